import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import type { Grantee } from '../../../src/domain/grants/grant.ts';
import type { OrganizationId } from '../../../src/domain/ids.ts';
import type { Repository } from '../../../src/domain/ports.ts';
import {
  aCredential,
  aGrant,
  aMember,
  anAccountType,
  anEmbed,
  aSealedSecret,
  aTeam,
  aToken,
  aUuid,
  aWorkbook,
  frozenNow,
  later,
  someContent,
} from '../builders.ts';
import { addTag, addWorkbook, enter, everything, type House, type MakeRepository, type World } from './world.ts';

/** The methods that look an organization up, or make it, instead of taking one. */
type Unscoped = 'findCaller' | 'findCredential' | 'createFirstOrganization';
type ReadName = Extract<keyof Repository, `${'find' | 'list' | 'count'}${string}` | `${string}By${string}`>;
type WriteName = Exclude<keyof Repository, ReadName | Unscoped>;

/** Something of everything in our organization. */
async function furnish(world: World) {
  const { repository, ours } = world;
  const { organizationId, viewer, admin } = ours;
  const team = aTeam();
  await repository.createTeam(organizationId, team);
  await repository.addTeamMembers(organizationId, team.teamId, [viewer.memberId]);
  const workbook = await addWorkbook(world, { folder: 'Sales' });
  const { workbookId } = workbook;
  const tag = await addTag(world, workbookId, 'prod');
  const grant = aGrant({ workbookId, grantee: { kind: 'TEAM', teamId: team.teamId } });
  await repository.saveGrant(organizationId, grant);
  const embed = anEmbed({ workbookId, createdById: admin.memberId });
  await repository.saveEmbed(organizationId, embed);
  const credential = aCredential({ ownerId: viewer.memberId });
  await repository.createCredential(organizationId, credential, aSealedSecret());
  const accountType = anAccountType();
  await repository.createAccountType(organizationId, accountType);
  return { ...ours, team, workbook, workbookId, tag, grant, embed, credential, accountType };
}

type Furnished = Awaited<ReturnType<typeof furnish>>;

const nameOrder = { field: 'NAME', direction: 'ASC' } as const;

/** Every read, asked of `id` with what is ours. */
function reads(repository: Repository, id: OrganizationId, ours: Furnished) {
  const { workbookId } = ours.workbook;
  const keys = [1, 'DRAFT' as const].map((number) => ({ workbookId, number }));
  const { memberId } = ours.viewer;
  const readableBy = { memberId, teamIds: [ours.team.teamId] };
  return {
    findOrganization: () => repository.findOrganization(id),
    findMembersByIds: () => repository.findMembersByIds(id, [memberId]),
    findMembersByEmails: () => repository.findMembersByEmails(id, [ours.viewer.email]),
    listMembers: () => repository.listMembers(id, { memberIds: [memberId, ours.admin.memberId] }, everything),
    countMembers: () => repository.countMembers(id, { teamId: ours.team.teamId }),
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
    pagesByVersions: () => repository.pagesByVersions(id, keys),
    elementsByVersions: () => repository.elementsByVersions(id, keys),
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
    findTokensByIds: () => repository.findTokensByIds(id, [ours.token.tokenId]),
    listPersonalTokens: () => repository.listPersonalTokens(id, ours.admin.memberId, later(1)),
  } satisfies Record<ReadName, () => Promise<unknown>>;
}

type Write = readonly [outcome: ErrorCode | 'DONE', call: () => Promise<unknown>];

/** Every write, asked of `id` with what is ours, and what comes of it in an organization of which only the people are given. */
function writes(repository: Repository, id: OrganizationId, people: House, ours: Furnished): Record<WriteName, Write> {
  const { workbookId } = ours.workbook;
  const { memberId } = ours.viewer;
  const owner = people.admin.memberId;
  const publication = { publishedAt: later(1), publishedById: owner };
  const content = { draft: someContent(), publication };
  const grantee: Grantee = { kind: 'MEMBER', memberId: owner };
  const member = aMember({ accountTypeId: people.accountTypeId('Viewer'), email: ours.viewer.email });
  const workbook = aWorkbook({ ...ours.workbook, ownerId: owner, description: 'Of the other organization' });
  const credential = aCredential({ ownerId: owner, name: ours.credential.name });
  const { clientId } = ours.credential;
  return {
    updateOrganization: ['DONE', () => repository.updateOrganization(id, { secureEmbeddingEnabled: false })],
    createMember: ['DONE', () => repository.createMember(id, member)],
    updateMember: ['MEMBER_NOT_FOUND', () => repository.updateMember(id, memberId, { firstName: 'Eve' })],
    createAccountType: ['DONE', () => repository.createAccountType(id, anAccountType({ name: ours.accountType.name }))],
    createTeam: ['DONE', () => repository.createTeam(id, aTeam({ name: ours.team.name }))],
    deleteTeam: ['TEAM_NOT_FOUND', () => repository.deleteTeam(id, ours.team.teamId)],
    addTeamMembers: ['TEAM_NOT_FOUND', () => repository.addTeamMembers(id, ours.team.teamId, [owner])],
    removeTeamMembers: ['TEAM_NOT_FOUND', () => repository.removeTeamMembers(id, ours.team.teamId, [memberId])],
    updateWorkbook: [
      'WORKBOOK_NOT_FOUND',
      () => repository.updateWorkbook(id, workbookId, { name: 'Stolen', updatedAt: frozenNow }, content),
    ],
    publishDraft: ['WORKBOOK_NOT_FOUND', () => repository.publishDraft(id, workbookId, publication)],
    saveTag: ['WORKBOOK_NOT_FOUND', () => repository.saveTag(id, { ...ours.tag, colour: '#000000' })],
    saveGrant: ['WORKBOOK_NOT_FOUND', () => repository.saveGrant(id, aGrant({ workbookId, grantee }))],
    deleteGrant: ['GRANT_NOT_FOUND', () => repository.deleteGrant(id, ours.grant.grantId)],
    saveEmbed: ['WORKBOOK_NOT_FOUND', () => repository.saveEmbed(id, anEmbed({ workbookId, createdById: owner }))],
    deleteEmbed: ['EMBED_NOT_FOUND', () => repository.deleteEmbed(id, ours.embed.embedId, later(1))],
    createCredential: ['DONE', () => repository.createCredential(id, credential, aSealedSecret())],
    revokeCredential: ['CREDENTIAL_NOT_FOUND', () => repository.revokeCredential(id, clientId, later(1))],
    touchCredential: ['CREDENTIAL_NOT_FOUND', () => repository.touchCredential(id, clientId, later(1))],
    createToken: ['MEMBER_NOT_FOUND', () => repository.createToken(id, aToken({ memberId }))],
    revokeToken: ['TOKEN_NOT_FOUND', () => repository.revokeToken(id, ours.token.tokenId, later(1))],
    // Last, since from here on a workbook of the same id is there.
    createWorkbook: ['DONE', () => repository.createWorkbook(id, workbook, someContent(), null)],
  };
}

async function answers(calls: Record<string, () => Promise<unknown>>): Promise<Record<string, unknown>> {
  const entries = Object.entries(calls).map(async ([name, call]) => [name, await call()] as const);
  return Object.fromEntries(await Promise.all(entries));
}

const nowhere = aUuid<OrganizationId>();
const noItems = { items: [], hasPreviousPage: false, hasNextPage: false };

/** What an organization that has nothing answers to `reads`. */
const nothing: Record<ReadName, unknown> = {
  findOrganization: undefined,
  findMembersByIds: [undefined],
  findMembersByEmails: [undefined],
  listMembers: noItems,
  countMembers: 0,
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
  pagesByVersions: [[], []],
  elementsByVersions: [[], []],
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
  findTokensByIds: [undefined],
  listPersonalTokens: [],
};

export function describeIsolation(make: MakeRepository): void {
  describe('the wall between organizations', () => {
    it('gives another organization nothing of ours, whatever ids it asks with', async () => {
      const world = await enter(make);
      const ours = await furnish(world);
      const { organizationId } = world.theirs;
      const found = await answers(reads(world.repository, organizationId, ours));
      const own = await answers({
        findOrganization: () => world.repository.findOrganization(organizationId),
        listAccountTypes: () => world.repository.listAccountTypes(organizationId),
      });
      expect(found).toEqual({ ...nothing, ...own });
      expect(own['listAccountTypes']).toHaveLength(4);
      const atHome = await answers(reads(world.repository, ours.organizationId, ours));
      for (const [name, answer] of Object.entries(atHome)) {
        expect([name, answer]).not.toEqual([name, nothing[name as ReadName]]);
      }
    });

    it('lets another organization change nothing of ours, whatever ids it writes with', async () => {
      const world = await enter(make);
      const { repository, theirs } = world;
      const ours = await furnish(world);
      const before = await answers(reads(repository, ours.organizationId, ours));
      for (const [name, [outcome, call]] of Object.entries(writes(repository, theirs.organizationId, theirs, ours))) {
        const result = await call().then(
          () => 'DONE',
          (refusal) => refusal.code,
        );
        expect([name, result]).toEqual([name, outcome]);
        expect(await answers(reads(repository, ours.organizationId, ours))).toEqual(before);
      }
      const [workbook] = await repository.findWorkbooksByIds(theirs.organizationId, [ours.workbookId]);
      expect(workbook?.description).toBe('Of the other organization');
    });

    it('finds nothing in an organization that does not exist', async () => {
      const world = await enter(make);
      const ours = await furnish(world);
      expect(await answers(reads(world.repository, nowhere, ours))).toEqual(nothing);
    });

    it('takes a write to an organization that does not exist for a fault, not for a refusal', async () => {
      const world = await enter(make);
      const ours = await furnish(world);
      for (const [name, [, call]] of Object.entries(writes(world.repository, nowhere, world.theirs, ours))) {
        const fault = await call().catch((error: unknown) => error);
        expect(fault, name).toBeInstanceOf(Error);
        expect(fault, name).not.toHaveProperty('code', expect.stringMatching(/^[A-Z_]+$/));
      }
      expect(await world.repository.findOrganization(nowhere)).toBeUndefined();
    });
  });
}
