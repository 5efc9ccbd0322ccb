import { secretPrefix } from './mint-secret.ts';

export const mask = '[secret]';

/**
 * All that begins as a secret of ours does, whether right or wrong: a mask for what happens to be right would tell those who guess
 * how far they are.
 */
const likeOurs = new RegExp(`${secretPrefix}[\\w-]*`, 'g');

/** The text without whatever looks like a secret of a client credential: people swap it with the client id, say (K1). */
export function maskSecrets(text: string): string {
  return text.replace(likeOurs, mask);
}
