import { describe, expect, it, onTestFinished } from 'vitest';
import type { MemberId } from '../../../src/domain/ids.ts';
import { aMember, aSealedSecret, aTeam, aUuid, frozenNow, later } from '../../support/builders.ts';
import { furnish } from '../../support/contract/furnished.ts';
import { expectRefusal, settleIn } from '../../support/contract/world.ts';
import { anOpening, aSession } from '../../support/openings.ts';
import { administer, openAdministration, type Query } from '../../support/postgres/administer.ts';
import { openDatabase } from '../../support/postgres/test-databases.ts';

async function countWaiting(query: Query): Promise<number> {
  const { rows } = await query(
    "select count(*)::integer from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  );
  return rows[0]?.count;
}

/** Two teams, openings that put users whom nobody knows yet into the second, and another connection with a transaction. */
async function prepare() {
  const { url, repository, release } = await openDatabase();
  onTestFinished(release);
  const ours = await furnish(await settleIn(repository));
  const { organizationId, embed } = ours;
  const { clientId, workbookId, accountTypeId } = ours.opening.session;
  const [former, named] = [aTeam(), aTeam()];
  for (const team of [former, named]) await repository.createTeam(organizationId, team);
  const newUser = () => aMember({ kind: 'EMBED', accountTypeId });
  const open = (member: ReturnType<typeof newUser>) => {
    const content = { clientId, workbookId, accountTypeId, embedId: embed.embedId };
    const session = aSession({ ...content, memberId: member.memberId, teamIds: [named.teamId] });
    const user = { isEmbedUser: true, member, teamIds: [named.teamId] } as const;
    return repository.openOnce(organizationId, { ...anOpening({ session, user }), secretVersion: 2 });
  };
  const other = await openAdministration(url);
  onTestFinished(other.end);
  await other.query('begin');
  /** Resolves when so many wait for a lock. */
  const untilWaiting = (number: number) =>
    expect.poll(() => administer(url, countWaiting), { timeout: 10_000 }).toBe(number);
  return { repository, organizationId, clientId, embed, former, named, newUser, open, other, untilWaiting };
}

it('[O3] replaces the teams of a user whom another server made while this one was opening', async () => {
  const { repository, organizationId, former, named, newUser, open, other, untilWaiting } = await prepare();
  const member = newUser();
  const theirs = { ...member, memberId: aUuid<MemberId>() };
  await other.query(
    `insert into members (organization_id, member_id, email, email_key, first_name, last_name, name_key, kind,
       account_type_id, user_attributes, created_at)
     values ($1, $2, $3, $3, '', '', '', 'EMBED', $4, '{}', now())`,
    [organizationId, theirs.memberId, member.email, member.accountTypeId],
  );
  await other.query('insert into team_members values ($1, $2, $3)', [organizationId, former.teamId, theirs.memberId]);
  const opened = open(member);
  await untilWaiting(1);
  await other.query('commit');
  expect(await opened).toMatchObject({ memberId: theirs.memberId });
  const found = await repository.findOpeningUser(organizationId, { email: member.email, teamNames: [] });
  expect(found.memberTeams).toEqual([named]);
});

it('[O3] opens for the user who has the address by now, after the one who had it moved away', async () => {
  const { repository, organizationId, newUser, open, other, untilWaiting } = await prepare();
  const member = newUser();
  const theirs = { ...member, memberId: aUuid<MemberId>() };
  await repository.createMember(organizationId, { ...member, email: 'moved@host.example' }, []);
  await other.query('delete from members where member_id = $1', [member.memberId]);
  const opened = open(member);
  await untilWaiting(1);
  await repository.createMember(organizationId, theirs, []);
  await other.query('rollback');
  expect(await opened).toMatchObject({ memberId: theirs.memberId });
});

type Prepared = Awaited<ReturnType<typeof prepare>>;

describe('[K2] openings that go on all the time do not keep waiting', () => {
  it.each([
    [
      'who revokes their credential',
      ({ repository, organizationId, clientId }: Prepared) =>
        repository.revokeCredential(organizationId, clientId, later(-1)),
      'CREDENTIAL_REVOKED',
    ],
    [
      'who ends their secret',
      ({ repository, organizationId, clientId }: Prepared) =>
        repository.rotateCredential(organizationId, clientId, {
          seal: (version) => aSealedSecret({ version }),
          rotatedAt: frozenNow,
          olderEndAt: frozenNow,
        }),
      'INVALID_SIGNATURE',
    ],
    [
      'who deletes their embed',
      ({ repository, organizationId, embed }: Prepared) =>
        repository.deleteEmbed(organizationId, embed.embedId, later(1)),
      'EMBED_DELETED',
    ],
    [
      'who deletes their team',
      ({ repository, organizationId, named }: Prepared) => repository.deleteTeam(organizationId, named.teamId),
      'TEAM_NOT_FOUND',
    ],
  ] as const)('%s', async (_, withdraw, code) => {
    const world = await prepare();
    const { open, newUser, other, untilWaiting } = world;
    const member = newUser();
    await open(member);
    await other.query("update members set first_name = '' where email = $1", [member.email]);
    const underWay = open(member);
    await untilWaiting(1);
    const withdrawn = withdraw(world);
    await untilWaiting(2);
    const late = expectRefusal(open(newUser()), code);
    await untilWaiting(3);
    await other.query('rollback');
    await Promise.all([underWay, withdrawn, late]);
  });
});
