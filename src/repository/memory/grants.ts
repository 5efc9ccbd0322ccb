import { compareKeys, compareText } from '../../domain/connection.ts';
import type { Grant, Grantee } from '../../domain/grants/grant.ts';
import type { GrantRepository } from '../../domain/grants/grant-repository.ts';
import type { GrantId, TeamId, WorkbookId } from '../../domain/ids.ts';
import type { Reader } from '../../domain/workbooks/workbook-repository.ts';
import { required } from '../refusal.ts';
import type { OrganizationData } from './organization-data.ts';
import { ageKey, follow, pick, requireUnused, rowsOf } from './rows.ts';
import type { Store } from './store.ts';

/** What of a workbook a reader sees (A5): a set holds the tags that alone are reached. */
type Reach = 'WHOLE' | 'NOTHING' | ReadonlySet<string>;

const granteeId = (grantee: Grantee): string => (grantee.kind === 'TEAM' ? grantee.teamId : grantee.memberId);

const uniqueKey = ({ tagName, grantee }: Grant): string => JSON.stringify([tagName, grantee.kind, granteeId(grantee)]);

export function grantsOf(data: OrganizationData, workbookId: WorkbookId): Grant[] {
  return rowsOf(data.grants, data.grantIdsByWorkbook.get(workbookId)?.values());
}

export function grantsByAge(data: OrganizationData, workbookId: WorkbookId): Grant[] {
  return grantsOf(data, workbookId).sort((a, b) => compareKeys(ageKey(a, a.grantId), ageKey(b, b.grantId)));
}

/** How far ownership and grants bring `reader`, worked out once a workbook. */
export function reachFor(data: OrganizationData, reader: Reader): (workbookId: WorkbookId) => Reach {
  const teamIds = new Set(reader.teamIds);
  const reaches = ({ grantee }: Grant) =>
    grantee.kind === 'TEAM' ? teamIds.has(grantee.teamId) : grantee.memberId === reader.memberId;
  const known = new Map<WorkbookId, Reach>();
  const compute = (workbookId: WorkbookId): Reach => {
    if (data.workbooks.get(workbookId)?.workbook.ownerId === reader.memberId) return 'WHOLE';
    const tagNames = new Set<string>();
    for (const grant of grantsOf(data, workbookId).filter(reaches)) {
      if (grant.tagName === null) return 'WHOLE';
      tagNames.add(grant.tagName);
    }
    return tagNames.size === 0 ? 'NOTHING' : tagNames;
  };
  return (workbookId) => {
    const reach = known.get(workbookId) ?? compute(workbookId);
    known.set(workbookId, reach);
    return reach;
  };
}

function remove(data: OrganizationData, grant: Grant): void {
  data.grantIdsByWorkbook.get(grant.workbookId)?.delete(uniqueKey(grant));
  data.grants.delete(grant.grantId);
}

/** Deletes the grants to a team. */
function grantsTo({ grants }: OrganizationData, teamId: TeamId): Grant[] {
  return [...grants.values()].filter(({ grantee }) => grantee.kind === 'TEAM' && grantee.teamId === teamId);
}

export function workbooksSharedWith(data: OrganizationData, teamId: TeamId): WorkbookId[] {
  return [...new Set(grantsTo(data, teamId).map(({ workbookId }) => workbookId))].sort(compareText);
}

export function removeGrantsTo(data: OrganizationData, teamId: TeamId): void {
  for (const grant of grantsTo(data, teamId)) remove(data, grant);
}

/** The grant of the same workbook, tag and grantee. */
export function findSameGrant(data: OrganizationData, grant: Grant): Grant | undefined {
  return follow(data.grants, data.grantIdsByWorkbook.get(grant.workbookId)?.get(uniqueKey(grant)));
}

export function insertGrant(data: OrganizationData, grant: Grant): void {
  requireUnused(data.grants, grant.grantId);
  const ids = data.grantIdsByWorkbook.get(grant.workbookId) ?? new Map<string, GrantId>();
  data.grants.set(grant.grantId, grant);
  data.grantIdsByWorkbook.set(grant.workbookId, ids.set(uniqueKey(grant), grant.grantId));
}

/** Throws unless the workbook, its tag and the grantee are there. */
export function checkGrant(data: OrganizationData, { workbookId, tagName, grantee }: Grant): void {
  const stored = required(data.workbooks.get(workbookId), 'WORKBOOK_NOT_FOUND');
  if (tagName !== null) required(stored.tags.get(tagName), 'TAG_NOT_FOUND');
  if (grantee.kind === 'TEAM') required(data.teams.get(grantee.teamId), 'TEAM_NOT_FOUND');
  else required(data.members.get(grantee.memberId), 'MEMBER_NOT_FOUND');
}

export function memoryGrants({ read, write, trail }: Store): GrantRepository {
  return {
    findGrantsByIds: async (organizationId, grantIds) => pick(read(organizationId).grants, grantIds),

    grantsByWorkbookIds: async (organizationId, workbookIds) => {
      const data = read(organizationId);
      return workbookIds.map((workbookId) => grantsByAge(data, workbookId));
    },

    saveGrant: async (organizationId, grant) => {
      const data = write(organizationId);
      checkGrant(data, grant);
      const existing = findSameGrant(data, grant);
      if (existing !== undefined) {
        if (existing.permission === grant.permission) trail.forget();
        trail.complete({ targetId: existing.grantId });
        const changed = { ...existing, permission: grant.permission };
        data.grants.set(existing.grantId, changed);
        return { grant: changed, created: false };
      }
      insertGrant(data, grant);
      return { grant, created: true };
    },

    deleteGrant: async (organizationId, grantId) => {
      const data = write(organizationId);
      remove(data, required(data.grants.get(grantId), 'GRANT_NOT_FOUND'));
    },
  };
}
