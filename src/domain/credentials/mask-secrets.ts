import { sessionTokenPrefix } from '../sessions/session-token.ts';
import { tokenPrefix } from '../tokens/mint-token.ts';
import { webhookSecretPrefix } from '../webhooks/sign-webhook.ts';
import { secretPrefix } from './mint-secret.ts';

export const mask = '[secret]';

/**
 * All that begins as a secret or a token of ours does, whether right or wrong: a mask for what happens to be right would tell those
 * who guess how far they are.
 */
const likeOurs = new RegExp(
  `(?:${[secretPrefix, tokenPrefix, sessionTokenPrefix, webhookSecretPrefix].join('|')})[\\w+/=-]*`,
  'g',
);

/** The text without whatever looks like a secret or a token of this server: people swap them with the client id, say (K1). */
export function maskSecrets(text: string): string {
  return text.replace(likeOurs, mask);
}
