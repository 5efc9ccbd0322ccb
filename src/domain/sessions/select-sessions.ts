import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import { parseClientId, parseEmbedId, parseUuid, type WorkbookId } from '../ids.ts';
import { getMember } from '../members/find-member.ts';
import type { Deps } from '../ports.ts';
import { getTeam } from '../teams/find-team.ts';
import { readId, readTime } from '../text-input.ts';
import type { SessionCriteria } from './session-repository.ts';

/** Which open sessions are meant: those that fit all that is given. */
export interface SessionSelection {
  readonly userEmail?: string | null | undefined;
  readonly teamName?: string | null | undefined;
  readonly embedId?: string | null | undefined;
  readonly workbookId?: string | null | undefined;
  readonly clientId?: string | null | undefined;
  readonly issuedBefore?: Date | null | undefined;
}

/** Throws `INVALID_INPUT` for an empty value: passed over, it would select more than is meant. */
function refuseEmpty(selection: SessionSelection, path: string): void {
  const [name] = Object.entries(selection).find(([, value]) => value === '') ?? [];
  if (name === undefined) return;
  const field = path + name;
  throw new DomainError('INVALID_INPUT', `"${field}" must not be empty.`, {
    field,
    remedy: 'Leave it out, or set it.',
  });
}

/** The criteria of a selection. Throws `MEMBER_NOT_FOUND`, `TEAM_NOT_FOUND`, `INVALID_INPUT`; `path` leads to its fields. */
export async function readSelection(
  deps: Deps,
  caller: MemberCaller,
  selection: SessionSelection,
  path = '',
): Promise<SessionCriteria> {
  const { userEmail, teamName, embedId, workbookId, clientId, issuedBefore } = selection;
  refuseEmpty(selection, path);
  return {
    openAt: deps.now(),
    ...(userEmail && { memberId: (await getMember(deps, caller, userEmail, `${path}userEmail`)).memberId }),
    ...(teamName && { teamId: (await getTeam(deps, caller, teamName, `${path}teamName`)).teamId }),
    ...(embedId && { embedId: readId(`${path}embedId`, embedId, parseEmbedId) }),
    ...(workbookId && { workbookId: readId(`${path}workbookId`, workbookId, parseUuid<WorkbookId>) }),
    ...(clientId && { clientId: readId(`${path}clientId`, clientId, parseClientId) }),
    ...(issuedBefore && { openedBefore: readTime(`${path}issuedBefore`, issuedBefore) }),
  };
}

/** Whether a selection names anything at all: one that does not would mean every session. */
export function selectsSomething(selection: SessionSelection): boolean {
  const { userEmail, teamName, embedId, workbookId, clientId, issuedBefore } = selection;
  return [userEmail, teamName, embedId, workbookId, clientId, issuedBefore].some(Boolean);
}
