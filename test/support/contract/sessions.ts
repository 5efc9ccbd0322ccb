import { describe, expect, it } from 'vitest';
import type { SessionCriteria } from '../../../src/domain/sessions/session-repository.ts';
import { aCredential, aMember, aSealedSecret, aUuid, frozenNow, later } from '../builders.ts';
import { anOpening, aSession } from '../openings.ts';
import { furnishUnopened } from './furnished.ts';
import { enter, everything, listed, type MakeRepository } from './world.ts';

async function prepare(make: MakeRepository) {
  const world = await enter(make);
  const ours = await furnishUnopened(world);
  const { repository } = world;
  const { organizationId, workbookId, team, embed } = ours;
  const accountTypeId = ours.accountTypeId('Viewer');
  const other = aCredential({ ownerId: ours.admin.memberId });
  await repository.createCredential(organizationId, other, aSealedSecret());
  const user = () => aMember({ kind: 'EMBED', accountTypeId });
  const [ada, ben] = [user(), user()];
  const open = (member: typeof ada, clientId = ours.credential.clientId, overrides: object = {}) => {
    const session = aSession({ memberId: member.memberId, clientId, workbookId, accountTypeId, ...overrides });
    return repository.openOnce(
      organizationId,
      anOpening({ session, user: { isEmbedUser: true, member, teamIds: [] } }),
    );
  };
  const first = await open(ada);
  const second = await open(ada, other.clientId, { openedAt: later(1), teamIds: [team.teamId] });
  const third = await open(ben, other.clientId, { openedAt: later(2), expiresAt: later(10), embedId: embed.embedId });
  const select = (criteria: Partial<SessionCriteria>) => {
    const wanted = { openAt: later(5), ...criteria };
    const { listSessions, countSessions } = repository;
    const list = listSessions.call(repository, organizationId, wanted, everything);
    return listed(list, countSessions.call(repository, organizationId, wanted), 'sessionId');
  };
  const end = (criteria: Partial<SessionCriteria>) =>
    repository.endSessions(organizationId, { openAt: later(5), ...criteria });
  return { ...world, ours, other, first, second, third, select, end };
}

export function describeSessions(make: MakeRepository): void {
  describe('sessions', () => {
    it('[O7] lists open sessions by when they were opened, without those that have expired', async () => {
      const { first, second, third, select } = await prepare(make);
      expect(await select({})).toEqual([first.sessionId, second.sessionId, third.sessionId]);
      expect(await select({ openAt: later(10) })).toEqual([first.sessionId, second.sessionId]);
    });

    it('lists those of a user, a team, an embed, a workbook, a credential, or opened before a time', async () => {
      const { ours, other, first, second, third, select } = await prepare(make);
      expect(await select({ memberId: first.memberId })).toEqual([first.sessionId, second.sessionId]);
      expect(await select({ teamId: ours.team.teamId })).toEqual([second.sessionId]);
      expect(await select({ embedId: ours.embed.embedId })).toEqual([third.sessionId]);
      expect(await select({ workbookId: ours.workbookId })).toHaveLength(3);
      expect(await select({ workbookId: aUuid() })).toEqual([]);
      expect(await select({ clientId: other.clientId })).toEqual([second.sessionId, third.sessionId]);
      expect(await select({ openedBefore: later(1) })).toEqual([first.sessionId]);
      expect(await select({ memberId: first.memberId, clientId: other.clientId })).toEqual([second.sessionId]);
    });

    it('ends those that fit, says how many, and leaves the others', async () => {
      const { repository, other, first, second, third, select, end } = await prepare(make);
      expect(await end({ clientId: other.clientId })).toBe(2);
      expect(await select({})).toEqual([first.sessionId]);
      const found = await repository.findSession(second.tokenHash);
      expect(found?.session.endedAt).toEqual(later(5));
      expect(await end({ clientId: other.clientId })).toBe(0);
      expect(await end({ openedBefore: frozenNow })).toBe(0);
      expect((await repository.findSession(third.tokenHash))?.session.endedAt).toEqual(later(5));
    });

    it('finds a session by the hash of its token alone, and nothing by another', async () => {
      const { repository, ours, first } = await prepare(make);
      const { organizationId } = ours;
      expect(await repository.findSession(first.tokenHash)).toEqual({ organizationId, session: first });
      expect(await repository.findSession('0'.repeat(64))).toBeUndefined();
    });
  });
}
