import { describe, expect, it } from 'vitest';
import type { Opening } from '../../../src/domain/embeds/open/opening-repository.ts';
import type { ClientId, EmbedId, TeamId } from '../../../src/domain/ids.ts';
import type { Member } from '../../../src/domain/members/member.ts';
import { ServiceUnavailable } from '../../../src/domain/service-unavailable.ts';
import { aMember, aUuid, frozenNow, later } from '../builders.ts';
import { anAuditEvent, anOpening, aSession } from '../openings.ts';
import { furnishUnopened } from './furnished.ts';
import { enter, everything, expectOneWinner, expectRefusal, type MakeRepository } from './world.ts';

async function prepare(make: MakeRepository) {
  const world = await enter(make);
  const ours = await furnishUnopened(world);
  const { repository } = world;
  const { organizationId, workbookId, credential, team, embed } = ours;
  const accountTypeId = ours.accountTypeId('Viewer');
  const newUser = (overrides: Partial<Member> = {}) =>
    aMember({ kind: 'EMBED', accountTypeId, externalUserId: 'host-7', lastSeenAt: frozenNow, ...overrides });
  const opening = (member: Member, overrides: Partial<Opening> = {}) =>
    anOpening({
      session: aSession({
        memberId: member.memberId,
        clientId: credential.clientId,
        workbookId,
        accountTypeId,
        teamIds: [team.teamId],
      }),
      user: { isEmbedUser: true, member, teamIds: [team.teamId] },
      ...overrides,
    });
  const open = (it: Opening) => repository.openOnce(organizationId, it);
  const userAt = (email: string, teamNames: readonly string[] = []) =>
    repository.findOpeningUser(organizationId, { email, teamNames });
  return { ...world, ours, organizationId, newUser, opening, open, userAt, embed, team, credential };
}

export function describeOpenings(make: MakeRepository): void {
  describe('openings', () => {
    it('finds a signer by the client id alone: credential, secrets, owner with permissions, organization', async () => {
      const { repository, ours, organizationId } = await prepare(make);
      const signer = await repository.findSigner(ours.credential.clientId);
      expect(signer).toMatchObject({
        organization: { organizationId },
        credential: ours.credential,
        secrets: [{ version: 1, endsAt: null }],
        owner: ours.viewer,
        ownerPermissions: ['VIEW_WORKBOOKS'],
      });
      expect(await repository.findSigner('f'.repeat(32) as ClientId)).toBeUndefined();
    });

    it('finds the organization of an embed and of a slug', async () => {
      const { repository, embed, organizationId } = await prepare(make);
      const organization = await repository.findOrganization(organizationId);
      expect(await repository.findOrganizationAt({ embedId: embed.embedId })).toEqual(organization);
      expect(await repository.findOrganizationAt({ slug: organization?.slug ?? '' })).toEqual(organization);
      expect(await repository.findOrganizationAt({ embedId: `1-${'0'.repeat(22)}` as EmbedId })).toBeUndefined();
      expect(await repository.findOrganizationAt({ slug: 'nobody' })).toBeUndefined();
    });

    it('[C2] finds what an embed shows: the newest version, or that of its tag, with the grants of the workbook', async () => {
      const { repository, ours, organizationId, embed } = await prepare(make);
      const { workbookId } = ours;
      await repository.publishDraft(organizationId, workbookId, {
        publishedAt: later(1),
        publishedById: ours.admin.memberId,
      });
      const newest = await repository.findOpeningContent(organizationId, { embedId: embed.embedId });
      expect(newest).toMatchObject({ embed, workbook: { workbookId }, grants: [ours.grant], hasTag: true });
      expect(newest?.version?.number).toBe(2);
      const tagged = await repository.findOpeningContent(organizationId, { workbookId, tagName: 'prod' });
      expect(tagged).toMatchObject({ embed: null, hasTag: true, version: { number: 1 } });
      expect(await repository.findOpeningContent(organizationId, { workbookId, tagName: 'nope' })).toMatchObject({
        hasTag: false,
        version: null,
      });
      await repository.deleteEmbed(organizationId, embed.embedId, later(2));
      const deleted = await repository.findOpeningContent(organizationId, { embedId: embed.embedId });
      expect(deleted?.embed?.deletedAt).toEqual(later(2));
    });

    it('[O4] finds a user by address, whatever its case, and which of the named teams exist', async () => {
      const { ours, team, userAt } = await prepare(make);
      const found = await userAt(ours.viewer.email.toUpperCase(), [team.name, 'No such team']);
      expect(found).toMatchObject({ member: ours.viewer, memberTeams: [team], namedTeams: [team] });
      expect(found.accountTypes.map(({ name }) => name)).toEqual(expect.arrayContaining(['Admin', 'Viewer']));
      expect(await userAt('nobody@nowhere.example')).toMatchObject({ member: null, memberTeams: [], namedTeams: [] });
    });

    it('[O3] makes an unknown user with teams, session, use and audit event in one step', async () => {
      const { repository, organizationId, newUser, opening, open, userAt, team, credential } = await prepare(make);
      const member = newUser();
      const event = anAuditEvent();
      const session = await open(opening(member, { event }));
      expect(session.memberId).toBe(member.memberId);
      expect(await userAt(member.email)).toMatchObject({ member, memberTeams: [team] });
      expect(await repository.findSession(session.tokenHash)).toEqual({ organizationId, session });
      const found = await repository.findAuditEventByReferenceNumber(organizationId, event.referenceNumber);
      expect(found).toEqual({ ...event, memberId: member.memberId });
      const signer = await repository.findSigner(credential.clientId);
      expect(signer).toMatchObject({
        credential: { lastUsedAt: frozenNow },
        secrets: [{ uses: 1, lastUsedAt: frozenNow }],
      });
      const [uses] = await repository.credentialUsesByClientIds(organizationId, [credential.clientId]);
      expect(uses).toMatchObject([{ embedId: null, method: 'JWT', uses: 1, lastUsedAt: frozenNow }]);
    });

    it('[O3] changes a known embed user and replaces the teams, or lets them stay', async () => {
      const { repository, organizationId, newUser, opening, open, userAt, team } = await prepare(make);
      const member = newUser({ firstName: 'Noor' });
      await open(opening(member));
      const again = newUser({
        email: member.email.toUpperCase(),
        firstName: 'Nora',
        lastSeenAt: later(5),
        createdAt: later(5),
      });
      const kept = await open(opening(again, { user: { isEmbedUser: true, member: again, teamIds: null } }));
      expect(kept.memberId).toBe(member.memberId);
      const { memberId, email, createdAt } = member;
      expect(await userAt(email)).toMatchObject({
        member: { ...again, memberId, email, createdAt },
        memberTeams: [team],
      });
      await open(opening(again, { user: { isEmbedUser: true, member: again, teamIds: [] } }));
      expect(await userAt(email)).toMatchObject({ memberTeams: [] });
      expect(await repository.countMembersOfTeams(organizationId, [team.teamId])).toEqual([1]);
    });

    it('[J4] changes nothing of an internal member but when they were seen', async () => {
      const { ours, opening, open, userAt } = await prepare(make);
      const { memberId, email } = ours.admin;
      const session = await open(opening(ours.admin, { user: { isEmbedUser: false, memberId } }));
      expect(session.memberId).toBe(memberId);
      expect(await userAt(email)).toMatchObject({ member: { ...ours.admin, lastSeenAt: frozenNow }, memberTeams: [] });
    });

    it('[O2] takes a nonce once for its credential: of 200 at the same moment one opens, and the others change nothing', async () => {
      const { repository, organizationId, newUser, opening, open } = await prepare(make);
      const nonce = { value: 'once', validUntil: later(3600) };
      await expectOneWinner(
        Array.from({ length: 200 }, () => open(opening(newUser(), { nonce }))),
        'NONCE_REUSED',
      );
      expect(await repository.countSessions(organizationId, { openAt: frozenNow })).toBe(1);
      expect(await repository.countMembers(organizationId, { kind: 'EMBED' })).toBe(1);
    });

    it('[O2] [X1] tells whether a nonce was taken, and takes none by that', async () => {
      const { repository, organizationId, newUser, opening, open, credential } = await prepare(make);
      const nonce = { value: 'told', validUntil: later(3600) };
      const isTaken = () => repository.isNonceTaken(organizationId, credential.clientId, nonce.value);
      expect([await isTaken(), await isTaken()]).toEqual([false, false]);
      await open(opening(newUser(), { nonce }));
      expect(await isTaken()).toBe(true);
      expect(await repository.isNonceTaken(organizationId, 'f'.repeat(32) as ClientId, nonce.value)).toBe(false);
      expect(await repository.isNonceTaken(organizationId, credential.clientId, 'another')).toBe(false);
    });

    it('[O3] makes one user out of openings for one new address at the same moment', async () => {
      const { repository, organizationId, newUser, opening, open } = await prepare(make);
      const openings = Array.from({ length: 20 }, () => open(opening(newUser({ email: 'same@host.example' }))));
      const sessions = await Promise.all(openings);
      expect(new Set(sessions.map(({ memberId }) => memberId)).size).toBe(1);
      expect(await repository.countMembers(organizationId, { kind: 'EMBED' })).toBe(1);
    });

    it('[O3] does not open for a user who got another address since it was judged', async () => {
      const { repository, organizationId, newUser, opening, open, userAt } = await prepare(make);
      const member = newUser();
      await repository.createMember(organizationId, { ...member, email: 'moved@host.example' }, []);
      await expect(open(opening(member))).rejects.toThrow(ServiceUnavailable);
      expect(await userAt(member.email)).toMatchObject({ member: null });
    });

    it('[K2] [P5] [O4] refuses what ended since it was judged, and changes nothing', async () => {
      const { repository, ours, organizationId, newUser, opening, open, embed, team, credential } = await prepare(make);
      const person = newUser({ email: ours.admin.email });
      await expectRefusal(open(opening(person)), 'EMAIL_BELONGS_TO_INTERNAL_MEMBER');
      const locked = newUser({ deactivatedAt: frozenNow });
      await repository.createMember(organizationId, locked, []);
      await expectRefusal(open(opening({ ...locked, deactivatedAt: null })), 'USER_DEACTIVATED');
      const unsigned = opening(newUser(), { secretVersion: 9 });
      await expectRefusal(open(unsigned), 'INVALID_SIGNATURE');
      const gone = opening(newUser());
      const elsewhere = { ...gone.session, teamIds: [aUuid<TeamId>()] };
      await expectRefusal(open({ ...gone, session: elsewhere }), 'TEAM_NOT_FOUND');
      await repository.deleteEmbed(organizationId, embed.embedId, later(1));
      await expectRefusal(open({ ...gone, session: { ...gone.session, embedId: embed.embedId } }), 'EMBED_DELETED');
      await repository.revokeCredential(organizationId, credential.clientId, later(1));
      await expectRefusal(open(gone), 'CREDENTIAL_REVOKED');
      expect(await repository.countSessions(organizationId, { openAt: frozenNow })).toBe(0);
      expect(await repository.listMembersOfTeams(organizationId, [team.teamId], everything)).toMatchObject([
        { items: [{ memberId: ours.viewer.memberId }] },
      ]);
      expect(
        await repository.findAuditEventByReferenceNumber(organizationId, gone.event.referenceNumber),
      ).toBeUndefined();
    });

    it('[O9] keeps refusals', async () => {
      const { repository, organizationId } = await prepare(make);
      const event = anAuditEvent({ outcome: 'REFUSED', code: 'NO_TEAM', message: 'No team is named.' });
      await repository.recordRefusal(organizationId, event);
      const { referenceNumber } = event;
      expect(await repository.findAuditEventByReferenceNumber(organizationId, referenceNumber)).toEqual(event);
      expect(await repository.findAuditEventByReferenceNumber(organizationId, 'ANOTHER')).toBeUndefined();
    });
  });
}
