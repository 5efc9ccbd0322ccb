import { describe, expect, it } from 'vitest';
import { mintSecret } from '../src/domain/credentials/mint-secret.ts';
import { collectLog } from './http/collect-log.ts';
import { access, as, createDemoServer } from './http/demo-server.ts';
import { createTestApi } from './support/api.ts';
import { aCredential, aSealedSecret, countedBytes } from './support/builders.ts';
import { takeLeaks, watchAnswer, watchSecret } from './support/issued-secrets.ts';
import { runCommand } from './support/run-command.ts';
import { watchRows } from './support/test-repository.ts';

const secret = mintSecret(countedBytes('leaking'));
const create = 'mutation { made: createClientCredential(input: { name: "A" }) { shown: secret credential { name } } }';

describe('[K1] the watch over issued secrets, which every test passes by,', () => {
  it('lets the one answer that shows a new secret do so, by whatever name, and nothing else of it', () => {
    const data = { made: { shown: secret, credential: { name: 'A' } } };
    expect(watchAnswer(create, { data })).toEqual([secret]);
    expect(takeLeaks()).toEqual([]);
    watchAnswer(create, { data: { made: { shown: secret, credential: { name: secret } } } });
    expect(takeLeaks()).toEqual(['an answer']);
  });

  it('finds one in the answer to anything else', () => {
    watchAnswer('{ made: viewer { shown: level } }', { data: { made: { shown: `the secret ${secret}` } } });
    watchAnswer(create.replace('shown: secret', 'shown: __typename'), { data: { made: { shown: secret } } });
    expect(takeLeaks()).toEqual(['an answer', 'an answer']);
  });

  it('finds one in an error that the API answers', async () => {
    const api = await createTestApi((repository) => ({
      ...repository,
      findOrganization: async () => {
        throw new Error(`It is not ${secret}.`);
      },
    }));
    await api.ask('viewer', '{ organization { name } }');
    expect(takeLeaks()).toEqual(['an answer']);
  });

  it('finds one in a line of a log, and a part of one', () => {
    const { logger } = collectLog();
    logger.info({ reason: { text: secret } }, 'asked');
    logger.warn(`a part of it is ${secret.slice(0, 40)}`);
    expect(takeLeaks()).toEqual(['a log line', 'a log line']);
  });

  it('finds one in what a server answers', async () => {
    const server = await createDemoServer();
    await server.post(`{ ${secret.replaceAll('-', '_')} }`);
    expect(takeLeaks()).toContain('a response');
    const { body } = await server.post(create, { headers: as(access.adminToken) });
    expect(body).toContain('embedpath_sec_');
    expect(takeLeaks()).toEqual([]);
    await server.stop();
  });

  it('finds one that a command prints', async () => {
    await runCommand([secret]);
    expect(takeLeaks()).toEqual(['what a command prints']);
  });

  it('finds one in the rows that are kept, whatever its form', async () => {
    const { repository, organizationId, people } = await createTestApi();
    const ownerId = people.admin.memberId;
    watchSecret('secret+of/the=demo');
    for (const kept of [secret, 'secret+of/the=demo']) {
      const credential = aCredential({ ownerId });
      const careless = aSealedSecret({ sealed: Buffer.from(`not sealed: ${kept}`) });
      await repository.createCredential(organizationId, credential, careless);
      await watchRows(repository, organizationId);
      expect(takeLeaks()).toEqual(['rows of secrets']);
      await repository.replaceSealedSecret(organizationId, credential.clientId, careless, aSealedSecret());
      await watchRows(repository, organizationId);
      expect(takeLeaks()).toEqual([]);
    }
  });
});
