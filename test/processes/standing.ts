import type { SigningMethod } from '../../src/domain/embeds/url/embed-request.ts';
import type { Client } from './client.ts';
import { type Credential, makeCredential, methods, type Place, shareWorkbook, sign } from './shared-workbook.ts';

type ByMethod<Value> = Readonly<Record<SigningMethod, Value>>;

/** What a credential, its owner and its sessions can do: what a test revokes of it, every server must refuse. */
export interface Standing {
  readonly place: Place;
  readonly credential: Credential & { readonly owner: string };
  readonly user: string;
  /** Of the owner. */
  readonly personalToken: string;
  readonly personalTokenId: string;
  /** Of the credential. */
  readonly apiToken: string;
  /** Tokens of sessions that are open. */
  readonly sessions: ByMethod<string | undefined>;
  /** A URL as the host signs it by itself. */
  readonly sign: (method: SigningMethod) => string;
}

/** What became of each thing that was allowed: a code, or the status of a request with a token. */
export interface Reached {
  readonly signing: ByMethod<string>;
  readonly opening: ByMethod<string>;
  readonly click: ByMethod<string>;
  readonly personalToken: number;
  readonly apiToken: number;
  readonly newApiToken: number;
}

export const everything: Reached = {
  signing: { CLIENT_CREDENTIALS: 'SIGNED', JWT: 'SIGNED' },
  opening: { CLIENT_CREDENTIALS: 'OPENED', JWT: 'OPENED' },
  click: { CLIENT_CREDENTIALS: 'SHOWN', JWT: 'SHOWN' },
  personalToken: 200,
  apiToken: 200,
  newApiToken: 200,
};

export const both = (code: string): ByMethod<string> => ({ CLIENT_CREDENTIALS: code, JWT: code });

async function byMethod<Value>(of: (method: SigningMethod) => Promise<Value>): Promise<ByMethod<Value>> {
  const entries = await Promise.all(methods.map(async (method) => [method, await of(method)] as const));
  return Object.fromEntries(entries) as ByMethod<Value>;
}

export async function standOn(client: Client, name: string): Promise<Standing> {
  const place = await shareWorkbook(client, name);
  const credential = await makeCredential(client, name);
  const user = `user.${credential.owner}`;
  const signOwn = (method: SigningMethod) => sign(method, place, credential, { email: user, externalUserId: user });
  const { token, personalToken } = await client.mutate<{ token: string; personalToken: { tokenId: string } }>(
    'createPersonalToken',
    { memberEmail: credential.owner },
    'token personalToken { tokenId }',
  );
  const { access_token: apiToken } = JSON.parse((await client.issueToken(credential.clientId, credential.secret)).body);
  return {
    ...{ place, credential, user, personalToken: token, personalTokenId: personalToken.tokenId, apiToken },
    sign: signOwn,
    sessions: await byMethod(async (method) => (await client.open(signOwn(method))).state?.token),
  };
}

/** Tries all of it on one server at once. */
export async function reach(
  server: Client,
  standing: Standing,
  codeOf: (referenceNumber: string) => Promise<string>,
): Promise<Reached> {
  const { place, credential, user, personalToken, apiToken, sessions } = standing;
  const { clientId, secret } = credential;
  const content = {
    CLIENT_CREDENTIALS: { embedId: place.embedId },
    JWT: { workbookId: place.workbookId, source: { pageId: 'overview' } },
  };
  const signing = byMethod(async (method) => {
    const input = { clientId, method, ...content[method], user: { email: user, teams: ['Embed Customers'] } };
    return (await server.tryTo('signEmbedUrl', input, 'url')).codes[0] ?? 'SIGNED';
  });
  const opening = byMethod(async (method) => {
    const { referenceNumber } = await server.open(standing.sign(method));
    return referenceNumber === undefined ? 'OPENED' : codeOf(referenceNumber);
  });
  const click = byMethod(async (method) => {
    const { status, body } = await server.click(sessions[method]);
    return status === 200 ? 'SHOWN' : codeOf(JSON.parse(body).referenceNumber);
  });
  const newApiToken = server.issueToken(clientId, secret);
  const statusOf = async (token: string) => (await server.query('{ viewer { level } }', token)).status;
  const statuses = [statusOf(personalToken), statusOf(apiToken)] as const;
  return {
    ...{ signing: await signing, opening: await opening, click: await click },
    ...{ personalToken: await statuses[0], apiToken: await statuses[1], newApiToken: (await newApiToken).status },
  };
}
