import { Failure } from './failure.ts';
import type { RefusalFragment } from './generated.ts';

/** Why the server did not carry out a mutation, of which it always names the first reason. */
export function refusalOf(userErrors: readonly RefusalFragment[] | undefined): Failure {
  const [first] = userErrors ?? [];
  if (!first) return new Failure('UNEXPECTED_ANSWER', 'The server refused and did not say why.');
  return new Failure(first.code, first.message, { remedy: first.remedy });
}
