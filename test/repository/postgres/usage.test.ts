import { createHash } from 'node:crypto';
import pg from 'pg';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { MemberId } from '../../../src/domain/ids.ts';
import { hashUser, isSampled } from '../../../src/domain/usage/user-sketch.ts';
import { aMember, aUuid, later } from '../../support/builders.ts';
import { furnishUnopened } from '../../support/contract/furnished.ts';
import { settleIn } from '../../support/contract/world.ts';
import { anAuditEvent, anOpening, aSession } from '../../support/openings.ts';
import { administer } from '../../support/postgres/administer.ts';
import { openDatabase } from '../../support/postgres/test-databases.ts';

let database: Awaited<ReturnType<typeof openDatabase>>;
let ours: Awaited<ReturnType<typeof furnishUnopened>>;

beforeEach(async () => {
  database = await openDatabase();
  ours = await furnishUnopened(await settleIn(database.repository));
  return () => database.release();
});

function openAs(memberId: MemberId = aUuid(), method: 'CLIENT_CREDENTIALS' | 'JWT' = 'CLIENT_CREDENTIALS') {
  const { workbookId, embed, credential } = ours;
  const accountTypeId = ours.accountTypeId('Viewer');
  const member = aMember({ kind: 'EMBED', accountTypeId, memberId, email: `${memberId}@host.example` });
  const named = { clientId: credential.clientId, workbookId, accountTypeId, memberId };
  const embedId = method === 'JWT' ? null : embed.embedId;
  const session = aSession({ ...named, method, embedId });
  const user = { isEmbedUser: true, member, teamIds: [] } as const;
  return database.repository.openOnce(ours.organizationId, anOpening({ session, user }));
}

const query = async (text: string, values: readonly unknown[] = []) =>
  (await administer(database.url, (ask) => ask(text, [...values]))).rows;

const slotOf = (memberId: MemberId) => createHash('sha256').update(memberId).digest().readUInt8(4) & 15;

/** The id of somebody who is counted in the same slot. */
function anotherOfSlot(slot: number): MemberId {
  for (;;) {
    const memberId = aUuid<MemberId>();
    if (slotOf(memberId) === slot) return memberId;
  }
}

describe('the slots of usage', () => {
  it('[U1] let openings and refusals of all kinds go on at the same moment, none of which is undone and done again', async () => {
    database.takeStatements();
    const { embed, credential, organizationId } = ours;
    const named = { embedId: embed.embedId, clientId: credential.clientId };
    await Promise.all(
      Array.from({ length: 90 }, (_, index) => {
        if (index % 3 === 2) {
          const event = anAuditEvent({ ...named, outcome: 'REFUSED', code: 'NO_TEAM', message: 'None is named.' });
          return database.repository.recordRefusal(organizationId, event);
        }
        return openAs(aUuid(), index % 3 === 0 ? 'JWT' : 'CLIENT_CREDENTIALS');
      }),
    );
    const counting = database.takeStatements().filter((statement) => statement.includes('insert into usage_slots'));
    expect(counting).toHaveLength(90);
  });

  it('[U1] keep every second hash from when they are full, and so on', async () => {
    const memberId = aUuid<MemberId>();
    const slot = slotOf(memberId);
    await openAs(memberId);
    const full = Array.from({ length: 128 }, (_, index) => index * 3 + 1);
    await query('update usage_slots set user_hashes = $1', [full]);
    const users = async () =>
      (await query("select user_level, user_hashes from usage_slots where subject_kind = 'EMBED'"))[0];
    await openAs(memberId);
    const added = [...full, hashUser(memberId)];
    const halved = added.filter((hash) => isSampled(hash, 1));
    expect(await users()).toEqual({ user_level: 1, user_hashes: halved });
    const next = anotherOfSlot(slot);
    await openAs(next);
    const both = isSampled(hashUser(next), 1) ? [...halved, hashUser(next)] : halved;
    expect(await users()).toEqual({ user_level: 1, user_hashes: both });
    const opens = await query('select sum(count)::integer as opens from usage_slots group by subject_kind');
    expect(opens).toEqual([3, 3, 3, 3].map((count) => ({ opens: count })));
  });

  it('[U1] are brought together in batches, passing over those that somebody holds, and wait for nobody', async () => {
    await openAs();
    await query(
      `insert into usage_slots select organization_id, subject_kind, subject_id || n, hour, outcome, slot, count, last_at, user_level,
         user_hashes, clock_samples, clock_offset_seconds from usage_slots, generate_series(1, 700) n`,
    );
    const holder = new pg.Client({ connectionString: database.url });
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query("begin; select from usage_slots where subject_kind = 'WORKBOOK' for update");
    const keptSince = { HOUR: later(-86_400), DAY: later(-86_400) };
    database.takeStatements();
    await database.repository.foldUsage(later(7200), keptSince);
    const batches = database.takeStatements().filter((statement) => statement.includes('delete from usage_slots'));
    expect(batches).toHaveLength(3);
    const left = async () => (await query('select count(*)::integer as count from usage_slots'))[0]?.count;
    expect(await left()).toBe(701);
    await holder.query('rollback');
    await database.repository.foldUsage(later(7200), keptSince);
    expect(await left()).toBe(0);
    const kept = await query(
      'select grain, sum(count)::integer as count from usage_counts group by grain order by grain',
    );
    expect(kept).toEqual([
      { grain: 'DAY', count: 4 * 701 },
      { grain: 'HOUR', count: 4 * 701 },
    ]);
  });
});
