import type { MemberCaller } from '../../src/domain/caller.ts';
import type { OrganizationId } from '../../src/domain/ids.ts';
import { aMember, aToken, aUuid } from './builders.ts';

/** A member with no rights of their own, by a personal token. */
export function aCaller(overrides: Partial<MemberCaller> = {}): MemberCaller {
  const member = overrides.member ?? aMember({ accountTypeId: aUuid() });
  return {
    kind: 'MEMBER',
    organizationId: aUuid<OrganizationId>(),
    member,
    permissions: new Set(),
    teamIds: new Set(),
    holdsEmbedCredential: false,
    token: aToken({ memberId: member.memberId }),
    credential: null,
    ...overrides,
  };
}

export function anAdmin(overrides: Partial<MemberCaller> = {}): MemberCaller {
  return aCaller({ permissions: new Set(['ADMINISTER']), ...overrides });
}
