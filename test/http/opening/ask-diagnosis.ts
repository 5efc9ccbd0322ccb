import type { RefusalCode } from '../../../src/domain/embeds/open/refusal-families.ts';
import type { OpeningServer } from './opening-server.ts';

/** A check as the API tells it. */
export interface ToldCheck {
  readonly name: string;
  readonly subject: string | null;
  readonly status: 'PASSED' | 'FAILED' | 'NOT_REACHED';
  readonly refuses: boolean;
  readonly code: string | null;
  readonly message: string | null;
  readonly expected: string;
  readonly found: string | null;
  readonly remedy: string | null;
}

export interface ToldDiagnosis {
  readonly verdict: 'WOULD_OPEN' | 'WOULD_REFUSE';
  readonly code: RefusalCode | null;
  readonly family: string | null;
  readonly summary: string;
  readonly method: string;
  readonly clockOffsetSeconds: number | null;
  readonly checks: readonly ToldCheck[];
  readonly nearMisses: readonly { readonly kind: string; readonly message: string; readonly detail: string | null }[];
  readonly ruledOut: readonly string[];
  readonly signedText: string | null;
  readonly notes: readonly string[];
}

interface ToldError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

const query = `query ($url: String!, $origin: String) { diagnosis: diagnoseEmbedUrl(url: $url, origin: $origin) {
  verdict code family summary method clockOffsetSeconds signedText notes ruledOut
  nearMisses { kind message detail }
  checks { name subject status refuses code message expected found remedy } } }`;

/** The whole answer to whoever has this token. */
export async function askDiagnosis(
  { post }: Pick<OpeningServer, 'post'>,
  token: string,
  url: string,
  origin: string | null = null,
): Promise<{ readonly diagnosis?: ToldDiagnosis; readonly errors?: readonly ToldError[] }> {
  const headers = { authorization: `Bearer ${token}` };
  const { data, errors } = (await post(query, { variables: { url, origin }, headers })).json();
  return { ...(data && { diagnosis: data.diagnosis }), ...(errors && { errors }) };
}

/** The diagnosis that an administrator gets; an error fails the test. */
export async function diagnose(
  { server, adminToken }: { readonly server: Pick<OpeningServer, 'post'>; readonly adminToken: string },
  url: string,
  origin: string | null = null,
): Promise<ToldDiagnosis> {
  const { diagnosis, errors } = await askDiagnosis(server, adminToken, url, origin);
  if (!diagnosis) throw new Error(JSON.stringify(errors));
  return diagnosis;
}

/** The check of this name, and of this parameter or claim. */
export function checkOf({ checks }: ToldDiagnosis, name: string, subject: string | null = null): ToldCheck | undefined {
  return checks.find((check) => check.name === name && (subject === null || check.subject === subject));
}
