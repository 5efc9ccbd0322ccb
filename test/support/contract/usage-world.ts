import type { Opening } from '../../../src/domain/embeds/open/opening-repository.ts';
import type { Member } from '../../../src/domain/members/member.ts';
import { startOf, type UsageCount, type UsageSubject } from '../../../src/domain/usage/usage-count.ts';
import { usageKeptSince } from '../../../src/domain/usage/usage-range.ts';
import { countUsers } from '../../../src/domain/usage/user-sketch.ts';
import { aMember, later } from '../builders.ts';
import { anAuditEvent, anOpening, aSession } from '../openings.ts';
import { furnishUnopened } from './furnished.ts';
import { enter, type MakeRepository } from './world.ts';

export const hour = 3600;
export const day = 24 * hour;
export const keptSince = (now: Date) => ({ HOUR: usageKeptSince('HOUR', now), DAY: usageKeptSince('DAY', now) });

/** Something of everything that is counted, and what opens and refuses it. */
export async function prepare(make: MakeRepository) {
  const world = await enter(make);
  const ours = await furnishUnopened(world);
  const { repository } = world;
  const { organizationId, workbookId, credential, embed } = ours;
  const { clientId } = credential;
  const accountTypeId = ours.accountTypeId('Viewer');
  const aUser = () => aMember({ kind: 'EMBED', accountTypeId });
  const openAs = (member: Member, seconds: number, overrides: Partial<Opening> = {}) => {
    const facts = { embedId: embed.embedId, method: 'CLIENT_CREDENTIALS', openedAt: later(seconds) } as const;
    const session = aSession({ memberId: member.memberId, clientId, workbookId, accountTypeId, ...facts });
    const user = { isEmbedUser: true, member, teamIds: [] } as const;
    return repository.openOnce(organizationId, anOpening({ session, user, ...overrides }));
  };
  const refuse = (named: Parameters<typeof anAuditEvent>[0]) => {
    const event = anAuditEvent({ outcome: 'REFUSED', code: 'NO_TEAM', message: 'No team is named.', ...named });
    return repository.recordRefusal(organizationId, event);
  };
  const subjects: readonly UsageSubject[] = [
    { kind: 'ORGANIZATION', id: organizationId },
    { kind: 'WORKBOOK', id: workbookId },
    { kind: 'EMBED', id: embed.embedId },
    { kind: 'CREDENTIAL', id: clientId },
  ];
  const read = (grain: 'HOUR' | 'DAY' = 'DAY', from = later(-2 * day), to = later(2 * day), of = subjects) =>
    repository.usageBySubjects(organizationId, of, { grain, from: startOf('DAY', from), to: startOf('DAY', to) });
  return { ...world, ours, organizationId, workbookId, embed, clientId, aUser, openAs, refuse, read };
}

/** How often each outcome was counted in each hour or day, and how many users there were. */
export function summary(counts: readonly UsageCount[], grain: 'HOUR' | 'DAY' = 'DAY'): Record<string, number> {
  const sums: Record<string, number> = {};
  const add = (key: string, count: number) => {
    sums[key] = (sums[key] ?? 0) + count;
  };
  for (const { startsAt, outcome, count } of counts) {
    add(
      `${startOf(grain, startsAt)
        .toISOString()
        .slice(0, grain === 'DAY' ? 10 : 13)} ${outcome}`,
      count,
    );
  }
  const { users } = countUsers(counts.map((one) => one.users));
  return { ...sums, users };
}
