import { describe, expect, it } from 'vitest';
import { sealTrail } from '../../../src/domain/audit/seal-trail.ts';
import { createOperations } from '../../../src/operate/operations.ts';
import { migrateDatabase, opening } from '../../support/backups.ts';
import { frozenNow, later } from '../../support/builders.ts';
import { settleIn } from '../../support/contract/world.ts';
import { anAuditEvent } from '../../support/openings.ts';
import { databaseEnv } from '../../support/operate-demo.ts';
import { administer } from '../../support/postgres/administer.ts';
import { openDatabase } from '../../support/postgres/test-databases.ts';
import { runCommand } from '../../support/run-command.ts';

type Query = Parameters<Parameters<typeof administer>[1]>[0];

interface Checked {
  readonly exitCode: number;
  readonly organizations: readonly {
    readonly head: { readonly hash: string } | null;
    readonly faults: readonly {
      readonly kind: string;
      readonly sealNumber: number | null;
      readonly auditEventId: string | null;
    }[];
  }[];
}

/** A database with a trail of four seals of three events each, and who may do anything to it. */
async function aSealedDatabase() {
  const database = await openDatabase();
  const { repository } = database;
  const { ours } = await settleIn(repository);
  const ids: string[] = [];
  for (let second = 0; second < 12; second += 1) {
    const event = anAuditEvent({ time: later(second) });
    ids.push(event.auditEventId);
    await repository.recordUse(ours.organizationId, event);
    if (second % 3 === 2) await sealTrail({ repository, now: () => later(second) });
  }
  const tamper = (change: (query: Query) => Promise<unknown>) =>
    administer(database.url, async (query) => {
      await query('set session_replication_role = replica');
      await change(query);
    });
  const verify = async (...args: string[]): Promise<Checked> => {
    const { openRepository } = opening(repository);
    const loadOperations = async () => createOperations({ migrateDatabase, openRepository, now: () => frozenNow });
    const slug = (await repository.findOrganization(ours.organizationId))?.slug ?? '';
    const command = ['verify-audit', '--json', '--organization', slug, ...args];
    const { exitCode, stdout } = await runCommand(command, { env: databaseEnv, loadOperations });
    return { exitCode, ...JSON.parse(stdout) };
  };
  return { ids, tamper, verify, database, organizationId: ours.organizationId };
}

const faultsOf = ({ organizations }: Checked) => organizations.flatMap(({ faults }) => faults);

describe('embedpath verify-audit over a database that somebody wrote to', () => {
  it('[O9] finds nothing where nothing was done', async () => {
    const { verify } = await aSealedDatabase();
    const checked = await verify();
    expect([checked.exitCode, faultsOf(checked)]).toEqual([0, []]);
  });

  it('[O9] names the event that was changed', async () => {
    const { ids, tamper, verify } = await aSealedDatabase();
    await tamper((query) =>
      query("update audit_events set email = 'eve@x.example' where audit_event_id = $1", [ids[4]]),
    );
    const checked = await verify();
    expect(checked.exitCode).toBe(1);
    expect(faultsOf(checked)).toMatchObject([{ kind: 'EVENT_CHANGED', sealNumber: 2, auditEventId: ids[4] }]);
  });

  it('[O9] names the event that was hidden from the filter for addresses', async () => {
    const { ids, tamper, verify } = await aSealedDatabase();
    await tamper((query) => query(`update audit_events set email_key = 'another' where audit_event_id = $1`, [ids[4]]));
    expect(faultsOf(await verify())).toMatchObject([{ kind: 'EVENT_CHANGED', auditEventId: ids[4] }]);
  });

  it('[O9] names the event that was removed, and those that were swapped', async () => {
    const { ids, tamper, verify } = await aSealedDatabase();
    await tamper(async (query) => {
      await query('delete from audit_events where audit_event_id = $1', [ids[0]]);
      await query('update audit_events set reference_number = reference_number || $2 where audit_event_id = $1', [
        ids[7],
        'x',
      ]);
      await query('update audit_sealed set position = 13 - position where seal_number = 4 and position < 3');
      await query('update audit_sealed set position = position - 10 where position > 10');
    });
    const kinds = faultsOf(await verify()).map(({ kind, sealNumber }) => `${kind} ${sealNumber}`);
    expect(kinds).toEqual(['EVENT_REMOVED 1', 'EVENT_CHANGED 3', 'EVENT_SWAPPED 4', 'SEAL_CHANGED 4']);
  });

  it('[O9] names the position of an event that was removed with its place, and cuts that no retention made', async () => {
    const { ids, tamper, verify } = await aSealedDatabase();
    await tamper(async (query) => {
      await query('delete from audit_events where audit_event_id = $1', [ids[7]]);
      await query('delete from audit_sealed where audit_event_id = $1', [ids[7]]);
    });
    const removed = { kind: 'EVENT_REMOVED', sealNumber: 3, auditEventId: null, position: 2 };
    expect(faultsOf(await verify())).toMatchObject([removed]);
    await tamper(async (query) => {
      await query('delete from audit_events where audit_event_id = any($1)', [ids.slice(0, 6)]);
      await query('delete from audit_sealed where seal_number < 3');
      await query('delete from audit_seals where seal_number < 2');
      await query('update audit_seals set forgotten_at = now() where seal_number = 2');
    });
    expect(faultsOf(await verify())).toMatchObject([removed, { kind: 'SEALS_CUT_OFF', sealNumber: 2 }]);
  });

  it('[O9] names the event that was put there past the sealing, and the seal that is gone', async () => {
    const { tamper, verify, organizationId } = await aSealedDatabase();
    await tamper(async (query) => {
      await query(
        `insert into audit_events (organization_id, audit_event_id, time, action, outcome, reference_number, request_id)
         values ($1, gen_random_uuid(), now(), 'EMBED_OPEN', 'ALLOWED', 'X', 'X')`,
        [organizationId],
      );
      await query('delete from audit_sealed where seal_number = 2');
      await query('delete from audit_seals where seal_number = 2');
    });
    const kinds = faultsOf(await verify()).map(({ kind, sealNumber }) => `${kind} ${sealNumber}`);
    // The events of the seal that is gone are now without one, and wait for none.
    expect(kinds).toEqual(['SEAL_REMOVED 2', ...Array(4).fill('EVENT_ADDED null')]);
  });

  it('[O9] finds by the head that was kept elsewhere that the end was cut off', async () => {
    const { ids, tamper, verify } = await aSealedDatabase();
    const head = (await verify()).organizations[0]?.head?.hash ?? '';
    await tamper(async (query) => {
      await query('delete from audit_events where audit_event_id = any($1)', [ids.slice(9)]);
      await query('delete from audit_sealed where seal_number = 4');
      await query('delete from audit_seals where seal_number = 4');
    });
    expect((await verify()).exitCode).toBe(0);
    const checked = await verify('--head', head);
    expect([checked.exitCode, faultsOf(checked).map(({ kind }) => kind)]).toEqual([1, ['HEAD_MISSING']]);
  });

  it('[O9] lets not even the owner of the tables change or delete by mistake', async () => {
    const { database } = await aSealedDatabase();
    for (const table of ['audit_events', 'audit_seals', 'audit_sealed']) {
      await administer(database.url, (query) =>
        expect(query(`delete from ${table}`)).rejects.toThrow(/never changed or deleted|violates/),
      );
    }
  });
});

describe('two servers over one database', () => {
  it('[O9] never fork the chain, whoever seals when, while events come in', async () => {
    const { database, verify, organizationId } = await aSealedDatabase();
    const { repository } = database;
    const record = async (from: number) => {
      for (let second = from; second < from + 20; second += 1)
        await repository.recordUse(organizationId, anAuditEvent({ time: later(100 - second) }));
    };
    const seal = async () => {
      for (let round = 0; round < 10; round += 1) await sealTrail({ repository, now: () => frozenNow });
    };
    await Promise.all([record(0), record(50), seal(), seal(), seal()]);
    await seal();
    const checked = await verify();
    expect([checked.exitCode, faultsOf(checked)]).toEqual([0, []]);
    expect(checked.organizations[0]).toMatchObject({ events: 52, unsealed: 0 });
  });
});
