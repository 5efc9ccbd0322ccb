// What counting costs on PostgreSQL: openings of one embed, with the counters of usage and without them, in turns, one at a time and
// ten at once; and what it takes to read a year by day of an embed with as many users as are kept of each day.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Opening } from '../src/domain/embeds/open/opening-repository.ts';
import type { OrganizationId, SessionId } from '../src/domain/ids.ts';
import type { Repository } from '../src/domain/ports.ts';
import { readUsage } from '../src/domain/usage/read-usage.ts';
import { addGrains, startOf } from '../src/domain/usage/usage-count.ts';
import { mostHashes } from '../src/domain/usage/user-sketch.ts';
import { aMember } from '../test/support/builders.ts';
import { furnishUnopened } from '../test/support/contract/furnished.ts';
import { settleIn } from '../test/support/contract/world.ts';
import { anOpening, aSession } from '../test/support/openings.ts';
import { administer } from '../test/support/postgres/administer.ts';
import { startPostgres } from '../test/support/postgres/start-postgres.ts';
import { measureInTurns, medianOf, ratioOf, type Subject } from './measure-in-turns.ts';
import { openRepository } from './open-repository.ts';

const rounds = 15;
const opensARound = 100;
const print = (...lines: readonly string[]) => void process.stdout.write(`${lines.join('\n')}\n`);

/** The same table without the work: what is inserted into it is dropped at once. */
const uncounted = `
  create function drop_row() returns trigger language plpgsql as $$ begin return null; end $$;
  create trigger uncounted before insert on usage_slots for each row
    when (current_setting('bench.uncounted', true) = 'on') execute function drop_row();`;

async function measureOpenings(url: string): Promise<void> {
  const world = await settleIn(await openRepository(url));
  const ours = await furnishUnopened(world);
  const { organizationId, workbookId } = ours;
  const { clientId } = ours.credential;
  const accountTypeId = ours.accountTypeId('Viewer');
  const members = Array.from({ length: 5_000 }, () =>
    aMember({ kind: 'EMBED', accountTypeId, memberId: randomUUID() as never }),
  );
  const anyOpening = (): Opening => {
    const member = members[randomBytes(2).readUInt16BE() % members.length] ?? aMember({ accountTypeId });
    const facts = { embedId: ours.embed.embedId, method: 'CLIENT_CREDENTIALS', openedAt: new Date() } as const;
    const ids = { sessionId: randomUUID() as SessionId, tokenHash: randomBytes(32).toString('hex') };
    const session = aSession({ memberId: member.memberId, clientId, workbookId, accountTypeId, ...facts, ...ids });
    const user = { isEmbedUser: true, member, teamIds: [ours.team.teamId] } as const;
    return anOpening({ session, user, nonce: { value: randomUUID(), validUntil: new Date() } });
  };
  await administer(url, (query) => query(uncounted));
  const counted = world.repository;
  const bare = await openRepository(`${url}?options=-c%20bench.uncounted%3Don`);
  const subjects = [1, 10].flatMap((atOnce): Subject[] =>
    (['counted', 'not counted'] as const).map((name) => ({
      name: `${name}, ${atOnce} at once`,
      run: async () => {
        const repository = name === 'counted' ? counted : bare;
        for (let done = 0; done < opensARound; done += atOnce) {
          await Promise.all(
            Array.from({ length: atOnce }, () => {
              const opening = anyOpening();
              return repository.openOnce(organizationId, {
                ...opening,
                event: { ...opening.event, auditEventId: randomUUID() as never },
              });
            }),
          );
        }
      },
    })),
  );
  const written = async (name: string) => {
    const lsn = async () =>
      (await administer(url, (query) => query("select pg_current_wal_insert_lsn() - '0/0' as bytes"))).rows[0];
    const before = await lsn();
    await subjects.find((subject) => subject.name === `${name}, 1 at once`)?.run();
    return (Number((await lsn())?.bytes) - Number(before?.bytes)) / opensARound;
  };
  const samples = await measureInTurns(subjects, rounds);
  for (const [name, of] of samples) print(`opening, ${name}: ${(medianOf(of) / opensARound).toFixed(2)} ms`);
  for (const atOnce of [1, 10]) {
    const ratio = ratioOf(
      samples.get(`counted, ${atOnce} at once`) ?? [],
      samples.get(`not counted, ${atOnce} at once`) ?? [],
    );
    print(`counting makes an opening ${ratio.toFixed(2)} times as long, ${atOnce} at once`);
  }
  for (const name of ['counted', 'not counted'])
    print(`${name}: ${Math.round(await written(name))} bytes of WAL an opening`);
  await measureReads(url, organizationId, counted);
}

/** Ten embeds, a year of them with 1,024 hashes a day, and three codes of refusals. */
async function measureReads(
  url: string,
  organizationId: OrganizationId,
  repository: Pick<Repository, 'usageBySubjects' | 'lastOpeningsByEmbedIds'>,
): Promise<void> {
  const now = new Date();
  const days = 365;
  await administer(url, async (query) => {
    await query(
      `insert into usage_counts select $1, 'EMBED', 'embed-' || e, 'DAY', d, o, 1000, d, 9, case when o = 'OPENED' then b.bytes else '' end, 0, null
       from generate_series(1, 10) e, generate_series($2::timestamptz, $3::timestamptz, '1 day') d,
         unnest(array['OPENED', 'NO_TEAM', 'SESSION_EXPIRED', 'NONCE_REUSED']) o,
         lateral (select string_agg(int4send(('x' || left(md5(e::text || d::text || n::text), 8))::bit(32)::integer & ~511), '') as bytes
           from generate_series(1, ${mostHashes}) n) b`,
      [organizationId, addGrains('DAY', startOf('DAY', now), -days), startOf('DAY', now)],
    );
    await query('vacuum analyze');
    const { rows } = await query(
      "select pg_total_relation_size('usage_counts') as bytes, count(*) as rows from usage_counts",
    );
    print(`${rows[0]?.rows} rows of ${Math.round(rows[0]?.bytes / rows[0]?.rows)} bytes with index and hashes`);
  });
  const range = {
    grain: 'DAY',
    from: addGrains('DAY', startOf('DAY', now), -days),
    to: addGrains('DAY', startOf('DAY', now), 1),
  } as const;
  const subjectsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ kind: 'EMBED', id: `embed-${index + 1}` }) as const);
  const readAll = (count: number) =>
    Promise.all(
      subjectsOf(count).map((subject) => {
        const load = async () => (await repository.usageBySubjects(organizationId, [subject], range))[0] ?? [];
        const reads = { usage: { load } } as unknown as Parameters<typeof readUsage>[0]['reads'];
        return readUsage({ reads, now: () => now }, subject, { from: range.from });
      }),
    );
  const last = () =>
    repository.lastOpeningsByEmbedIds(
      organizationId,
      subjectsOf(10).map(({ id }) => id as never),
    );
  const subjects: Subject[] = [
    { name: 'a year by day of one embed', run: () => readAll(1) },
    { name: 'a year by day of ten embeds', run: () => readAll(10) },
    { name: 'the last openings of ten embeds', run: last },
  ];
  for (const [name, of] of await measureInTurns(subjects, rounds)) print(`${name}: ${medianOf(of).toFixed(1)} ms`);
  const before = process.cpuUsage();
  await readAll(1);
  const { user, system } = process.cpuUsage(before);
  print(`of which the server takes ${((user + system) / 1000).toFixed(0)} ms of a processor for one embed`);
}

const postgres = await startPostgres();
try {
  await measureOpenings(postgres.url);
} finally {
  await postgres.stop();
}
process.exit(0);
