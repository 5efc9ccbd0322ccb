import { isAdmin, type MemberCaller } from './caller.ts';
import { type ClientCredential, isUnbounded } from './credentials/client-credential.ts';
import { DomainError } from './errors.ts';
import type { Grant } from './grants/grant.ts';
import type { Member } from './members/member.ts';
import type { Workbook } from './workbooks/workbook.ts';
import type { Reader } from './workbooks/workbook-repository.ts';

/** How far somebody reaches into a workbook (A5, A6). */
export interface Reach {
  /** Every published version and tag, the newest one included. */
  readonly everyVersion: boolean;
  /** Tags that are reached one by one; of no account when `everyVersion`. */
  readonly tagNames: ReadonlySet<string>;
  /** The draft, and every change. */
  readonly edit: boolean;
}

/** How far the caller reaches into a workbook; undefined: not at all, so that it does not exist for them. */
export function reachOf(
  caller: Pick<MemberCaller, 'member' | 'permissions' | 'teamIds'>,
  workbook: Workbook,
  grants: readonly Grant[],
): Reach | undefined {
  const reaching = grants.filter(({ grantee }) =>
    grantee.kind === 'TEAM' ? caller.teamIds.has(grantee.teamId) : grantee.memberId === caller.member.memberId,
  );
  const whole = reaching.filter(({ tagName }) => tagName === null);
  const isOwner = workbook.ownerId === caller.member.memberId;
  const edit = isAdmin(caller) || isOwner || whole.some(({ permission }) => permission === 'CAN_EDIT');
  if (!edit && reaching.length === 0) return undefined;
  return {
    everyVersion: edit || whole.length > 0,
    tagNames: new Set(reaching.flatMap(({ tagName }) => tagName ?? [])),
    edit,
  };
}

export function reachesTag(reach: Reach, tagName: string): boolean {
  return reach.everyVersion || reach.tagNames.has(tagName);
}

/** By whom lists are cut; undefined for administrators, who see all. */
export function readerOf(caller: MemberCaller): Reader | undefined {
  return isAdmin(caller) ? undefined : { memberId: caller.member.memberId, teamIds: [...caller.teamIds] };
}

/** Teams and members: administrators and credential holders see all, others themselves (A4). */
export function maySeeMember(caller: MemberCaller, member: Pick<Member, 'memberId'>): boolean {
  return isAdmin(caller) || caller.holdsEmbedCredential || member.memberId === caller.member.memberId;
}

/** Whether a credential with bounds acts: it is bound to itself, or its bounds would bind nobody. */
export function actsBounded({ credential }: Pick<MemberCaller, 'credential'>): boolean {
  return credential !== null && !isUnbounded(credential.bounds);
}

/** Client credentials to sign with, and to hear of their URLs: all for administrators, their own for others (A3, A7). */
export function mayUseCredential(
  caller: MemberCaller,
  { clientId, ownerId }: Pick<ClientCredential, 'clientId' | 'ownerId'>,
): boolean {
  if (actsBounded(caller)) return caller.credential?.clientId === clientId;
  return isAdmin(caller) || ownerId === caller.member.memberId;
}

/** Throws `FORBIDDEN` unless the account type lets the caller create workbooks (A6). */
export function requireMayCreateWorkbooks(caller: MemberCaller): void {
  if (caller.permissions.has('EDIT_WORKBOOKS')) return;
  throw new DomainError('FORBIDDEN', 'Your account type may not create workbooks.', {
    remedy: 'Ask an administrator for an account type with the permission EDIT_WORKBOOKS.',
  });
}

/** Throws `FORBIDDEN` unless the account type lets the caller share (A6). */
export function requireMayShare(caller: MemberCaller): void {
  if (caller.permissions.has('SHARE')) return;
  throw new DomainError('FORBIDDEN', 'Your account type may not share workbooks.', {
    remedy: 'Ask an administrator for an account type with the permission SHARE.',
  });
}
