import type { CarriedOrganization } from './operations.ts';
import { count } from './print.ts';

/** `Acme Analytics (acme), 97 rows`. */
export function describeCarried({ name, slug, rows }: CarriedOrganization): string {
  return `${name} (${slug}), ${count(rows, 'row')}`;
}

export function carriedJson(carried: CarriedOrganization): object {
  const { organizationId, slug, name, createdAt, includesSecrets, rows, counts } = carried;
  return { organization: { organizationId, slug, name }, createdAt, includesSecrets, rows, counts };
}

/** Those whose secrets a backup lacks. */
export function countCredentials({ counts }: CarriedOrganization): number {
  return counts['CREDENTIAL'] ?? 0;
}
