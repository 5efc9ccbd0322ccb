import { type RecordingDeps, recordedBy } from '../audit/recorded.ts';
import { DomainError } from '../errors.ts';
import { type AccountTypeId, type MemberId, type OrganizationId, randomUuid } from '../ids.ts';
import { type AccountType, builtInAccountTypes } from '../members/account-type.ts';
import type { Member } from '../members/member.ts';
import { readEmail, readName } from '../text-input.ts';
import { newPersonalToken } from '../tokens/personal-tokens.ts';
import type { Organization } from './organization.ts';
import { newOrganization } from './organization.ts';

export interface CreateFirstOrganizationInput {
  readonly name: string;
  /** Lower-case letters, digits and hyphens; what JWT URLs name (J1). */
  readonly slug: string;
  readonly adminEmail: string;
}

const tokenDays = 90;

/** The first parts of paths that the server answers itself: a JWT URL with such a slug would lead elsewhere. */
const reservedSlugs: readonly string[] = ['embed', 'embed-session', 'graphql', 'healthz', 'readyz', 'v2'];

function readSlug(slug: string): string {
  if (reservedSlugs.includes(slug)) {
    throw new DomainError('INVALID_INPUT', `"${slug}" is a path of the server: choose another slug.`, {
      field: 'slug',
    });
  }
  if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(slug)) return slug;
  throw new DomainError('INVALID_INPUT', '"slug" must be 1 to 63 lower-case letters, digits and hyphens.', {
    field: 'slug',
  });
}

/** The first organization of a server, with its administrator and that member's token. Throws `INVALID_INPUT`, `ORGANIZATION_EXISTS`. */
export async function createFirstOrganization(
  deps: RecordingDeps,
  input: CreateFirstOrganizationInput,
): Promise<{ organization: Organization; admin: Member; token: string; expiresAt: Date }> {
  const { now, randomBytes } = deps;
  const organization = newOrganization(
    randomUuid<OrganizationId>(randomBytes),
    readSlug(input.slug),
    readName('name', input.name),
  );
  const accountTypes = Object.entries(builtInAccountTypes).map(
    ([name, permissions]): AccountType => ({
      accountTypeId: randomUuid<AccountTypeId>(randomBytes),
      name,
      permissions,
      builtIn: true,
    }),
  );
  const adminType = accountTypes.find(({ permissions }) => permissions.includes('ADMINISTER'));
  if (!adminType) throw new Error('No built-in account type may administer.');
  const admin: Member = {
    memberId: randomUuid<MemberId>(randomBytes),
    email: readEmail('adminEmail', input.adminEmail),
    firstName: '',
    lastName: '',
    kind: 'INTERNAL',
    accountTypeId: adminType.accountTypeId,
    userAttributes: {},
    externalUserId: null,
    lastSeenAt: null,
    createdAt: now(),
    deactivatedAt: null,
  };
  const { token, stored } = newPersonalToken(deps, admin.memberId, 'First administrator', tokenDays);
  const { organizationId: targetId, name, slug } = organization;
  const event = { targetId, details: { name, slug, adminEmail: admin.email } };
  const writes = recordedBy(deps, { actorKind: 'OPERATOR' }, 'ORGANIZATION_CREATED', event);
  await writes.createFirstOrganization({ organization, accountTypes, admin, token: stored });
  return { organization, admin, token, expiresAt: stored.expiresAt };
}
