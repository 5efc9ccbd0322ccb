import type { Theme } from '../embeds/url/interface-parameters.ts';
import type { OrganizationId } from '../ids.ts';

export interface Organization {
  readonly organizationId: OrganizationId;
  /** Names the organization in JWT URLs (J1). */
  readonly slug: string;
  readonly name: string;
  readonly secureEmbeddingEnabled: boolean;
  readonly clientCredentialUrlsEnabled: boolean;
  /** Opening an embed makes unknown users (O3). */
  readonly autoProvisionEmbedUsers: boolean;
  /** Name of the account type of embed users for whom none is given. */
  readonly defaultEmbedAccountType: string;
  readonly maxSessionLengthSeconds: number;
  /** Origins that may frame embeds (O5); empty: none. */
  readonly allowedEmbedOrigins: readonly string[];
  /** Of embeds whose URL names none. */
  readonly defaultEmbedTheme: Theme;
}

export type OrganizationChanges = Partial<Omit<Organization, 'organizationId' | 'slug' | 'name'>>;

/** 30 days, the longest session that the vendor's documents name (L5). */
export const longestSessionSeconds = 2_592_000;

/** An organization as it begins: nothing is embedded until an administrator says so. */
export function newOrganization(organizationId: OrganizationId, slug: string, name: string): Organization {
  return {
    organizationId,
    slug,
    name,
    secureEmbeddingEnabled: false,
    clientCredentialUrlsEnabled: true,
    autoProvisionEmbedUsers: true,
    defaultEmbedAccountType: 'Viewer',
    maxSessionLengthSeconds: longestSessionSeconds,
    allowedEmbedOrigins: [],
    defaultEmbedTheme: 'Light',
  };
}
