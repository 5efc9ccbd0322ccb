import type { Window } from '../../src/domain/connection.ts';
import type { OrganizationId } from '../../src/domain/ids.ts';
import type { Repository } from '../../src/domain/ports.ts';
import type { VersionKey, Workbook } from '../../src/domain/workbooks/workbook.ts';

const everything: Window = { limit: 100_000, direction: 'FORWARD', after: null, before: null };

function versionKeys({ workbookId, latestVersion }: Workbook): VersionKey[] {
  const numbers = Array.from({ length: latestVersion ?? 0 }, (_, index) => index + 1);
  return [...numbers, 'DRAFT' as const].map((number) => ({ workbookId, number }));
}

/** All that a repository keeps of an organization, so that two moments can be compared. Of tokens: the live personal ones. */
export async function contentsOf(repository: Repository, organizationId: OrganizationId, now: Date) {
  const order = { field: 'PATH', direction: 'ASC' } as const;
  const { items: shared } = await repository.listWorkbooks(organizationId, {}, order, everything);
  const workbooks = shared.map(({ workbook }) => workbook);
  const { items: members } = await repository.listMembers(organizationId, {}, everything);
  const { items: teams } = await repository.listTeams(organizationId, {}, everything);
  const { items: embeds } = await repository.listEmbeds(organizationId, { includeDeleted: true }, everything);
  const workbookIds = workbooks.map(({ workbookId }) => workbookId);
  const { items: credentials } = await repository.listCredentials(organizationId, { includeRevoked: true }, everything);
  const clientIds = credentials.map(({ clientId }) => clientId);
  const memberIds = members.map(({ memberId }) => memberId);
  return {
    organization: await repository.findOrganization(organizationId),
    accountTypes: await repository.listAccountTypes(organizationId),
    members,
    teams,
    memberships: await repository.findTeamsByMemberIds(organizationId, memberIds),
    workbooks,
    contents: await repository.findContents(organizationId, workbooks.flatMap(versionKeys)),
    versions: await repository.versionsByWorkbookIds(organizationId, workbookIds),
    tags: await repository.tagsByWorkbookIds(organizationId, workbookIds),
    grants: await repository.grantsByWorkbookIds(organizationId, workbookIds),
    embeds,
    credentials,
    secrets: await repository.secretsByClientIds(organizationId, clientIds),
    uses: await repository.credentialUsesByClientIds(organizationId, clientIds),
    tokens: await Promise.all(memberIds.map((id) => repository.listPersonalTokens(organizationId, id, now))),
  };
}
