import { expect, it, onTestFinished } from 'vitest';
import type { MemberId } from '../../../src/domain/ids.ts';
import { aMember, aTeam, aUuid } from '../../support/builders.ts';
import { furnish } from '../../support/contract/furnished.ts';
import { settleIn } from '../../support/contract/world.ts';
import { anOpening, aSession } from '../../support/openings.ts';
import { openAdministration } from '../../support/postgres/administer.ts';
import { openDatabase } from '../../support/postgres/test-databases.ts';

/** Two teams, and an opening that puts a user whom nobody knows yet into the second. */
async function prepare() {
  const { url, repository, release } = await openDatabase();
  onTestFinished(release);
  const ours = await furnish(await settleIn(repository));
  const { organizationId } = ours;
  const { clientId, workbookId, accountTypeId } = ours.opening.session;
  const [former, named] = [aTeam(), aTeam()];
  for (const team of [former, named]) await repository.createTeam(organizationId, team);
  const member = aMember({ kind: 'EMBED', accountTypeId });
  const { memberId } = member;
  const opening = {
    ...anOpening({
      session: aSession({ memberId, clientId, workbookId, accountTypeId, teamIds: [named.teamId] }),
      user: { isEmbedUser: true, member, teamIds: [named.teamId] },
    }),
    secretVersion: 2,
  };
  return { url, repository, organizationId, former, named, member, opening };
}

it('[O3] replaces the teams of a user whom another server made while this one was opening', async () => {
  const { url, repository, organizationId, former, named, member, opening } = await prepare();
  const other = await openAdministration(url);
  onTestFinished(other.end);
  await other.query('begin');
  const theirs = { ...member, memberId: aUuid<MemberId>() };
  await other.query(
    `insert into members (organization_id, member_id, email, email_key, first_name, last_name, name_key, kind,
       account_type_id, user_attributes, created_at)
     values ($1, $2, $3, $3, '', '', '', 'EMBED', $4, '{}', now())`,
    [organizationId, theirs.memberId, member.email, member.accountTypeId],
  );
  await other.query('insert into team_members values ($1, $2, $3)', [organizationId, former.teamId, theirs.memberId]);
  const opened = repository.openOnce(organizationId, opening);
  const waiting =
    "select count(*)::integer as waiting from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  await expect.poll(async () => (await other.query(waiting)).rows).toEqual([{ waiting: 1 }]);
  await other.query('commit');
  expect(await opened).toMatchObject({ memberId: theirs.memberId });
  const found = await repository.findOpeningUser(organizationId, { email: member.email, teamNames: [] });
  expect(found.memberTeams).toEqual([named]);
});
