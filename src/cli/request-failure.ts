import { Failure } from './failure.ts';

/** With these no connection came about, so that another request would not fare better. */
const unreachable: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** `fetch` says only "fetch failed"; what happened is in the code of the cause. Its messages may quote headers: not shown. */
function codeOf(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}

/** What stands before the server answers 503, in words of its own. */
export function unavailable({ href }: URL, retryAfter: string | null): Failure {
  return new Failure('SERVICE_UNAVAILABLE', `${href} is not available for the moment.`, {
    remedy: /^\d{1,6}$/.test(retryAfter ?? '') ? `Try again in ${retryAfter} seconds.` : 'Try again later.',
  });
}

/** Why `fetch` gave no answer of the server. */
export function requestFailure(error: unknown, { href }: URL): Failure {
  const code = codeOf(error);
  const inBrackets = code === undefined ? '' : ` (${code})`;
  if (code !== undefined && unreachable.has(code)) {
    return new Failure('SERVER_UNREACHABLE', `Nothing answers at ${href}${inBrackets}.`, {
      remedy:
        'Is the server running there? Start it with "embedpath serve", or name another with --url or EMBEDPATH_URL.',
      isFinal: true,
    });
  }
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new Failure('NO_ANSWER', `${href} took too long to answer.`, { remedy: 'Try again later.' });
  }
  return new Failure('NO_ANSWER', `The connection to ${href} ended without an answer${inBrackets}.`, {
    remedy: 'Check --url, or EMBEDPATH_URL. A server may also break off while it is sent far too much.',
  });
}
