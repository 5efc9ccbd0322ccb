import { requireMayShare } from '../access.ts';
import { type Change, recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { type BreakingInput, type JudgedWorkbook, refuseBreaking } from '../embeds/breaks/break-report.ts';
import { judgeRevoking } from '../embeds/breaks/judge-withdrawal.ts';
import { DomainError } from '../errors.ts';
import { type GrantId, parseUuid, randomUuid } from '../ids.ts';
import { getActiveMember } from '../members/find-member.ts';
import type { RequestDeps } from '../ports.ts';
import { getTeam } from '../teams/find-team.ts';
import { findTag } from '../workbooks/read-version.ts';
import { getEditableWorkbook } from '../workbooks/read-workbook.ts';
import type { Grant, Grantee, GrantPermission } from './grant.ts';
import { findGrant, type ReadableGrant } from './read-grants.ts';

export interface GrantWorkbookInput {
  readonly workbookId: string;
  readonly grantee: { readonly teamName?: string | null | undefined; readonly memberEmail?: string | null | undefined };
  readonly permission?: GrantPermission | null | undefined;
  readonly tagName?: string | null | undefined;
}

async function readGrantee(deps: RequestDeps, caller: MemberCaller, input: GrantWorkbookInput): Promise<Grantee> {
  const { teamName, memberEmail } = input.grantee;
  if (typeof teamName === 'string') {
    const { teamId } = await getTeam(deps, caller, teamName, 'grantee.teamName');
    return { kind: 'TEAM', teamId };
  }
  const { memberId } = await getActiveMember(deps, caller, memberEmail ?? '', 'grantee.memberEmail');
  return { kind: 'MEMBER', memberId };
}

function describeGrant({ grantId, workbookId, tagName, grantee, permission }: Grant): Change {
  const { kind: _, ...who } = grantee;
  return { targetId: grantId, workbookId, details: { ...who, tagName, permission } };
}

/**
 * Shares a workbook or one tag of it (A6); sharing the same again changes the permission. Throws `WORKBOOK_NOT_FOUND`,
 * `WORKBOOK_NOT_EDITABLE`, `FORBIDDEN`, `INVALID_INPUT`, `TAG_NOT_FOUND`, `TEAM_NOT_FOUND`, `MEMBER_NOT_FOUND`.
 */
export async function grantWorkbook(
  deps: RequestDeps,
  caller: MemberCaller,
  input: GrantWorkbookInput,
): Promise<ReadableGrant & { created: boolean }> {
  const readable = await getEditableWorkbook(deps, caller, input.workbookId);
  requireMayShare(caller);
  const permission = input.permission ?? 'CAN_VIEW';
  const tagName = input.tagName ?? null;
  if (tagName !== null && permission === 'CAN_EDIT') {
    throw new DomainError('INVALID_INPUT', 'A tag is a published version, which nobody can change.', {
      field: 'permission',
    });
  }
  if (tagName !== null && !(await findTag(deps, readable, tagName))) {
    throw new DomainError('TAG_NOT_FOUND', 'This workbook has no such tag.', { field: 'tagName' });
  }
  const { workbookId } = readable.workbook;
  const grant: Grant = {
    grantId: randomUuid<GrantId>(deps.randomBytes),
    workbookId,
    tagName,
    grantee: await readGrantee(deps, caller, input),
    permission,
    createdAt: deps.now(),
  };
  const writes = recorded(deps, caller, 'GRANT_SAVED', describeGrant(grant));
  const saved = await writes.saveGrant(caller.organizationId, grant);
  return { readable, ...saved };
}

export interface RevokeGrantInput extends BreakingInput {
  readonly grantId: string;
}

export interface RevokedGrant extends JudgedWorkbook {
  /** Null: it was not revoked. */
  readonly grantId: GrantId | null;
}

/**
 * Ends a grant, and tells which embeds nobody opens then. Throws `GRANT_NOT_FOUND`, also for a grant on a workbook that the caller may
 * not change, and `FORBIDDEN`.
 */
export async function revokeGrant(
  deps: RequestDeps,
  caller: MemberCaller,
  input: RevokeGrantInput,
): Promise<RevokedGrant> {
  const grantId = parseUuid<GrantId>(input.grantId);
  const readable = grantId && (await findGrant(deps, caller, grantId));
  if (!readable) throw new DomainError('GRANT_NOT_FOUND', 'There is no grant with this id.', { field: 'grantId' });
  requireMayShare(caller);
  const workbook = readable.readable;
  const report = await judgeRevoking(deps, readable);
  const refusal = refuseBreaking(input, report, 'Revoking the grant');
  if (refusal || input.dryRun) return { workbook, grantId: null, report, refusal };
  const writes = recorded(deps, caller, 'GRANT_REVOKED', describeGrant(readable.grant));
  await writes.deleteGrant(caller.organizationId, grantId);
  return { workbook, grantId, report, refusal };
}
