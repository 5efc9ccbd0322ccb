import type { MemberCaller } from '../caller.ts';
import { type Connection, type ConnectionArgs, connectList } from '../connection.ts';
import type { GrantId } from '../ids.ts';
import type { RequestDeps } from '../ports.ts';
import { findReadableWorkbook, type ReadableWorkbook } from '../workbooks/read-workbook.ts';
import type { Grant } from './grant.ts';

/** A grant on a workbook that the caller may change. */
export interface ReadableGrant {
  readonly readable: ReadableWorkbook;
  readonly grant: Grant;
}

/** The grants of a workbook, oldest first; undefined for those who may not change it. */
export async function listGrants(
  { reads }: RequestDeps,
  readable: ReadableWorkbook,
  args: ConnectionArgs,
): Promise<Connection<ReadableGrant> | undefined> {
  if (!readable.reach.edit) return undefined;
  const grants = await reads.grantsOfWorkbooks.load(readable.workbook.workbookId);
  return connectList(
    'grants',
    args,
    grants.map((grant) => ({ readable, grant })),
    ({ grant }) => [grant.createdAt.toISOString(), grant.grantId],
  );
}

/** The grant, if the caller may change its workbook. */
export async function findGrant(
  deps: RequestDeps,
  caller: MemberCaller,
  grantId: GrantId,
): Promise<ReadableGrant | undefined> {
  const grant = await deps.reads.grants.load(grantId);
  const readable = grant && (await findReadableWorkbook(deps, caller, grant.workbookId));
  return grant && readable?.reach.edit ? { readable, grant } : undefined;
}

/** Name of the team, or address of the member, that a grant reaches: whoever may change a workbook sees with whom it is shared. */
export async function granteeName({ reads }: RequestDeps, { grant: { grantee } }: ReadableGrant): Promise<string> {
  const name =
    grantee.kind === 'TEAM'
      ? (await reads.teams.load(grantee.teamId))?.name
      : (await reads.members.load(grantee.memberId))?.email;
  return name ?? '';
}

/** Whether a grant to any team reaches what an embed with this tag, or without one, shows (P). */
export function isSharedWithTeam(grants: readonly Grant[], tagName: string | null): boolean {
  return grants.some((grant) => grant.grantee.kind === 'TEAM' && (grant.tagName === null || grant.tagName === tagName));
}
