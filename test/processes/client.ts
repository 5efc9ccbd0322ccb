import { readShown, type Shown } from '../support/read-shown.ts';
import { type Answer, ask } from './requests.ts';

export const publicBaseUrl = 'https://embed.test';
export const adminToken = 'admin-token-of-the-demo';

type Input = Readonly<Record<string, unknown>>;

interface UserError {
  readonly code: string;
  readonly message: string;
}

interface GraphqlAnswer<Payload> {
  readonly status: number;
  readonly retryAfter: unknown;
  readonly payload: (Payload & { readonly userErrors: readonly UserError[] }) | null;
  /** Of top-level errors, or else of what the caller can mend. */
  readonly codes: readonly string[];
}

/** What asks one server. Everything rejects where there is no whole answer. */
export interface Client {
  /** Where it answers. */
  readonly base: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** A mutation, whatever becomes of it. */
  tryTo<Payload>(name: string, input: Input, fields?: string, token?: string): Promise<GraphqlAnswer<Payload>>;
  /** The payload of a mutation that must do well. */
  mutate<Payload>(name: string, input: Input, fields?: string): Promise<Payload>;
  query(text: string, token: string): Promise<Answer>;
  issueToken(clientId: string, secret: string): Promise<Answer>;
  open(url: string): Promise<Shown>;
  /** The next click in an opened embed: its page `overview`. */
  click(token: string | undefined): Promise<Answer>;
}

interface GraphqlBody<Payload> {
  readonly data?: { readonly payload: GraphqlAnswer<Payload>['payload'] } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export function clientOf(base: string): Client {
  const post = (query: string, variables: Input, token: string) =>
    ask(base, {
      path: '/graphql',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...bearer(token) },
      body: JSON.stringify({ query, variables }),
    });

  const tryTo: Client['tryTo'] = async <Payload>(name: string, input: Input, fields = '', token = adminToken) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { payload: ${name}(input: $input) { ${fields} userErrors { code message } } }`;
    const { status, headers, body } = await post(query, { input }, token);
    const { data, errors = [] }: GraphqlBody<Payload> = JSON.parse(body);
    const payload = data?.payload ?? null;
    const codes = errors.map(({ extensions }) => extensions?.code ?? 'NO CODE');
    const refused = payload?.userErrors.map(({ code }) => code) ?? [];
    return { status, retryAfter: headers['retry-after'], payload, codes: codes.length > 0 ? codes : refused };
  };

  return {
    base,
    get: (path, headers = {}) => ask(base, { path, headers }),
    tryTo,
    mutate: async <Payload>(name: string, input: Input, fields = '') => {
      const { payload, codes } = await tryTo<Payload>(name, input, fields);
      if (payload === null || codes.length > 0) throw new Error(`${name}: ${codes.join()}`);
      return payload;
    },
    query: (text, token) => post(text, {}, token),
    issueToken: (clientId, secret) =>
      ask(base, {
        path: '/v2/auth/token',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
        },
        body: 'grant_type=client_credentials',
      }),
    open: async (url) => {
      const { status, headers, body } = await ask(base, { path: url.slice(publicBaseUrl.length) });
      return readShown(status, headers, body);
    },
    click: (token) => ask(base, { path: '/embed-session/pages/overview', headers: token ? bearer(token) : {} }),
  };
}
