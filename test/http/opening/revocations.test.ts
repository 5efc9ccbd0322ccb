import { afterAll, describe, expect, it } from 'vitest';
import { familyOf, type RefusalCode } from '../../../src/domain/embeds/open/refusal-families.ts';
import type { SigningMethod } from '../../../src/domain/embeds/url/embed-request.ts';
import { familyStatuses } from '../../../src/http/embed-endpoint.ts';
import { page } from '../../support/documents.ts';
import { sampleParts } from '../../support/sample-workbook.ts';
import { createOpeningServer } from './opening-server.ts';
import { methods, type OpeningWorld, type Place, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

const user = 'noor@northwind.example';
const ownerEmail = 'owner@host.example';

interface Revocation {
  readonly what: string;
  revoke(world: Prepared): unknown;
  /** Of a URL that is opened afterwards, and of the next click in one that was opened before. */
  readonly opening: RefusalCode | 'OPENED';
  readonly click: RefusalCode;
  readonly only?: SigningMethod;
}

/** A credential of another administrator signs for the page `overview`, for a user who is known. */
async function prepare() {
  const world = await settleWorld(server);
  await world.mutate('createMember', { email: ownerEmail, accountType: 'Admin' });
  const credential = await world.createCredential({ ownerEmail });
  const at = await world.place(world.workbookId, { pageId: 'overview' });
  const sign = (method: SigningMethod) => world.sign(method, credential, at);
  await server.open(sign('JWT'));
  return { ...world, credential, at, sign };
}
type Prepared = Omit<OpeningWorld, 'sign'> & {
  readonly at: Place;
  readonly sign: (method: SigningMethod) => string;
};

const pages = [page('overview', { visibility: 'hidden' }), ...sampleParts.pages.slice(1)];
const withoutPage = {
  pages: sampleParts.pages.slice(1),
  layout: sampleParts.layout.replace(/<Page [^>]*id="overview">.*?<\/Page>/s, ''),
};

const same = (code: RefusalCode) => ({ opening: code, click: code });
const revocations: readonly Revocation[] = [
  {
    what: 'the credential is revoked',
    revoke: ({ mutate, credential }) => mutate('revokeClientCredential', { clientId: credential.clientId }),
    ...same('CREDENTIAL_REVOKED'),
  },
  {
    what: 'its owner is deactivated',
    revoke: ({ mutate }) => mutate('deactivateMember', { email: ownerEmail }),
    ...same('OWNER_DEACTIVATED'),
  },
  {
    what: 'its owner is no administrator any more',
    revoke: ({ mutate }) => mutate('updateMember', { email: ownerEmail, accountType: 'Creator' }),
    ...same('SIGNING_FOR_OTHERS_NOT_ALLOWED'),
  },
  {
    what: 'the grant is revoked',
    revoke: ({ mutate, grantId }) => mutate('revokeGrant', { grantId }),
    ...same('NOT_SHARED_WITH_USER'),
  },
  {
    what: 'the team is deleted',
    revoke: ({ mutate }) => mutate('deleteTeam', { teamName: 'Embed Team' }),
    opening: 'TEAM_NOT_FOUND',
    click: 'NOT_SHARED_WITH_USER',
  },
  {
    what: 'the user is deactivated',
    revoke: ({ mutate }) => mutate('deactivateMember', { email: user }),
    ...same('USER_DEACTIVATED'),
  },
  {
    what: 'the embed is deleted',
    revoke: ({ mutate, at }) => mutate('deleteEmbed', { embedId: at.embedId }),
    ...same('EMBED_DELETED'),
    only: 'CLIENT_CREDENTIALS',
  },
  {
    what: 'the workbook is archived',
    revoke: ({ mutate, workbookId }) => mutate('archiveWorkbook', { workbookId }),
    ...same('WORKBOOK_ARCHIVED'),
  },
  {
    what: 'secure embedding is switched off',
    revoke: ({ mutate }) => mutate('updateOrganization', { secureEmbeddingEnabled: false }),
    ...same('SECURE_EMBEDDING_DISABLED'),
  },
  {
    what: 'the client-credential way is switched off',
    revoke: ({ mutate }) => mutate('updateOrganization', { clientCredentialUrlsEnabled: false }),
    ...same('CLIENT_CREDENTIAL_URLS_DISABLED'),
    only: 'CLIENT_CREDENTIALS',
  },
  {
    what: 'the page is hidden by a new version',
    revoke: ({ publish }) => publish({ pages }),
    ...same('SOURCE_NOT_EMBEDDABLE'),
  },
  {
    what: 'the page is removed by a new version',
    revoke: ({ publish }) => publish(withoutPage),
    ...same('SOURCE_MISSING'),
  },
  {
    what: 'the sessions of the credential are revoked',
    revoke: ({ mutate, credential }) => mutate('revokeSessions', { clientId: credential.clientId }),
    opening: 'OPENED',
    click: 'SESSION_ENDED',
  },
  {
    what: 'the sessions of the user are revoked',
    revoke: ({ mutate }) => mutate('revokeSessions', { userEmail: user }),
    opening: 'OPENED',
    click: 'SESSION_ENDED',
  },
];

const cases = revocations.flatMap((revocation) =>
  methods.filter((method) => (revocation.only ?? method) === method).map((method) => ({ ...revocation, method })),
);

describe('when, between signing and opening,', () => {
  it.each(cases)('[K2] [O8] $what, a URL of $method gets $opening', async ({ revoke, method, opening }) => {
    const world = await prepare();
    const url = world.sign(method);
    await revoke(world);
    expect(await world.codeOf(url)).toBe(opening);
  });
});

describe('when, between opening and the next click,', () => {
  it.each(cases)('[K2] [O7] $what, a session of $method gets $click', async ({ revoke, method, click }) => {
    const world = await prepare();
    const { state } = await server.open(world.sign(method));
    expect((await server.click(state?.token, 'overview')).status).toBe(200);
    await revoke(world);
    const { status, body } = await server.click(state?.token, 'overview');
    const family = familyOf(click);
    expect((await world.eventOf(body))?.code).toBe(click);
    expect([status, body.code]).toEqual([familyStatuses[family], family]);
  });
});

describe('a secret that is retired', () => {
  it.each(methods)('[K3] opens no URL of %s that was signed with it', async (method) => {
    const world = await prepare();
    const url = world.sign(method);
    await world.mutate('rotateClientCredential', { clientId: world.credential.clientId, overlapHours: 24 });
    expect(await world.codeOf(world.sign(method))).toBe('OPENED');
    await world.mutate('retireClientSecret', { clientId: world.credential.clientId, version: 1 });
    expect(await world.codeOf(url)).toBe('INVALID_SIGNATURE');
  });

  it.each(methods)('[K3] ends no session of %s that it opened: revokeSessions does', async (method) => {
    const world = await prepare();
    const { state } = await server.open(world.sign(method));
    await world.mutate('rotateClientCredential', { clientId: world.credential.clientId, overlapHours: 0 });
    expect((await server.click(state?.token, 'overview')).status).toBe(200);
    const issuedBefore = new Date(server.clock.now.getTime() + 1).toISOString();
    await world.mutate('revokeSessions', { clientId: world.credential.clientId, issuedBefore });
    expect((await server.click(state?.token, 'overview')).status).toBe(401);
  });
});

describe('a page of a whole workbook', () => {
  it.each([
    ['hidden', { pages }],
    ['removed', withoutPage],
  ])('[C2] [C3] that a new version has %s is refused at the next click, and that is recorded', async (_, parts) => {
    const world = await settleWorld(server);
    const { state } = await server.open(world.sign('JWT'));
    await world.publish(parts);
    const { status, body } = await server.click(state?.token, 'overview');
    expect([status, body.code]).toEqual([410, 'ESTALE']);
    expect(await world.eventOf(body)).toMatchObject({ action: 'EMBED_SESSION_REQUEST', code: 'SOURCE_MISSING' });
    expect((await server.click(state?.token, 'details')).status).toBe(200);
  });
});
