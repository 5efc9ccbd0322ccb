import { afterAll, describe, expect, it } from 'vitest';
import { documentText } from '../../support/documents.ts';
import { askDiagnosis, checkOf, diagnose } from './ask-diagnosis.ts';
import { createOpeningServer } from './opening-server.ts';
import { nowSeconds, settleWorld } from './opening-world.ts';
import { settleHolder } from './settle-holder.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

describe('who may have a URL diagnosed', () => {
  it('[A3] nobody without a token', async () => {
    const world = await settleWorld(server);
    const { errors } = await askDiagnosis(server, 'x'.repeat(40), world.sign('JWT'));
    expect(errors?.[0]?.extensions['code'] ?? 'UNAUTHENTICATED').toBe('UNAUTHENTICATED');
  });

  it('[X1] a holder is answered for a credential of somebody else as for one that is not there', async () => {
    const world = await settleWorld(server);
    const elsewhere = await settleWorld(server);
    const { token, credential } = await settleHolder(world);
    const unknown = 'f'.repeat(32);
    const url = world.sign('CLIENT_CREDENTIALS');
    const signed = (clientId: string) => world.sign('CLIENT_CREDENTIALS', { clientId });
    const urls = [
      signed(unknown),
      signed(world.credential.clientId),
      signed(elsewhere.credential.clientId),
      signed('a\0b'),
      url.replace('&', '&Region=%ff&'),
      `${url}&Region=West`,
      world.sign('JWT'),
      world.sign('JWT', { clientId: unknown }),
      world.sign('JWT').slice(0, -60),
    ];
    const answers = await Promise.all(urls.map((one) => askDiagnosis(server, token, one)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.errors?.[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN', remedy: expect.stringMatching(/administrator/) },
    });
    const own = await askDiagnosis(server, token, world.sign('CLIENT_CREDENTIALS', credential));
    expect(own.diagnosis?.code).toBe('SIGNING_FOR_OTHERS_NOT_ALLOWED');
  });

  it('[X1] an administrator is told of the credential of another organization that there is none', async () => {
    const world = await settleWorld(server);
    const elsewhere = await settleWorld(server, 'elsewhere');
    const url = elsewhere.sign('CLIENT_CREDENTIALS');
    const answer = await diagnose(world, url);
    const unknown = await diagnose(world, url.replace(elsewhere.credential.clientId, 'f'.repeat(32)));
    expect(answer.code).toBe('CREDENTIAL_NOT_FOUND');
    const told = JSON.stringify(answer).replaceAll(elsewhere.credential.clientId, 'f'.repeat(32));
    expect(JSON.parse(told)).toEqual(unknown);
    expect(told).not.toContain(elsewhere.slug);
  });

  it('[X1] [K2] an administrator, of a credential that was revoked', async () => {
    const world = await settleWorld(server);
    const url = world.sign('JWT');
    await world.mutate('revokeClientCredential', { clientId: world.credential.clientId });
    const answer = await diagnose(world, url);
    expect(answer.code).toBe('CREDENTIAL_REVOKED');
    expect(checkOf(answer, 'CREDENTIAL_NOT_REVOKED')?.found).toMatch(/^revoked at /);
    expect(answer.nearMisses).toEqual([]);
  });
});

describe('content that a holder may not read', () => {
  async function settleSecretWorkbook() {
    const world = await settleWorld(server);
    const holder = await settleHolder(world);
    const workbookId = await world.importWorkbook(JSON.parse(documentText({ name: 'Layoffs' })));
    await world.grant(workbookId, { teamName: 'Second Team' });
    const at = await world.place(workbookId);
    const nowhere = { ...at, jwtBaseUrl: at.jwtBaseUrl.replace(/[^/]*$/, '0000000000000000000001') };
    return { world, holder, workbookId, at, nowhere };
  }

  it('[A5] is refused with the code of opening, and nothing is told of it', async () => {
    const { world, holder, at } = await settleSecretWorkbook();
    const url = holder.sign(at);
    const { diagnosis } = await askDiagnosis(server, holder.token, url);
    expect(diagnosis?.code).toBe('NOT_SHARED_WITH_USER');
    expect(await world.codeOf(url)).toBe('NOT_SHARED_WITH_USER');
    expect(JSON.stringify({ ...diagnosis, signedText: null, checks: diagnosis?.checks.slice(2) })).not.toContain(
      'Layoffs',
    );
    expect(diagnosis && checkOf(diagnosis, 'WORKBOOK_PUBLISHED')).toMatchObject({ status: 'PASSED', found: null });
  });

  it('[A5] looks like none at all once something else refuses', async () => {
    const { holder, at, nowhere } = await settleSecretWorkbook();
    const ask = async (place: typeof at) => {
      const url = holder.sign(place, { time: nowSeconds - 9000 });
      const { diagnosis } = await askDiagnosis(server, holder.token, url);
      expect(diagnosis?.code).toBe('TOKEN_EXPIRED');
      const isOfContent = ({ name }: { name: string }) => !['URL', 'CLAIM', 'NONCE'].includes(name);
      return { ...diagnosis, signedText: null, checks: diagnosis?.checks.filter(isOfContent) };
    };
    const [there, gone] = [await ask(at), await ask(nowhere)];
    expect(there).toEqual(gone);
    expect(there.checks?.find(({ name }) => name === 'CONTENT_KNOWN')).toMatchObject({
      status: 'FAILED',
      code: 'WORKBOOK_NOT_FOUND',
      refuses: false,
    });
  });

  it('[A5] tells nothing after its own refusal', async () => {
    const { world, holder, at, workbookId } = await settleSecretWorkbook();
    await world.mutate('archiveWorkbook', { workbookId });
    const { diagnosis } = await askDiagnosis(server, holder.token, holder.sign(at));
    expect(diagnosis?.code).toBe('WORKBOOK_ARCHIVED');
    const later = ['WORKBOOK_PUBLISHED', 'TAG_KNOWN', 'SOURCE_EMBEDDABLE', 'GRANT'];
    for (const name of later) expect(diagnosis && checkOf(diagnosis, name)?.status).toBe('NOT_REACHED');
    expect(diagnosis?.summary).not.toContain('Layoffs');
  });
});
