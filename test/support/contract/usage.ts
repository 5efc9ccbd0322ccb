import { describe, expect, it } from 'vitest';
import type { ClientId, EmbedId, WorkbookId } from '../../../src/domain/ids.ts';
import type { UsageCount, UsageSubject } from '../../../src/domain/usage/usage-count.ts';
import { anEmbed, aUuid, frozenNow, later } from '../builders.ts';
import { anAuditEvent, aSession } from '../openings.ts';
import { collect } from '../rows.ts';
import { day, hour, keptSince, prepare, summary } from './usage-world.ts';
import { everything, type MakeRepository } from './world.ts';

export function describeUsage(make: MakeRepository): void {
  describe('usage', () => {
    it('[U1] counts an opening for organization, workbook, embed and credential, by hour and by day', async () => {
      const { openAs, aUser, read, embed } = await prepare(make);
      const ofEmbed = { kind: 'EMBED', id: embed.embedId } as const;
      const [first, second] = [aUser(), aUser()];
      await openAs(first, 0);
      await openAs(second, 1);
      await openAs(first, hour);
      await openAs(first, day);
      const byDay = { '2026-03-01 OPENED': 3, '2026-03-02 OPENED': 1, users: 2 };
      for (const counts of await read()) expect(summary(counts)).toEqual(byDay);
      const embeds = (await read('DAY', undefined, undefined, [ofEmbed, ofEmbed])).map((counts) => summary(counts));
      expect(embeds).toEqual([byDay, byDay]);
      const byHour = { '2026-03-01T12 OPENED': 2, '2026-03-01T13 OPENED': 1, '2026-03-02T12 OPENED': 1, users: 2 };
      for (const counts of await read('HOUR')) expect(summary(counts, 'HOUR')).toEqual(byHour);
    });

    it('[U1] counts an opening by JWT for no embed', async () => {
      const { openAs, aUser, read, workbookId, clientId } = await prepare(make);
      const member = aUser();
      const { accountTypeId, memberId } = member;
      await openAs(member, 0, { session: aSession({ memberId, clientId, workbookId, accountTypeId }) });
      const counts = await read();
      expect(counts.map((one) => summary(one)['2026-03-01 OPENED'] ?? 0)).toEqual([1, 1, 0, 1]);
    });

    it('[U1] loses none of many openings at the same moment, of one user and of many', async () => {
      const { openAs, aUser, read } = await prepare(make);
      const one = aUser();
      const openings = Array.from({ length: 120 }, (_, index) => openAs(index % 4 === 0 ? one : aUser(), index % 2));
      await Promise.all(openings);
      for (const counts of await read()) expect(summary(counts)).toEqual({ '2026-03-01 OPENED': 120, users: 91 });
    });

    it('[U2] counts refused openings by code, of what they name as far as it is there', async () => {
      const { refuse, read, embed, workbookId, clientId } = await prepare(make);
      await refuse({ embedId: embed.embedId, clientId });
      await refuse({ embedId: embed.embedId, clientId: 'f'.repeat(32) as ClientId, code: 'CREDENTIAL_NOT_FOUND' });
      await refuse({ embedId: '1-nothing' as EmbedId, clientId });
      await refuse({ workbookId, time: later(day) });
      await refuse({ workbookId: aUuid<WorkbookId>() });
      await refuse({ action: 'EMBED_SESSION_REQUEST', embedId: embed.embedId, clientId });
      const counts = await read();
      expect(counts.map((one) => summary(one))).toEqual([
        { '2026-03-01 NO_TEAM': 3, '2026-03-01 CREDENTIAL_NOT_FOUND': 1, '2026-03-02 NO_TEAM': 1, users: 0 },
        { '2026-03-01 NO_TEAM': 1, '2026-03-01 CREDENTIAL_NOT_FOUND': 1, '2026-03-02 NO_TEAM': 1, users: 0 },
        { '2026-03-01 NO_TEAM': 1, '2026-03-01 CREDENTIAL_NOT_FOUND': 1, users: 0 },
        { '2026-03-01 NO_TEAM': 2, users: 0 },
      ]);
      const unknown: UsageSubject[] = [
        { kind: 'EMBED', id: '1-nothing' },
        { kind: 'CREDENTIAL', id: 'f'.repeat(32) },
      ];
      expect(await read('DAY', undefined, undefined, unknown)).toEqual([[], []]);
    });

    it('[U2] loses none of many refusals at the same moment', async () => {
      const { refuse, read, embed, clientId } = await prepare(make);
      await Promise.all(Array.from({ length: 100 }, () => refuse({ embedId: embed.embedId, clientId })));
      for (const counts of await read()) expect(summary(counts)).toEqual({ '2026-03-01 NO_TEAM': 100, users: 0 });
    });

    it('[U3] keeps the highest clock offset of what a credential signed, opened or refused', async () => {
      const { openAs, aUser, refuse, read, clientId } = await prepare(make);
      await openAs(aUser(), 0, { event: anAuditEvent({ clockOffsetSeconds: -7 }) });
      await openAs(aUser(), 1, { event: anAuditEvent({ clockOffsetSeconds: -2 }) });
      await openAs(aUser(), 2);
      await refuse({ clientId, code: 'TIME_IN_FUTURE', clockOffsetSeconds: 75 });
      await refuse({ clientId, code: 'INVALID_SIGNATURE' });
      const [ofOrganization = [], , , ofCredential = []] = await read('HOUR');
      const clockOf = (outcome: string, counts: readonly UsageCount[]) => {
        const those = counts.filter((one) => one.outcome === outcome);
        const offsets = those.flatMap(({ clockOffsetSeconds }) => clockOffsetSeconds ?? []);
        return [those.reduce((sum, { clockSamples }) => sum + clockSamples, 0), Math.max(...offsets)];
      };
      expect(clockOf('OPENED', ofCredential)).toEqual([2, -2]);
      expect(clockOf('TIME_IN_FUTURE', ofCredential)).toEqual([1, 75]);
      expect(clockOf('INVALID_SIGNATURE', ofCredential)).toEqual([0, Number.NEGATIVE_INFINITY]);
      expect(clockOf('OPENED', ofOrganization)).toEqual([0, Number.NEGATIVE_INFINITY]);
    });

    it('[U4] tells when an embed was opened last, and lists those that never or no more were', async () => {
      const { repository, ours, organizationId, embed, openAs, aUser, refuse, workbookId } = await prepare(make);
      const source = { sourceType: 'PAGE', pageId: 'page' } as const;
      const other = anEmbed({ workbookId, createdById: ours.admin.memberId, source });
      await repository.saveEmbed(organizationId, other);
      const last = () => repository.lastOpeningsByEmbedIds(organizationId, [other.embedId, embed.embedId]);
      await refuse({ embedId: other.embedId });
      expect(await last()).toEqual([null, null]);
      await openAs(aUser(), 5);
      await openAs(aUser(), 2);
      expect(await last()).toEqual([null, later(5)]);
      const idsOf = async (criteria: object) => {
        const { items } = await repository.listEmbeds(organizationId, criteria, everything);
        expect(await repository.countEmbeds(organizationId, criteria)).toBe(items.length);
        return items.map(({ embedId }) => embedId);
      };
      for (const now of [frozenNow, later(2 * day)]) {
        await repository.foldUsage(now, keptSince(now));
        expect(await idsOf({ neverOpened: true })).toEqual([other.embedId]);
        expect(await idsOf({ notOpenedSince: later(5) })).toEqual([other.embedId]);
        expect(await idsOf({ notOpenedSince: later(6) })).toEqual([embed.embedId, other.embedId].sort());
        expect(await last()).toEqual([null, later(5)]);
      }
    });

    it('[U1] answers the same when hours that are over are brought together, also when openings come later', async () => {
      const { repository, openAs, aUser, refuse, read, embed, clientId, organizationId } = await prepare(make);
      const users = Array.from({ length: 20 }, aUser);
      for (const [index, user] of users.entries()) {
        await openAs(user, (index % 3) * hour, { event: anAuditEvent({ clockOffsetSeconds: index }) });
        await refuse({ embedId: embed.embedId, clientId, time: later(index * hour) });
      }
      const answer = async () => [
        (await read()).map((one) => summary(one)),
        (await read('HOUR')).map((one) => summary(one, 'HOUR')),
      ];
      const backup = () => collect(repository.readBackup(organizationId, { includesSecrets: true }));
      const before = { answers: await answer(), rows: await backup() };
      const fold = (now: Date) => repository.foldUsage(now, keptSince(now));
      await fold(later(2 * hour));
      expect({ answers: await answer(), rows: await backup() }).toEqual(before);
      await Promise.all([fold(later(2 * day)), fold(later(2 * day)), fold(later(2 * day))]);
      expect({ answers: await answer(), rows: await backup() }).toEqual(before);
      const [late] = users;
      if (late) await openAs(late, 0);
      await fold(later(2 * day));
      const [, , ofEmbed = []] = await read();
      expect(summary(ofEmbed)).toMatchObject({ '2026-03-01 OPENED': 21, users: 20 });
    });

    it('[U5] forgets hours after 92 days, and days after 3,660', async () => {
      const { repository, openAs, aUser, read } = await prepare(make);
      await openAs(aUser(), 0);
      const opens = async () => {
        const counts = [...(await read('HOUR')), ...(await read('DAY'))];
        return counts.map((one) => one.reduce((sum, { count }) => sum + count, 0));
      };
      const fold = (days: number) => repository.foldUsage(later(days * day), keptSince(later(days * day)));
      await fold(92);
      expect(await opens()).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
      await fold(93);
      expect(await opens()).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
      await fold(3660);
      expect(await opens()).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
      await fold(3661);
      expect(await opens()).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    });
  });
}
