import type { Member } from '../../domain/members/member.ts';
import { newOrganization } from '../../domain/organizations/organization.ts';
import type { SeedableRepository } from '../seedable-repository.ts';
import { daysBefore } from './days-before.ts';
import { type DemoOrganization, named } from './people.ts';

function membersOf({ members, accountTypes, daysOld }: DemoOrganization, now: Date): Member[] {
  return members.map(({ accountType, teams: _, deactivatedDaysAgo, ...member }) => ({
    ...member,
    accountTypeId: named('account type', accountType, accountTypes, ({ name }) => name).accountTypeId,
    createdAt: daysBefore(now, daysOld),
    lastSeenAt: null,
    deactivatedAt: deactivatedDaysAgo === undefined ? null : daysBefore(now, deactivatedDaysAgo),
  }));
}

/** An organization of the demo with its settings, account types, teams and members, at the time `now`. */
export async function seedOrganization(
  repository: SeedableRepository,
  now: Date,
  demo: DemoOrganization,
): Promise<void> {
  const { organizationId, slug, name, accountTypes, teams } = demo;
  const { secureEmbeddingEnabled, autoProvisionEmbedUsers, allowedEmbedOrigins } = demo;
  const members = membersOf(demo, now);
  const adminTypes = accountTypes.filter(({ permissions }) => permissions.includes('ADMINISTER'));
  const admin = members.find(({ accountTypeId }) => adminTypes.some((type) => type.accountTypeId === accountTypeId));
  if (admin === undefined) throw new Error(`The people file of the demo gives ${name} no administrator.`);
  const organization = {
    ...newOrganization(organizationId, slug, name),
    secureEmbeddingEnabled,
    autoProvisionEmbedUsers,
    allowedEmbedOrigins,
  };
  await repository.addOrganization({ organization, accountTypes, admin });
  for (const team of teams) {
    await repository.createTeam(organizationId, { ...team, createdAt: daysBefore(now, demo.daysOld) });
  }
  for (const member of members) {
    if (member !== admin) await repository.createMember(organizationId, member, []);
  }
  for (const { memberId, teams: teamNames } of demo.members) {
    for (const teamName of teamNames) {
      const { teamId } = named('team', teamName, teams, (team) => team.name);
      await repository.addTeamMembers(organizationId, teamId, [memberId]);
    }
  }
}
