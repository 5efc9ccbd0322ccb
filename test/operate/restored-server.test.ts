import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashToken } from '../../src/domain/tokens/mint-token.ts';
import { countedBytes } from '../support/builders.ts';
import { backupOf, ofKind, streamOf } from '../support/rows.ts';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

const masterKeys = `ring:${Buffer.from(countedBytes('ring')(32)).toString('base64')}`;

let demo: RunningDemo;
let other: RunningDemo;

beforeEach(async () => {
  demo = await startDemo({ EMBEDPATH_MASTER_KEYS: masterKeys });
  other = await startDemo({ EMBEDPATH_MASTER_KEYS: masterKeys, EMBEDPATH_DEMO: '0' });
});
afterEach(() => Promise.all([demo.stop(), other.stop()]));

/** Carries the demo organization to the other, empty server; answers its rows. */
async function carry(includesSecrets: boolean) {
  const caller = await demo.deps.repository.findCaller(hashToken(demo.adminToken), demo.deps.now());
  if (!caller) throw new Error('The token stands for nobody.');
  const rows = await backupOf(demo.deps.repository, caller.organizationId, includesSecrets);
  await other.deps.repository.restoreOrganization(streamOf(rows));
  return rows;
}

function sign({ url }: RunningDemo) {
  const args = ['Sales/Sales Overview', '--user', 'ben@host.example', '--team', 'Embed Customers'];
  const env = { EMBEDPATH_URL: url, EMBEDPATH_TOKEN: demo.adminToken, EMBEDPATH_CLIENT_ID: demo.clientId };
  return runCommand(['sign', ...args], { env });
}

async function statusOf({ url }: RunningDemo, signed: string): Promise<number> {
  const { pathname, search } = new URL(signed.trim());
  return (await fetch(url + pathname + search)).status;
}

describe('a server whose organization came out of a backup', () => {
  it('[O1] [O2] knows tokens and secrets of before, opens what was signed before, and nothing twice', async () => {
    const [opened, unopened] = [(await sign(demo)).stdout, (await sign(demo)).stdout];
    expect(await statusOf(demo, opened)).toBe(200);
    await carry(true);
    expect([await statusOf(other, opened), await statusOf(other, unopened)]).toEqual([400, 200]);
    const { stdout, exitCode } = await sign(other);
    expect([exitCode, await statusOf(other, stdout)]).toEqual([0, 200]);
  });

  it('[K3] without secrets refuses to sign until the credential has a new one', async () => {
    const signed = (await sign(demo)).stdout;
    const [organization] = ofKind(await carry(false), 'ORGANIZATION');
    expect(organization?.slug).toBe('acme');
    expect(await statusOf(other, signed)).toBe(403);
    const refused = await sign(other);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toBe(
      'SECRET_NOT_FOUND: The client credential came out of a backup without its secrets.\nMake it a new secret with rotateClientCredential.\n',
    );
    const query =
      'mutation ($input: RotateClientCredentialInput!) { rotateClientCredential(input: $input) { secret } }';
    const answer = await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${demo.adminToken}` },
      body: JSON.stringify({ query, variables: { input: { clientId: demo.clientId } } }),
    });
    expect(await answer.json()).toMatchObject({ data: { rotateClientCredential: { secret: expect.any(String) } } });
    expect(await statusOf(other, (await sign(other)).stdout)).toBe(200);
  });
});
