import type { OrganizationId } from '../../../src/domain/ids.ts';
import type { Repository } from '../../../src/domain/ports.ts';
import { later } from '../builders.ts';
import { collect } from '../rows.ts';
import type { Furnished, ReadName } from './furnished.ts';
import { everything } from './world.ts';

const nameOrder = { field: 'NAME', direction: 'ASC' } as const;

/** Every read, asked of `id` with what is ours. */
export function reads(repository: Repository, id: OrganizationId, ours: Furnished) {
  const { workbookId } = ours.workbook;
  const keys = [1, 'DRAFT' as const].map((number) => ({ workbookId, number }));
  const { memberId } = ours.viewer;
  const readableBy = { memberId, teamIds: [ours.team.teamId] };
  return {
    findOrganization: () => repository.findOrganization(id),
    findMembersByIds: () => repository.findMembersByIds(id, [memberId]),
    findMembersByEmails: () => repository.findMembersByEmails(id, [ours.viewer.email]),
    listMembers: () => repository.listMembers(id, { memberIds: [memberId, ours.admin.memberId] }, everything),
    countMembers: () => repository.countMembers(id, { memberIds: [memberId] }),
    listMembersOfTeams: () => repository.listMembersOfTeams(id, [ours.team.teamId], everything),
    countMembersOfTeams: () => repository.countMembersOfTeams(id, [ours.team.teamId]),
    findAccountTypesByIds: () => repository.findAccountTypesByIds(id, [ours.accountType.accountTypeId]),
    listAccountTypes: () => repository.listAccountTypes(id),
    findTeamsByIds: () => repository.findTeamsByIds(id, [ours.team.teamId]),
    findTeamByName: () => repository.findTeamByName(id, ours.team.name),
    findTeamsByMemberIds: () => repository.findTeamsByMemberIds(id, [memberId]),
    listTeams: () => repository.listTeams(id, {}, everything),
    countTeams: () => repository.countTeams(id, {}),
    findWorkbooksByIds: () => repository.findWorkbooksByIds(id, [workbookId]),
    findWorkbookByPath: () => repository.findWorkbookByPath(id, `Sales/${ours.workbook.name}`),
    listWorkbooks: () => repository.listWorkbooks(id, { readableBy }, nameOrder, everything),
    countWorkbooks: () => repository.countWorkbooks(id, {}),
    findVersions: () => repository.findVersions(id, keys),
    versionsByWorkbookIds: () => repository.versionsByWorkbookIds(id, [workbookId]),
    treesByVersions: () => repository.treesByVersions(id, keys),
    findContents: () => repository.findContents(id, keys),
    tagsByWorkbookIds: () => repository.tagsByWorkbookIds(id, [workbookId]),
    findGrantsByIds: () => repository.findGrantsByIds(id, [ours.grant.grantId]),
    grantsByWorkbookIds: () => repository.grantsByWorkbookIds(id, [workbookId]),
    findEmbedsByIds: () => repository.findEmbedsByIds(id, [ours.embed.embedId]),
    embedsByWorkbookIds: () => repository.embedsByWorkbookIds(id, [workbookId]),
    listEmbeds: () => repository.listEmbeds(id, { readableBy, includeDeleted: true }, everything),
    countEmbeds: () => repository.countEmbeds(id, { workbookId }),
    findCredentialsByIds: () => repository.findCredentialsByIds(id, [ours.credential.clientId]),
    credentialsByOwnerIds: () => repository.credentialsByOwnerIds(id, [memberId]),
    listCredentials: () => repository.listCredentials(id, { ownerId: memberId }, everything),
    countCredentials: () => repository.countCredentials(id, {}),
    credentialUsesByClientIds: () => repository.credentialUsesByClientIds(id, [ours.credential.clientId]),
    secretsByClientIds: () => repository.secretsByClientIds(id, [ours.credential.clientId]),
    listSecretsUnderKeys: () => repository.listSecretsUnderKeys(id, [ours.secret.keyId], 100),
    countSecretsUnderOtherKeys: () => repository.countSecretsUnderOtherKeys(id, 'another key'),
    findTokensByIds: () => repository.findTokensByIds(id, [ours.token.tokenId]),
    findOpeningContent: () => repository.findOpeningContent(id, { embedId: ours.embed.embedId }),
    findOpeningUser: () => repository.findOpeningUser(id, { email: ours.viewer.email, teamNames: [ours.team.name] }),
    listSessions: () => repository.listSessions(id, { openAt: later(2) }, everything),
    countSessions: () => repository.countSessions(id, { openAt: later(2) }),
    findAuditEventByReferenceNumber: () => repository.findAuditEventByReferenceNumber(id, ours.event.referenceNumber),
    listAuditEvents: () => repository.listAuditEvents(id, { actions: ['EMBED_OPEN'] }, everything),
    countAuditEvents: () => repository.countAuditEvents(id, {}),
    readAuditEvents: () => collect(repository.readAuditEvents(id, {})),
    readTrail: () => collect(repository.readTrail(id)),
    listPersonalTokens: () => repository.listPersonalTokens(id, ours.admin.memberId, later(1)),
    readBackup: () => collect(repository.readBackup(id, { includesSecrets: true })),
    countBackupRows: () => repository.countBackupRows(id, { includesSecrets: true }),
  } satisfies Record<ReadName, () => Promise<unknown>>;
}

const noItems = { items: [], hasPreviousPage: false, hasNextPage: false };

/** What an organization that has nothing answers to `reads`. */
export const nothing: Record<ReadName, unknown> = {
  findOrganization: undefined,
  findMembersByIds: [undefined],
  findMembersByEmails: [undefined],
  listMembers: noItems,
  countMembers: 0,
  listMembersOfTeams: [noItems],
  countMembersOfTeams: [0],
  findAccountTypesByIds: [undefined],
  listAccountTypes: [],
  findTeamsByIds: [undefined],
  findTeamByName: undefined,
  findTeamsByMemberIds: [[]],
  listTeams: noItems,
  countTeams: 0,
  findWorkbooksByIds: [undefined],
  findWorkbookByPath: undefined,
  listWorkbooks: noItems,
  countWorkbooks: 0,
  findVersions: [undefined, undefined],
  versionsByWorkbookIds: [[]],
  treesByVersions: [undefined, undefined],
  findContents: [undefined, undefined],
  tagsByWorkbookIds: [[]],
  findGrantsByIds: [undefined],
  grantsByWorkbookIds: [[]],
  findEmbedsByIds: [undefined],
  embedsByWorkbookIds: [[]],
  listEmbeds: noItems,
  countEmbeds: 0,
  findCredentialsByIds: [undefined],
  credentialsByOwnerIds: [[]],
  listCredentials: noItems,
  countCredentials: 0,
  credentialUsesByClientIds: [[]],
  secretsByClientIds: [[]],
  listSecretsUnderKeys: [],
  countSecretsUnderOtherKeys: 0,
  findTokensByIds: [undefined],
  findOpeningContent: undefined,
  findOpeningUser: { member: null, memberTeams: [], namedTeams: [], accountTypes: [] },
  listSessions: noItems,
  countSessions: 0,
  findAuditEventByReferenceNumber: undefined,
  listAuditEvents: noItems,
  countAuditEvents: 0,
  readAuditEvents: [],
  readTrail: [],
  listPersonalTokens: [],
  readBackup: [],
  countBackupRows: 0,
};
