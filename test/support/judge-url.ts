import type { EmbedRequest } from '../../src/domain/embeds/url/embed-request.ts';
import type { UrlLimits } from '../../src/domain/embeds/url/url-limits.ts';
import { findSigningSecret, parseEmbedUrl, readEmbedRequest } from '../../src/domain/embeds/url/verify-embed-url.ts';
import { DomainError, type ErrorCode } from '../../src/domain/errors.ts';

export const publicBaseUrl = 'http://localhost:4000';

const limits: UrlLimits = { skewSeconds: 60, longestSessionSeconds: 2_592_000, audience: 'sigmacomputing' };

/** What a URL gets: its request, or the code, field and message of its refusal. */
export interface Verdict {
  readonly code: ErrorCode | 'OK';
  readonly field?: string | null;
  readonly message?: string;
  readonly request?: EmbedRequest;
  readonly secretIndex?: number;
}

export interface JudgeOptions {
  /** Unix seconds. */
  readonly now: number;
  /** No secrets: the client is not known. */
  readonly secretsOf: (clientId: string) => readonly string[];
}

async function judge(target: string, { now, secretsOf }: JudgeOptions): Promise<Verdict> {
  const url = parseEmbedUrl(publicBaseUrl, target);
  const secrets = secretsOf(url.clientId);
  if (secrets.length === 0) return { code: 'CREDENTIAL_NOT_FOUND' };
  const secretIndex = await findSigningSecret(url, secrets);
  if (secretIndex === undefined) return { code: 'INVALID_SIGNATURE' };
  return { code: 'OK', secretIndex, request: readEmbedRequest(url, limits, new Date(now * 1000)) };
}

/** Passes a URL through the checks that look nothing up but the secrets, in the order of O8. */
export async function judgeUrl(target: string, options: JudgeOptions): Promise<Verdict> {
  try {
    return await judge(target, options);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, field, message } = error;
    return { code, field, message };
  }
}
