import type { CredentialSecret, SealedSecret } from '../../credentials/client-credential.ts';
import { liveSecrets } from '../../credentials/credential-secrets.ts';
import type { SecretBox } from '../../credentials/secret-box.ts';
import type { ClientId, OrganizationId } from '../../ids.ts';
import type { Deps } from '../../ports.ts';
import { type EmbedUrl, findSigningSecret } from '../url/verify-embed-url.ts';
import type { Signer } from './opening-repository.ts';

/** Signs nothing that is let through: it stands in where there is no secret, so that this takes as long as a wrong signature (O8). */
const decoy = 'the secret that no client credential has, of the usual length';
const decoyPlace = { organizationId: '' as OrganizationId, clientId: '' as ClientId, version: 0 };
const sealedDecoys = new WeakMap<SecretBox, SealedSecret>();

function openDecoy(secretBox: SecretBox): string {
  const sealed = sealedDecoys.get(secretBox) ?? secretBox.seal(decoyPlace, decoy);
  sealedDecoys.set(secretBox, sealed);
  return secretBox.open(decoyPlace, sealed);
}

function placeOf({ organization, credential }: Signer, { version }: SealedSecret) {
  return { organizationId: organization.organizationId, clientId: credential.clientId, version };
}

/** The live secret that signed the URL; every one is tried. Undefined for a wrong signature, and for an unknown signer. */
export async function findSignature(
  { secretBox, now }: Pick<Deps, 'secretBox' | 'now'>,
  url: EmbedUrl,
  signer: Signer | undefined,
): Promise<CredentialSecret | undefined> {
  const live = signer ? liveSecrets(signer.secrets, now()) : [];
  const texts = signer ? live.map((secret) => secretBox.open(placeOf(signer, secret), secret)) : [];
  const index = await findSigningSecret(url, texts.length > 0 ? texts : [openDecoy(secretBox)]);
  return index === undefined ? undefined : live[index];
}
