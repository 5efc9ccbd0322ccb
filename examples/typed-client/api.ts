import { z } from 'zod';
import type { TypedDocumentString } from './generated/graphql.ts';

export interface ApiOptions {
  /** Address of the embedpath server, without a slash at its end. */
  readonly url: string;
  /** Of a client credential with the privilege API. */
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The GraphQL API as the owner of the client credential; what it answers is typed by the operation. */
export interface Api {
  request<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result>;
}

const tokenForm = z.object({ access_token: z.string(), expires_in: z.number() });
const answerForm = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

const timeoutMs = 15_000;
/** A token is asked for again a minute before it ends. */
const spareSeconds = 60;

export function createApi({ url, clientId, clientSecret }: ApiOptions): Api {
  let token: Promise<string> | undefined;
  let renewAt = 0;

  /** OAuth 2 client credentials: the secret is sent here alone, each request carries a token of one hour. */
  async function fetchToken(): Promise<string> {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    });
    const response = await fetch(`${url}/v2/auth/token`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`The embedpath server refused the client credential (${response.status}).`);
    const { access_token: fresh, expires_in: seconds } = tokenForm.parse(await response.json());
    renewAt = Date.now() + (seconds - spareSeconds) * 1000;
    return fresh;
  }

  function currentToken(): Promise<string> {
    if (token && Date.now() < renewAt) return token;
    renewAt = Number.POSITIVE_INFINITY;
    token = fetchToken().catch((error: unknown) => {
      token = undefined;
      throw error;
    });
    return token;
  }

  return {
    async request<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await currentToken()}` },
        body: JSON.stringify({ query: document.toString(), variables }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.status === 401) token = undefined;
      const { data, errors } = answerForm.parse(await response.json());
      if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
      return data as Result;
    },
  };
}
