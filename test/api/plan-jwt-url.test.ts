import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { OpenedEmbed } from '../../src/domain/embeds/open/open-embed.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { frozenNow } from '../support/builders.ts';
import type { Principal } from '../support/inhabitants.ts';
import { generateEmbed, importSample, share } from '../support/sample-workbook.ts';
import { ben, makeCredential, open, sign } from '../support/signing.ts';

const nowSeconds = frozenNow.getTime() / 1000;

interface Planned {
  readonly url: {
    readonly embed: { readonly embedId: string };
    readonly baseUrl: string;
    readonly urlTemplate: string;
    readonly header: Readonly<Record<string, string | null>>;
    readonly claims: Readonly<Record<string, unknown>>;
    readonly signEmbedUrlInput: Readonly<Record<string, unknown>>;
    readonly parameters: readonly { readonly name: string; readonly place: string; readonly jwtName: string | null }[];
    readonly warnings: readonly { readonly code: string; readonly message: string }[];
  } | null;
  readonly organization: null;
  readonly userErrors: readonly { readonly code: string; readonly field: string | null; readonly message: string }[];
}

async function plan(api: TestApi, url: string | null, as: Principal = 'admin'): Promise<Planned> {
  const query = `query ($url: String!) { planJwtMigration(url: $url) {
    url { embed { embedId } baseUrl urlTemplate header claims signEmbedUrlInput parameters { name place jwtName } warnings { code message } }
    organization { days } userErrors { code field message } } }`;
  return (await api.data<{ planJwtMigration: Planned }>(as, query, { url })).planJwtMigration;
}

async function prepare() {
  const api = await createTestApi();
  const workbookId = await importSample(api);
  const embedId = await generateEmbed(api, workbookId, { source: { pageId: 'overview' } });
  const { clientId, secret } = await makeCredential(api);
  const signOld = (input: object = {}, as: Principal = 'admin') =>
    sign(api, { clientId, embedId, method: 'CLIENT_CREDENTIALS', ...input }, as);
  /** A URL as no signer of ours writes it. */
  const write = (parameters: Readonly<Record<string, string>>, path = `/embed/${embedId}`) =>
    `https://embed.test${path}?${new URLSearchParams(parameters)}&:signature=${'0'.repeat(64)}`;
  const complete = {
    ':nonce': 'n-1',
    ':client_id': clientId,
    ':email': ben.email,
    ':external_user_id': 'host-7',
    ':external_user_team': 'Embed Team',
    ':account_type': 'Viewer',
    ':mode': 'userbacked',
    ':session_length': '600',
    ':time': String(nowSeconds),
  };
  return { api, workbookId, embedId, clientId, secret, signOld, write, complete };
}

const codesOf = ({ url }: Planned) => url?.warnings.map(({ code }) => code);

describe('planJwtMigration of a URL', () => {
  it('[X3] [J1] [J3] [J6] answers base URL, header, claims and the parameters that stay', async () => {
    const { api, clientId, embedId, signOld } = await prepare();
    const user = {
      ...ben,
      firstName: 'Ben',
      lastName: 'Ode',
      accountType: 'Viewer',
      attributes: { region: 'North', 'team size': '3' },
    };
    const signed = await signOld({
      user,
      sessionLengthSeconds: 600,
      evalConnectionId: 'connection-1',
      parameters: { theme: 'Dark', hideMenu: true },
      controls: [{ controlId: 'Region', values: ['North', 'South & West'] }],
    });
    const planned = await plan(api, signed.url);
    expect(planned).toMatchObject({ organization: null, userErrors: [], url: { embed: { embedId } } });
    expect(planned.url?.baseUrl).toBe(signed.jwtBaseUrl);
    expect(planned.url?.baseUrl).toMatch(/\/meridian\/workbook\/.*\/page\/overview$/);
    expect(planned.url?.urlTemplate).toBe(
      `${signed.jwtBaseUrl}?:jwt={token}&:embed=true&:theme=Dark&:hide_menu=true&Region=North&Region=South%20%26%20West`,
    );
    expect(planned.url?.header).toEqual({ alg: 'HS256', typ: 'JWT', kid: clientId });
    expect(planned.url?.claims).toEqual({
      sub: ben.email,
      jti: signed.nonce,
      iat: nowSeconds,
      exp: nowSeconds + 600,
      iss: clientId,
      ver: '1.1',
      aud: 'sigmacomputing',
      teams: ['Embed Team'],
      account_type: 'Viewer',
      first_name: 'Ben',
      last_name: 'Ode',
      user_attributes: { region: 'North', 'team size': '3' },
      eval_connection_id: 'connection-1',
    });
    expect(codesOf(planned)).toEqual(['CONTROLS_UNSIGNED']);
  });

  it('[X3] [J4] opens, signed by the host or the server, for the same user with the same rights', async () => {
    const { api, secret, signOld } = await prepare();
    const signed = await signOld({
      user: { ...ben, accountType: 'Explorer', attributes: { region: 'North' }, externalUserId: 'host-7' },
      sessionLengthSeconds: 600,
      parameters: { theme: 'Dark', menuPosition: 'TOP', hideMenu: true },
      controls: [{ controlId: 'Region', values: ['North'] }],
    });
    const { url } = await plan(api, signed.url);
    const token = await new SignJWT({ ...url?.claims, jti: 'another' })
      .setProtectedHeader({ alg: 'HS256', kid: url?.header['kid'] ?? '' })
      .sign(Buffer.from(secret));
    const urls = [
      signed,
      { url: url?.urlTemplate.replace('{token}', token) ?? null },
      await sign(api, url?.signEmbedUrlInput ?? {}),
    ];
    const opened: OpenedEmbed[] = [];
    for (const one of urls) opened.push((await open(api, one)) as OpenedEmbed);
    expect(opened.map(({ outcome }) => outcome)).toEqual(['OPENED', 'OPENED', 'OPENED']);
    const known = ({ session, request }: OpenedEmbed) => {
      const { memberId, teamIds, accountTypeId, userAttributes, workbookId, source, expiresAt } = session;
      const { parameters, controls } = request;
      return { memberId, teamIds, accountTypeId, userAttributes, workbookId, source, expiresAt, parameters, controls };
    };
    const [before, ...after] = opened.map(known);
    expect(after).toEqual([before, before]);
  });

  it('[X3] [X1] plans what was used already, changes nothing, and holds no signature and no secret', async () => {
    const { api, secret, signOld } = await prepare();
    const signed = await signOld();
    await open(api, signed);
    const planned = JSON.stringify(await plan(api, signed.url));
    expect(planned).not.toContain(secret);
    expect(planned).not.toContain(/:signature=(\w+)/.exec(signed.url ?? '')?.[1]);
    expect((await open(api, await signOld())).outcome).toBe('OPENED');
  });

  it('[X3] says of each parameter where it goes, those without an equal too', async () => {
    const { api, write, complete } = await prepare();
    const further = {
      ':ua_region': 'North',
      ':theme': 'Dark',
      Region: 'North',
      ':hide_run_as_recipient': 'true',
      ':hide_schedule': 'true',
      ':hide_send': 'true',
      ':loading_bg': 'ffffff',
      ':loading_text': 'Wait',
      ':show_footer': 'false',
      ':hide_sheet_interactions': 'true',
      ':showUnderlyingData': 'true',
      ':use_user_name': 'true',
      ':no_such': '1',
    };
    const { url } = await plan(api, write({ ...complete, ...further }));
    expect(url?.parameters.map(({ name, place, jwtName }) => [name, place, jwtName])).toEqual([
      [':nonce', 'CLAIM', 'jti'],
      [':client_id', 'HEADER', 'kid'],
      [':email', 'CLAIM', 'sub'],
      [':external_user_id', 'NONE', null],
      [':external_user_team', 'CLAIM', 'teams'],
      [':account_type', 'CLAIM', 'account_type'],
      [':mode', 'NONE', null],
      [':session_length', 'CLAIM', 'exp'],
      [':time', 'CLAIM', 'iat'],
      [':ua_region', 'CLAIM', 'user_attributes'],
      [':theme', 'URL', ':theme'],
      ['Region', 'CONTROL', 'Region'],
      [':hide_run_as_recipient', 'ELSEWHERE', 'account_type'],
      [':hide_schedule', 'ELSEWHERE', 'account_type'],
      [':hide_send', 'ELSEWHERE', 'account_type'],
      [':loading_bg', 'ELSEWHERE', null],
      [':loading_text', 'ELSEWHERE', null],
      [':show_footer', 'ELSEWHERE', ':menu_position'],
      [':hide_sheet_interactions', 'NONE', null],
      [':showUnderlyingData', 'NONE', null],
      [':use_user_name', 'NONE', null],
      [':no_such', 'NONE', null],
      [':signature', 'ELSEWHERE', ':jwt'],
    ]);
    expect(url?.urlTemplate).toMatch(/\?:jwt=\{token\}&:embed=true&:theme=Dark&Region=North$/);
  });

  it('[L3] takes an encoded comma for one between teams unless a team bears the name', async () => {
    const { api, write, complete } = await prepare();
    await api.mutate('admin', 'createTeam', { name: 'Sales, Europe' }, 'userErrors { code }');
    const teams = async (names: string) =>
      (await plan(api, write({ ...complete, ':external_user_team': names }))).url?.claims['teams'];
    expect(await teams('Sales, Europe')).toEqual(['Sales, Europe']);
    expect(await teams('Embed Team, Sales')).toEqual(['Embed Team', 'Sales']);
  });

  it('[J4] leaves out what an internal member may not have, and says so', async () => {
    const { api, write, complete } = await prepare();
    const planned = await plan(api, write({ ...complete, ':email': 'Viewer@meridian.example', ':ua_region': 'North' }));
    expect(Object.keys(planned.url?.claims ?? {}).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'sub', 'ver']);
    expect(codesOf(planned)).toEqual(['INTERNAL_MEMBER']);
  });

  it('[A7] [A3] [L5] warns of what would be refused: the credential, the session, the tag, the embed', async () => {
    const { api, workbookId, embedId, write, complete } = await prepare();
    const own = await makeCredential(api, { ownerEmail: 'holder@meridian.example' });
    const codes = async (changes: Readonly<Record<string, string>>, path?: string) =>
      codesOf(await plan(api, write({ ...complete, ...changes }, path)));
    expect(await codes({ ':client_id': own.clientId })).toEqual(['SIGNING_FOR_OTHERS']);
    expect(await codes({ ':client_id': 'nobody' })).toEqual(['CREDENTIAL_NOT_USABLE']);
    expect(await codes({ ':session_length': '2592001' })).toEqual(['SESSION_TOO_LONG']);
    expect(await codes({ ':time': `${nowSeconds}000` })).toEqual(['INVALID_TIME']);
    expect(await codes({ ':mode': 'explore' })).toEqual(['MODE']);
    expect(await codes({ ':account_type': '' })).toEqual(['ACCOUNT_TYPE_STAYS']);
    expect(await codes({ ':external_user_team': '' })).toEqual(['NO_TEAM']);
    expect(await codes({ ':nonce': '', ':time': 'today' })).toEqual(['INCOMPLETE_URL', 'INVALID_TIME']);
    expect(await codes({}, `/embed/${embedId}/tag/prod`)).toEqual(['OTHER_TAG']);
    const repeated = `${write(complete)}&%3Aemail=eve%40host.example`;
    expect((await plan(api, repeated)).url).toMatchObject({
      claims: { sub: ben.email },
      warnings: [{ code: 'REPEATED_PARAMETER' }],
    });
    const themes = (await plan(api, write({ ...complete, ':theme': 'Dark' }).replace('&:sig', '&:theme=Light&:sig')))
      .url;
    expect(themes?.urlTemplate).toMatch(/&:embed=true&:theme=Dark$/);
    expect(themes?.signEmbedUrlInput).toMatchObject({ parameters: { theme: 'Dark' } });
    await api.mutate('admin', 'archiveWorkbook', { workbookId }, 'userErrors { code }');
    expect(await codes({})).toEqual(['CONTENT_NOT_SHOWN']);
    await api.mutate('admin', 'deleteEmbed', { embedId }, 'userErrors { code }');
    const deleted = await plan(api, write(complete));
    expect(deleted.url?.warnings).toEqual([
      { code: 'CONTENT_NOT_SHOWN', message: expect.stringMatching(/^The embed was deleted.*would show it again\.$/) },
    ]);
  });

  it('[O4] [O3] warns of what opening would refuse the user, as it would', async () => {
    const { api, workbookId, write, complete } = await prepare();
    const warned = async (changes: Readonly<Record<string, string>>) =>
      (await plan(api, write({ ...complete, ...changes }))).url?.warnings;
    const refused = (text: RegExp) => [{ code: 'USER_REFUSED', message: expect.stringMatching(text) }];
    const team = await warned({ ':external_user_team': 'Embed Team,Nope' });
    expect(team).toEqual(refused(/^A JWT with these claims is refused as TEAM_NOT_FOUND: .*"Nope"\. \S/));
    expect(await warned({ ':account_type': 'King' })).toEqual(refused(/ACCOUNT_TYPE_NOT_FOUND: /));
    expect(await warned({ ':email': 'ben' })).toEqual(refused(/INVALID_CLAIM: "sub" must be an email address/));
    await api.mutate('admin', 'createTeam', { name: 'Others' }, 'userErrors { code }');
    expect(await warned({ ':external_user_team': 'Others' })).toEqual(refused(/NOT_SHARED_WITH_USER: /));
    await share(api, workbookId, { teamName: 'Others' });
    expect(await warned({ ':external_user_team': 'Others' })).toEqual([]);
    const bounded = await makeCredential(api, { bounds: { teams: ['Embed Team'] } });
    expect(await warned({ ':client_id': bounded.clientId, ':external_user_team': 'Others' })).toEqual(
      refused(/CREDENTIAL_BOUND_EXCEEDED: /),
    );
    await api.mutate('admin', 'updateOrganization', { autoProvisionEmbedUsers: false }, 'userErrors { code }');
    expect(await warned({})).toEqual(refused(/USER_UNKNOWN: /));
  });

  it('[L2] warns of a URL for another host, and not of a path alone', async () => {
    const { api, write, complete } = await prepare();
    const url = write(complete);
    const other = await plan(api, url.replace('https://embed.test', 'http://staging.example:8080'));
    expect(other.url?.warnings).toEqual([
      {
        code: 'OTHER_HOST',
        message:
          'The URL is one of http://staging.example:8080, and so opens there if anywhere; the plan is for https://embed.test.',
      },
    ]);
    expect(codesOf(await plan(api, url.replace('https://embed.test', 'HTTPS://Embed.test:443')))).toEqual([]);
    expect(codesOf(await plan(api, url.replace('https://embed.test', '')))).toEqual([]);
  });

  it('[X3] reads as much as there is, whatever surrounds it', async () => {
    const { api, embedId, write, complete } = await prepare();
    const bare = await plan(api, `\n  /embed/${embedId}#top `);
    expect(bare.url).toMatchObject({ header: { kid: null }, claims: { ver: '1.1' }, parameters: [] });
    expect(codesOf(bare)).toEqual(['INCOMPLETE_URL', 'NO_TEAM', 'ACCOUNT_TYPE_STAYS']);
    expect((await plan(api, `HTTPS://elsewhere.example:8443/embed/${embedId}?:email=a`)).url?.claims['sub']).toBe('a');
    const url = write(complete);
    const written = ['&amp;', '&#38;', '\\u0026'].map((ampersand) => url.replaceAll('&', ampersand));
    for (const text of [`<iframe src="${written[0]}"></iframe>`, ...written, `"${url}"`]) {
      expect((await plan(api, text)).url, text).toEqual((await plan(api, url)).url);
    }
  });

  it('[X3] refuses what is no such URL, and says of a JWT that it is one already', async () => {
    const { api, workbookId, clientId } = await prepare();
    const { url } = await sign(api, { clientId, workbookId });
    const refusal = async (text: string | null) => (await plan(api, text)).userErrors[0];
    expect(await refusal(url)).toMatchObject({ code: 'ALREADY_JWT', field: 'url' });
    expect(await refusal('')).toMatchObject({ code: 'INVALID_INPUT', field: 'url' });
    expect(await refusal('hello')).toMatchObject({ code: 'INVALID_URL', field: 'url' });
    for (const text of ['https://embed.test/', '/embed/', `/embed/${'x'.repeat(17_000)}`, '/embed/1-%ff']) {
      expect(await refusal(text), text.slice(0, 30)).toMatchObject({ code: 'INVALID_URL' });
    }
    expect(await refusal(`/embed/1-${'0'.repeat(22)}?:email=a`)).toMatchObject({
      code: 'EMBED_NOT_FOUND',
      field: 'url',
    });
  });

  it('[A5] [A3] is for who may read the content; to others the embed does not exist', async () => {
    const { api, workbookId, embedId, write, complete } = await prepare();
    const url = write(complete);
    const none = (await plan(api, `/embed/1-${'0'.repeat(22)}`, 'holder')).userErrors;
    expect((await plan(api, url, 'holder')).userErrors).toEqual(none);
    expect((await plan(api, url, 'outsider')).userErrors).toEqual(none);
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
    const planned = await plan(api, url, 'holder');
    expect(planned.url?.embed.embedId).toBe(embedId);
    expect(codesOf(planned)).toEqual(['CREDENTIAL_NOT_USABLE']);
    await expect(plan(api, url, 'viewer')).rejects.toThrow('owners of a client credential');
  });
});
