import type { Deps } from '../ports.ts';

/** The master keys do not fit what they are to open: the server must not start with them. */
export class MasterKeyFaults extends Error {
  override readonly name = 'MasterKeyFaults';

  constructor(faults: readonly string[]) {
    super(
      `EMBEDPATH_MASTER_KEYS does not fit the secrets that are kept:\n${faults.map((one) => `  - ${one}`).join('\n')}`,
    );
  }
}

function describeWrongKey(keyId: string): string {
  return `the key with the id "${keyId}" is not the key of that id that encrypted the secrets. Put that one back; a new key goes in front of it, under an id of its own.`;
}

function describeMissingKey(keyId: string, secrets: number): string {
  const what = secrets === 1 ? 'a secret is' : `${secrets} secrets are`;
  return `the key with the id "${keyId}" is missing, and ${what} encrypted under it. Put it back at the end; it can go once "embedpath rewrap-secrets" has been run for every organization.`;
}

/**
 * Finds out before a server answers whether each master key is the one that encrypted what is kept, by a known text under each
 * (K1), and keeps such a text for the first one. Throws `MasterKeyFaults` with all that is wrong.
 */
export async function checkMasterKeys({
  repository,
  secretBox,
}: Pick<Deps, 'repository' | 'secretBox'>): Promise<void> {
  const canaries = await repository.findKeyCanaries();
  const faults = canaries.flatMap((canary) => {
    const { keyId, secrets } = canary;
    if (secretBox.keyIds.includes(keyId)) return secretBox.opensCanary(canary) ? [] : [describeWrongKey(keyId)];
    return secrets > 0 ? [describeMissingKey(keyId, secrets)] : [];
  });
  if (faults.length > 0) throw new MasterKeyFaults(faults);
  // Another server may have been the first to start, with another key under this id.
  const kept = await repository.saveKeyCanary(secretBox.sealCanary());
  if (!secretBox.opensCanary(kept)) throw new MasterKeyFaults([describeWrongKey(kept.keyId)]);
}
