import type { ClientCredential } from '../../credentials/client-credential.ts';
import type { Organization } from '../../organizations/organization.ts';

/** The origins that may frame what a credential opens (O5): those of the organization, cut to the bounds of the credential. */
export function framingOrigins(
  { allowedEmbedOrigins }: Organization,
  { bounds: { origins } }: ClientCredential,
): readonly string[] {
  return origins === null ? allowedEmbedOrigins : allowedEmbedOrigins.filter((origin) => origins.includes(origin));
}
