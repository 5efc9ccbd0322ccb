import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import type { ChangeDeps } from '../ports.ts';
import { destroyEndedSecrets } from './find-credential.ts';

export interface RewrapSecretsInput {
  readonly dryRun?: boolean | null | undefined;
}

export interface RewrappedSecrets {
  readonly rewrapped: number;
  /** Still under another key. */
  readonly remaining: number;
  /** The first master key. */
  readonly keyId: string;
}

/** As many in one request: some milliseconds of encryption, and a write each. */
const mostAtOnce = 200;

/**
 * Encrypts secrets of the organization, those of webhooks too, that are under another master key anew, under the first one; who
 * calls goes on until none remains. A secret that somebody else changes meanwhile is left as it is then. Secrets under keys that the server lacks remain.
 */
export async function rewrapSecrets(
  deps: ChangeDeps,
  caller: MemberCaller,
  { dryRun }: RewrapSecretsInput,
): Promise<RewrappedSecrets> {
  const { repository, secretBox } = deps;
  const { organizationId } = caller;
  const [keyId, ...otherKeyIds] = secretBox.keyIds;
  await destroyEndedSecrets(deps, organizationId);
  let rewrapped = 0;
  const limit = dryRun ? 0 : mostAtOnce;
  const found = limit > 0 ? await repository.listSecretsUnderKeys(organizationId, otherKeyIds, limit) : [];
  for (const { clientId, secret } of found) {
    const place = { organizationId, clientId, version: secret.version };
    const anew = secretBox.seal(place, secretBox.open(place, secret));
    const details = { version: secret.version, fromKeyId: secret.keyId, toKeyId: keyId };
    const writes = recorded(deps, caller, 'SECRET_REWRAPPED', { targetId: clientId, details });
    if (await writes.replaceSealedSecret(organizationId, clientId, secret, anew)) rewrapped += 1;
  }
  const left = limit - found.length;
  const ofWebhooks = left > 0 ? await repository.listWebhookSecretsUnderKeys(organizationId, otherKeyIds, left) : [];
  for (const { webhookId, secret } of ofWebhooks) {
    const place = { organizationId, webhookId, version: secret.version };
    const anew = secretBox.seal(place, secretBox.open(place, secret));
    const details = { version: secret.version, fromKeyId: secret.keyId, toKeyId: keyId };
    const writes = recorded(deps, caller, 'WEBHOOK_SECRET_REWRAPPED', { targetId: webhookId, details });
    if (await writes.replaceSealedWebhookSecret(organizationId, webhookId, secret, anew)) rewrapped += 1;
  }
  return { rewrapped, remaining: await repository.countSecretsUnderOtherKeys(organizationId, keyId), keyId };
}
