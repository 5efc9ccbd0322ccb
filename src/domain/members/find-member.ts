import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Member } from './member.ts';

/** The member with this address. Throws `MEMBER_NOT_FOUND`. */
export async function getMember(
  { repository }: Pick<Deps, 'repository'>,
  { organizationId }: MemberCaller,
  email: string,
  field: string,
): Promise<Member> {
  const [member] = await repository.findMembersByEmails(organizationId, [email]);
  if (!member) throw new DomainError('MEMBER_NOT_FOUND', 'There is no member with this address.', { field });
  return member;
}

/** The member with this address. Throws `MEMBER_NOT_FOUND`, `MEMBER_DEACTIVATED`. */
export async function getActiveMember(
  deps: Pick<Deps, 'repository'>,
  caller: MemberCaller,
  email: string,
  field: string,
): Promise<Member> {
  const member = await getMember(deps, caller, email, field);
  if (member.deactivatedAt) throw new DomainError('MEMBER_DEACTIVATED', 'This member is deactivated.', { field });
  return member;
}
