import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';
import { importSample, share } from '../support/sample-workbook.ts';
import { ben, makeCredential, open, type Signed, sign } from '../support/signing.ts';

let api: TestApi;
let workbookId: string;
let clientId: string;

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api);
  ({ clientId } = await makeCredential(api));
});

const codesOf = ({ userErrors }: Signed) => userErrors.map(({ code, field }) => [code, field]);

async function embedOf(source?: object): Promise<string> {
  const input = { workbookId, ...(source && { source }) };
  const { embed } = await api.mutate<{ embed: { embedId: string } }>(
    'admin',
    'generateSecureEmbedPath',
    input,
    'embed { embedId }',
  );
  return embed.embedId;
}

describe('signEmbedUrl', () => {
  it('[J1] [J3] signs a JWT unless told otherwise: an hour, with the base URL and the claims beside it', async () => {
    const signed = await sign(api, { clientId, workbookId, source: { pageId: 'overview' } });
    const iat = api.clock.now.getTime() / 1000;
    expect(signed).toMatchObject({ method: 'JWT', warnings: [], userErrors: [] });
    expect(signed.url?.startsWith(`${signed.jwtBaseUrl}?:jwt=`)).toBe(true);
    expect(signed.jwtBaseUrl).toMatch(
      /^https:\/\/embed\.test\/meridian\/workbook\/Sales-[0-9A-Za-z]{22}\/page\/overview$/,
    );
    expect(signed.claims).toEqual({
      sub: ben.email,
      iss: clientId,
      ver: '1.1',
      jti: signed.nonce,
      iat,
      exp: iat + 3600,
      aud: 'sigmacomputing',
      teams: ben.teams,
    });
    expect(signed.expiresAt).toEqual(new Date((iat + 3600) * 1000));
  });

  it('[L1] [L3] signs with client credentials over the secure embed path of the content, and says that it is deprecated', async () => {
    const embedId = await embedOf({ elementId: 'bar' });
    const user = {
      ...ben,
      externalUserId: 'host-7',
      firstName: 'Ben',
      accountType: 'Viewer',
      attributes: { region: 'West' },
    };
    const input = { clientId, method: 'CLIENT_CREDENTIALS', user, sessionLengthSeconds: 60, evalConnectionId: 'c1' };
    const byEmbed = await sign(api, { ...input, embedId });
    expect(byEmbed).toMatchObject({ method: 'CLIENT_CREDENTIALS', claims: null, userErrors: [] });
    expect(byEmbed.warnings.map(({ code }) => code)).toEqual(['DEPRECATED_METHOD']);
    const { searchParams, pathname } = new URL(byEmbed.url ?? '');
    expect(pathname).toBe(`/embed/${embedId}`);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      ':nonce': byEmbed.nonce,
      ':client_id': clientId,
      ':email': ben.email,
      ':external_user_id': 'host-7',
      ':external_user_team': 'Embed Team',
      ':account_type': 'Viewer',
      ':first_name': 'Ben',
      ':ua_region': 'West',
      ':eval_connection_id': 'c1',
      ':mode': 'userbacked',
      ':session_length': '60',
      ':time': String(api.clock.now.getTime() / 1000),
    });
    const byContent = await sign(api, { ...input, workbookId, source: { elementId: 'bar' } });
    expect(new URL(byContent.url ?? '').pathname).toBe(`/embed/${embedId}`);
  });

  it.each(['JWT', 'CLIENT_CREDENTIALS'])('[O1] [O2] signs by %s what opens once', async (method) => {
    const embedId = await embedOf();
    const signed = await sign(api, { clientId, method, embedId });
    expect(await open(api, signed)).toMatchObject({ outcome: 'OPENED', shown: { source: { sourceType: 'WORKBOOK' } } });
    expect(await open(api, signed)).toMatchObject({ outcome: 'REFUSED', code: 'NONCE_REUSED' });
  });

  it('takes no nonce and makes no user: signing is no opening', async () => {
    const before = await contentsOf(api.repository, api.organizationId, api.clock.now);
    await sign(api, { clientId, workbookId });
    expect(await contentsOf(api.repository, api.organizationId, api.clock.now)).toEqual(before);
    const [user] = await api.repository.findMembersByEmails(api.organizationId, [ben.email]);
    expect(user).toBeUndefined();
  });

  it('[J6] writes every interface parameter and the control values, and they are read back when it opens', async () => {
    const parameters = {
      theme: 'Dark',
      lng: 'fr',
      menuPosition: 'TOP',
      hideMenu: true,
      hideTitle: true,
      hideTooltip: true,
      hideFolderNavigation: true,
      hidePageControls: true,
      hideReloadButton: true,
      hideViewSelect: true,
      disableAutoRefresh: true,
      disableMobileView: true,
      responsiveHeight: true,
      bookmark: 'b 1',
      explore: 'e&1',
      viewId: 'v=1',
    };
    const controls = [{ controlId: 'Region', values: ['Île-de-France', 'a,b+c'] }];
    const signed = await sign(api, { clientId, workbookId, parameters, controls });
    const opened = await open(api, signed);
    expect(opened).toMatchObject({
      outcome: 'OPENED',
      request: { parameters: { ...parameters, menuPosition: 'top' }, ignoredParameters: [] },
    });
    expect(opened.outcome === 'OPENED' && [...opened.request.controls]).toEqual([['Region', controls[0]?.values]]);
  });

  it('warns of parameters and controls that nobody knows, and signs them all the same', async () => {
    const signed = await sign(api, {
      clientId,
      workbookId,
      otherParameters: { ':beta': 'on' },
      controls: [{ controlId: 'Regoin', values: ['West'] }],
    });
    expect(signed.warnings.map(({ code }) => code)).toEqual(['UNKNOWN_PARAMETER', 'UNKNOWN_CONTROL']);
    expect(signed.warnings[1]?.message).toContain('"Region"');
    expect(signed.url).toContain(':beta=on&Regoin=West');
    expect(await open(api, signed)).toMatchObject({ request: { ignoredParameters: [':beta'] } });
  });

  it.each([
    ['no content', {}, 'embedId'],
    ['two contents', { embedId: '1-x', workbookId: '00000000-0000-4000-8000-000000000001' }, 'embedId'],
    ['an embed with a tag', { embedId: '1-x', tagName: 'prod' }, 'tagName'],
    ['an embed with a source', { embedId: '1-x', source: { pageId: 'overview' } }, 'source'],
    ['a session of no time', { sessionLengthSeconds: 0 }, 'sessionLengthSeconds'],
    ['a language that is none', { parameters: { lng: 'fr;x' } }, 'parameters.lng'],
    ['a known parameter among others', { otherParameters: { ':theme': 'Dark' } }, 'otherParameters'],
    ['a signed parameter among others', { otherParameters: { ':ua_region': 'West' } }, 'otherParameters'],
    ['another parameter without a colon', { otherParameters: { beta: 'on' } }, 'otherParameters'],
    ['a control id with a colon', { controls: [{ controlId: ':email', values: ['x'] }] }, 'controls.0.controlId'],
    [
      'a control value without end',
      { controls: [{ controlId: 'Region', values: ['x'.repeat(1001)] }] },
      'controls.0.values',
    ],
    ['a user with a broken name', { user: { ...ben, firstName: 'a\u0000b' } }, 'user.firstName'],
    ['a team without a name', { user: { ...ben, teams: [' '] } }, 'user.teams.0'],
    ['attributes without end', { user: { ...ben, attributes: { a: 'x'.repeat(1001) } } }, 'user.attributes'],
  ])('refuses %s', async (_what, input, field) => {
    const content = 'embedId' in input || _what === 'no content' ? {} : { workbookId };
    expect(codesOf(await sign(api, { clientId, ...content, ...input }))).toEqual([['INVALID_INPUT', field]]);
  });

  it('refuses a URL that is too long to be read', async () => {
    const controls = Array.from({ length: 20 }, () => ({ controlId: 'Region', values: ['x'.repeat(1000)] }));
    expect(codesOf(await sign(api, { clientId, workbookId, controls }))).toEqual([['INVALID_INPUT', null]]);
  });

  it.each([
    ['NO_TEAM', 'user.teams', { user: { email: ben.email, teams: [] } }],
    ['NO_TEAM', 'user.teams', { user: { email: ben.email } }],
    ['TEAM_NOT_FOUND', 'user.teams', { user: { ...ben, teams: ['Nobody'] } }],
    ['ACCOUNT_TYPE_NOT_FOUND', 'user.accountType', { user: { ...ben, accountType: 'Wizard' } }],
    ['SESSION_LENGTH_EXCEEDS_MAXIMUM', 'sessionLengthSeconds', { sessionLengthSeconds: 2_592_001 }],
    ['SOURCE_MISSING', null, { source: { pageId: 'nowhere' } }],
    ['SOURCE_NOT_EMBEDDABLE', null, { source: { pageId: 'data' } }],
    ['PAGE_OPENS_MODAL', null, { source: { pageId: 'details' } }],
    ['TAG_NOT_FOUND', null, { tagName: 'nope' }],
    [
      'CLAIM_NOT_FOR_INTERNAL_MEMBER',
      'user.teams',
      { user: { email: 'viewer@meridian.example', teams: ['Embed Team'] } },
    ],
    ['EMBED_NOT_FOUND', 'workbookId', { method: 'CLIENT_CREDENTIALS' }],
  ])('[O8] refuses with %s, at %s, what would be refused when it is opened', async (code, field, input) => {
    const signed = await sign(api, { clientId, workbookId, ...input });
    expect(signed.url).toBeNull();
    expect(codesOf(signed)).toEqual([[code, field]]);
  });

  it('[A5] knows no workbook, embed or credential that the caller may not see', async () => {
    const own = await makeCredential(api, { ownerEmail: 'holder@meridian.example' });
    const user = { email: 'holder@meridian.example' };
    const asHolder = (input: object) => sign(api, { clientId: own.clientId, user, ...input }, 'holder');
    expect(codesOf(await asHolder({ workbookId }))).toEqual([['WORKBOOK_NOT_FOUND', 'workbookId']]);
    expect(codesOf(await asHolder({ embedId: await embedOf() }))).toEqual([['EMBED_NOT_FOUND', 'embedId']]);
    expect(codesOf(await asHolder({ clientId, workbookId }))).toEqual([['CREDENTIAL_NOT_FOUND', 'clientId']]);
    const elsewhere = await sign(api, { clientId, workbookId }, 'outsider');
    expect(codesOf(elsewhere)).toEqual([['CREDENTIAL_NOT_FOUND', 'clientId']]);
  });

  it("[A7] lets a credential of no administrator sign for its owner's address alone, which a JWT opens", async () => {
    const own = await makeCredential(api, { ownerEmail: 'holder@meridian.example' });
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
    const input = { clientId: own.clientId, workbookId };
    const forOthers = await sign(api, input, 'holder');
    expect(codesOf(forOthers)).toEqual([['SIGNING_FOR_OTHERS_NOT_ALLOWED', null]]);
    const user = { email: 'Holder@meridian.example' };
    const forSelf = await sign(api, { ...input, user }, 'holder');
    expect(await open(api, forSelf)).toMatchObject({ outcome: 'OPENED' });
    const embedId = await embedOf();
    const old = await sign(api, { clientId: own.clientId, embedId, method: 'CLIENT_CREDENTIALS', user }, 'holder');
    expect(codesOf(old)).toEqual([['EMAIL_BELONGS_TO_INTERNAL_MEMBER', null]]);
  });

  it('asks for a client id where none acts', async () => {
    expect(codesOf(await sign(api, { workbookId }))).toEqual([['INVALID_INPUT', 'clientId']]);
  });

  it('[K2] refuses a revoked credential, and one that lacks EMBED', async () => {
    const api2 = await makeCredential(api, { privileges: ['API'] });
    expect(codesOf(await sign(api, { clientId: api2.clientId, workbookId }))).toEqual([
      ['CREDENTIAL_LACKS_EMBED', null],
    ]);
    await api.mutate('admin', 'revokeClientCredential', { clientId }, 'credential { clientId }');
    expect(codesOf(await sign(api, { clientId, workbookId }))).toEqual([['CREDENTIAL_REVOKED', null]]);
  });

  it('refuses what the credential is bounded to, and keeps the session within its bound unless told otherwise', async () => {
    const bounds = { maxSessionLengthSeconds: 600, teams: ['Embed Team'] };
    const bounded = await makeCredential(api, { bounds });
    const input = { clientId: bounded.clientId, workbookId };
    expect((await sign(api, input)).claims).toMatchObject({ exp: api.clock.now.getTime() / 1000 + 600 });
    expect(codesOf(await sign(api, { ...input, sessionLengthSeconds: 601 }))).toEqual([
      ['CREDENTIAL_BOUND_EXCEEDED', 'sessionLengthSeconds'],
    ]);
  });

  it('[K3] signs with the newest secret, and what the older one signed opens until it ends', async () => {
    const older = await sign(api, { clientId, workbookId });
    await api.mutate('admin', 'rotateClientCredential', { clientId, overlapHours: 1 }, 'secret');
    const newer = await sign(api, { clientId, workbookId });
    expect(await open(api, older)).toMatchObject({ outcome: 'OPENED' });
    expect(await open(api, newer)).toMatchObject({ outcome: 'OPENED' });
    const query = '{ clientCredentials(first: 5) { nodes { clientId secrets { version uses isLive } } } }';
    const { clientCredentials } = await api.data<{
      clientCredentials: { nodes: { clientId: string; secrets: object[] }[] };
    }>('admin', query);
    expect(clientCredentials.nodes.find((node) => node.clientId === clientId)?.secrets).toEqual([
      { version: 2, uses: 1, isLive: true },
      { version: 1, uses: 1, isLive: true },
    ]);
  });
});
