import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { z } from 'zod';
import { Failure } from './failure.ts';
import { requestFailure, unavailable } from './request-failure.ts';

/** The API of one server as one caller. Whatever does not go well is thrown as a `Failure`. */
export interface ApiClient {
  /** What the server answers to an operation, typed by the operation. */
  request<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables): Promise<Result>;
  /** The JSON that the server answers to JSON on a path beside GraphQL, which must be of this form. */
  post<Result>(path: string, body: unknown, form: z.ZodType<Result>): Promise<Result>;
}

export interface ApiClientOptions {
  /** With a slash at its end. */
  readonly baseUrl: URL;
  readonly token: string | undefined;
  readonly fetch: typeof fetch;
}

/** Longer than a server takes for its largest document. */
const timeoutMs = 120_000;

const errorsForm = z.object({
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string(), remedy: z.string().optional() }) }))
    .min(1),
});

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function createApiClient({ baseUrl, token, fetch }: ApiClientOptions): ApiClient {
  const unexpected = (what: string) =>
    new Failure('UNEXPECTED_ANSWER', `${baseUrl.href} answered ${what}.`, {
      remedy: 'Check that --url, or EMBEDPATH_URL, is the address of an embedpath server.',
    });

  const refused = (errors: z.infer<typeof errorsForm>['errors']) => {
    const [{ message, extensions } = { message: '', extensions: undefined }] = errors;
    if (extensions?.code !== 'UNAUTHENTICATED') {
      return new Failure(extensions?.code ?? '', message, { remedy: extensions?.remedy });
    }
    const problem = token === undefined ? 'This needs a token, and none was given.' : message;
    const remedy = 'Give a token that is valid with EMBEDPATH_TOKEN or --token.';
    return new Failure('UNAUTHENTICATED', problem, { remedy, isFinal: true });
  };

  async function send(path: string, body: unknown): Promise<Answer> {
    try {
      const response = await fetch(new URL(path, baseUrl), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(body),
        // The token is for this server alone.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const { status, headers } = response;
      return { status, retryAfter: headers.get('retry-after'), text: await response.text() };
    } catch (error) {
      throw requestFailure(error, baseUrl);
    }
  }

  async function post<Result>(path: string, body: unknown, form: z.ZodType<Result>): Promise<Result> {
    const { status, retryAfter, text } = await send(path, body);
    if (status >= 300 && status < 400) throw unexpected(`with a redirection (${status})`);
    const json = parseJson(text);
    const errors = errorsForm.safeParse(json);
    if (errors.success) throw refused(errors.data.errors);
    if (status === 503) throw unavailable(baseUrl, retryAfter);
    if (json === undefined) throw unexpected(`${status} with something that is not JSON`);
    const answer = form.safeParse(json);
    if (!answer.success) throw unexpected(`${status} with JSON of another form`);
    return answer.data;
  }

  return {
    post,
    async request<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables) {
      const form = z.object({ data: z.record(z.string(), z.unknown()) });
      const { data } = await post('graphql', { query: print(document), variables }, form);
      return data as Result;
    },
  };
}
