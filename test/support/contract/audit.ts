import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/domain/audit/audit-event.ts';
import type { AuditCriteria } from '../../../src/domain/audit/audit-repository.ts';
import { forgetEvents } from '../../../src/domain/audit/forget-events.ts';
import { toDetails } from '../../../src/domain/audit/recorded.ts';
import { sealBatch } from '../../../src/domain/audit/seal.ts';
import type { Forgotten } from '../../../src/domain/audit/seal-repository.ts';
import { verifyTrail } from '../../../src/domain/audit/verify-trail.ts';
import type { EmbedId, WorkbookId } from '../../../src/domain/ids.ts';
import { aTeam, aUuid, countedBytes, frozenNow, later } from '../builders.ts';
import { anAuditEvent } from '../openings.ts';
import { collect } from '../rows.ts';
import { furnishUnopened } from './furnished.ts';
import { enter, everything, expectRefusal, type MakeRepository, type World } from './world.ts';

const seal = ({ repository, ours: { organizationId } }: World, most = 100, at = later(100)) =>
  repository.sealEvents(organizationId, most, (previous, events) => sealBatch(organizationId, previous, events, at));

const verify = ({ repository, ours: { organizationId } }: World) =>
  verifyTrail(organizationId, repository.readTrail(organizationId));

/** Records so many events, one a second. */
async function record({ repository, ours }: World, count: number, from = 0): Promise<void> {
  for (let made = 0; made < count; made += 1)
    await repository.recordUse(ours.organizationId, anAuditEvent({ time: later(from + made) }));
}

const describeForgotten =
  (recordedBefore: Date) =>
  ({ sealNumber, events }: Forgotten) => {
    const details = toDetails({ sealNumber, events, recordedBefore: recordedBefore.toISOString() });
    return anAuditEvent({ action: 'AUDIT_EVENTS_FORGOTTEN', actorKind: 'SERVER', time: later(500), details });
  };

export function describeAudit(make: MakeRepository): void {
  describe('the trail', () => {
    it('[O9] keeps an event with all that it says', async () => {
      const { repository, ours } = await enter(make);
      const event = anAuditEvent({
        ...{ action: 'TEAM_CREATED', actorKind: 'CREDENTIAL', targetType: 'TEAM', targetId: aUuid() },
        details: [
          { name: 'name', value: 'Größe "1"' },
          { name: 'memberId', value: aUuid() },
        ],
        ...{
          memberId: aUuid(),
          email: 'Ada@meridian.example',
          origin: 'https://host.example',
          clockOffsetSeconds: -412,
        },
      });
      await repository.recordUse(ours.organizationId, event);
      expect((await repository.listAuditEvents(ours.organizationId, {}, everything)).items).toEqual([event]);
    });

    it('[O9] keeps what was refused with the workbook of the embed that it names, if there is one', async () => {
      const world = await enter(make);
      const { repository } = world;
      const { organizationId, embed } = await furnishUnopened(world);
      const refuse = async (facts: Partial<AuditEvent>) => {
        const event = anAuditEvent({ outcome: 'REFUSED', code: 'NO_TEAM', ...facts });
        await repository.recordRefusal(organizationId, event);
        return (await repository.findAuditEventByReferenceNumber(organizationId, event.referenceNumber))?.workbookId;
      };
      const told = aUuid<WorkbookId>();
      expect(await refuse({ embedId: embed.embedId })).toBe(embed.workbookId);
      expect(await refuse({ embedId: embed.embedId, workbookId: told })).toBe(told);
      expect(await refuse({ embedId: '1-nothing' as EmbedId })).toBeNull();
      expect(await refuse({})).toBeNull();
    });

    it('[O3] keeps the event of a change with the change, or neither', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId } = ours;
      const team = aTeam();
      await repository.recording(anAuditEvent({ targetId: team.teamId })).createTeam(organizationId, team);
      const refused = repository.recording(anAuditEvent()).createTeam(organizationId, aTeam({ name: team.name }));
      await expectRefusal(refused, 'TEAM_EXISTS', 'name');
      const { items } = await repository.listAuditEvents(organizationId, {}, everything);
      expect(items.map(({ targetId }) => targetId)).toEqual([team.teamId]);
    });

    it('[O9] is listed newest first, in pages whose cursors stay where they are', async () => {
      const world = await enter(make);
      await record(world, 5);
      const { repository, ours } = world;
      const page = (window: Partial<typeof everything>) =>
        repository.listAuditEvents(ours.organizationId, {}, { ...everything, limit: 2, ...window });
      const seconds = (items: readonly { time: Date }[]) => items.map(({ time }) => (+time - +frozenNow) / 1000);
      const first = await page({});
      expect(seconds(first.items)).toEqual([4, 3]);
      expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
      const last = first.items.at(-1);
      const after = last && ([last.time.toISOString(), last.auditEventId] as const);
      await record(world, 1, 9);
      const second = await page({ after: after ?? null });
      expect(seconds(second.items)).toEqual([2, 1]);
      expect(second).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
      expect(seconds((await page({ direction: 'BACKWARD' })).items)).toEqual([1, 0]);
    });

    it.each<[string, AuditCriteria, number[]]>([
      ['time', { from: later(1), to: later(3) }, [2, 1]],
      ['one action', { actions: ['EMBED_OPEN'] }, [3, 0]],
      ['several actions', { actions: ['EMBED_OPEN', 'TEAM_CREATED'] }, [3, 2, 0]],
      ['what came of it', { outcome: 'REFUSED' }, [3, 1]],
      ['one code', { codes: ['NO_TEAM'] }, [3]],
      ['several codes', { codes: ['NO_TEAM', 'NONCE_REUSED', 'INVALID_URL'] }, [3, 1]],
      ['codes and actions', { codes: ['NO_TEAM', 'NONCE_REUSED'], actions: ['EMBED_OPEN', 'TEAM_CREATED'] }, [3]],
      [
        'the member',
        { memberId: '00000000-0000-4000-8000-00000000000a' as NonNullable<AuditCriteria['memberId']> },
        [2],
      ],
      ['the address, whatever its case', { email: 'ADA@meridian.example' }, [2]],
      ['the credential', { clientId: 'client-1' as NonNullable<AuditCriteria['clientId']> }, [1, 0]],
      ['the embed', { embedId: 'embed-1' as NonNullable<AuditCriteria['embedId']> }, [0]],
      [
        'the workbook',
        { workbookId: '00000000-0000-4000-8000-00000000000b' as NonNullable<AuditCriteria['workbookId']> },
        [0],
      ],
      ['what was changed', { targetId: 'team-1' }, [2]],
      ['the origin', { origin: 'https://host.example' }, [1]],
      ['the request', { requestId: 'request-3' }, [3]],
      ['the reference number', { referenceNumber: 'AAAA-BBBB-CCCC' }, [1]],
      ['two at once that nothing fits', { outcome: 'ALLOWED', codes: ['NO_TEAM'] }, []],
    ])('[O9] is filtered by %s', async (_, criteria, expected) => {
      const { repository, ours } = await enter(make);
      const { organizationId } = ours;
      const named = {
        clientId: 'client-1' as NonNullable<AuditCriteria['clientId']>,
        embedId: 'embed-1' as NonNullable<AuditCriteria['embedId']>,
        workbookId: '00000000-0000-4000-8000-00000000000b' as NonNullable<AuditCriteria['workbookId']>,
        memberId: '00000000-0000-4000-8000-00000000000a' as NonNullable<AuditCriteria['memberId']>,
      };
      const { clientId, embedId, workbookId, memberId } = named;
      const why = (code: 'NO_TEAM' | 'NONCE_REUSED') => ({ outcome: 'REFUSED', code, message: 'No.' }) as const;
      const framed = { origin: 'https://host.example', referenceNumber: 'AAAA-BBBB-CCCC' };
      const changed = { memberId, email: 'Ada@meridian.example', targetType: 'TEAM', targetId: 'team-1' } as const;
      const events = [
        anAuditEvent({ clientId, embedId, workbookId }),
        anAuditEvent({ action: 'EMBED_SESSION_REQUEST', clientId, ...framed, ...why('NONCE_REUSED') }),
        anAuditEvent({ action: 'TEAM_CREATED', ...changed }),
        anAuditEvent({ requestId: 'request-3', ...why('NO_TEAM') }),
      ];
      for (const [second, event] of events.entries())
        await repository.recordUse(organizationId, { ...event, time: later(second) });
      const { items } = await repository.listAuditEvents(organizationId, criteria, everything);
      expect(items.map(({ time }) => (+time - +frozenNow) / 1000)).toEqual(expected);
      expect(await repository.countAuditEvents(organizationId, criteria)).toBe(expected.length);
      expect(await repository.countAuditEvents(organizationId, criteria, 1)).toBe(Math.min(1, expected.length));
    });

    it('[O9] pages through several actions as through one list', async () => {
      const { repository, ours } = await enter(make);
      const actions = ['EMBED_OPEN', 'TEAM_CREATED', 'TEAM_DELETED'] as const;
      for (let second = 0; second < 9; second += 1) {
        const action = actions[second % 3] ?? 'EMBED_OPEN';
        await repository.recordUse(ours.organizationId, anAuditEvent({ action, time: later(second) }));
      }
      const criteria: AuditCriteria = { actions: ['EMBED_OPEN', 'TEAM_CREATED'] };
      const seen: number[] = [];
      let window = { ...everything, limit: 4 };
      for (let more = true; more; ) {
        const page = await repository.listAuditEvents(ours.organizationId, criteria, window);
        seen.push(...page.items.map(({ time }) => (+time - +frozenNow) / 1000));
        const last = page.items.at(-1);
        if (last) window = { ...window, after: [last.time.toISOString(), last.auditEventId] };
        more = page.hasNextPage;
      }
      expect(seen).toEqual([7, 6, 4, 3, 1, 0]);
      const back = await repository.listAuditEvents(ours.organizationId, criteria, {
        ...everything,
        limit: 4,
        direction: 'BACKWARD',
      });
      expect(back.items.map(({ time }) => (+time - +frozenNow) / 1000)).toEqual([4, 3, 1, 0]);
      expect(back).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    });

    it('[O9] is read from its oldest event on', async () => {
      const world = await enter(make);
      await record(world, 5);
      const { repository, ours } = world;
      const events = await collect(repository.readAuditEvents(ours.organizationId, { from: later(1), to: later(4) }));
      expect(events.map(({ time }) => time)).toEqual([later(1), later(2), later(3)]);
    });
  });

  describe('seals', () => {
    it('[O9] cover what has none yet, oldest first, each once', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      await record(world, 5);
      expect(await repository.listOrganizationsToSeal()).toEqual([ours.organizationId]);
      expect([await seal(world, 3), await seal(world, 3), await seal(world, 3)]).toEqual([3, 2, 0]);
      expect(await repository.listOrganizationsToSeal()).toEqual([]);
      await record(world, 1, -50);
      expect(await seal(world)).toBe(1);
      expect(await verify(world)).toMatchObject({ seals: 3, events: 6, unsealed: 0, faults: [] });
    });

    it('[O9] never fork, however many seal at the same moment', async () => {
      const world = await enter(make);
      for (let round = 0; round < 5; round += 1) {
        await record(world, 6, 10 * round);
        await Promise.all(Array.from({ length: 6 }, () => seal(world, 2)));
      }
      while (await seal(world)) await record(world, 0);
      expect(await verify(world)).toMatchObject({ events: 30, unsealed: 0, faults: [] });
    });

    it('[O9] are forgotten from the oldest on, as far as all that they cover is old enough', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      for (let round = 0; round < 4; round += 1) {
        await record(world, 2, 10 * round);
        await seal(world);
      }
      const forget = (recordedBefore: Date, mostSeals = 10) =>
        repository.forgetEvents(ours.organizationId, {
          ...{ recordedBefore, forgottenAt: later(500), mostSeals, describe: describeForgotten(recordedBefore) },
        });
      expect(await repository.listOrganizationsToForget(later(1))).toEqual([]);
      expect(await forget(later(1))).toBeUndefined();
      expect(await repository.listOrganizationsToForget(later(2))).toEqual([ours.organizationId]);
      expect(await forget(later(21), 1)).toEqual({ sealNumber: 1, events: 2 });
      expect(await forget(later(21))).toEqual({ sealNumber: 2, events: 2 });
      expect(await forget(later(21))).toBeUndefined();
      expect(await verify(world)).toMatchObject({ events: 4, unsealed: 2, forgotten: { sealNumber: 2 }, faults: [] });
      // As the server does it, a day being the least.
      const server = { repository, now: () => later(400 + 86_400), randomBytes: countedBytes('forget') };
      await forgetEvents(server, 1);
      await seal(world);
      expect(await verify(world)).toMatchObject({ events: 3, head: { sealNumber: 5 }, faults: [] });
    });

    it('[O9] are whole in an organization that was restored', async () => {
      const world = await enter(make);
      await record(world, 3);
      await seal(world);
      await record(world, 1, 20);
      const { repository, ours } = world;
      const { organizationId } = ours;
      const rows = repository.readBackup(organizationId, { includesSecrets: true });
      const other = (await make()).repository;
      await other.restoreOrganization(rows);
      const report = await verifyTrail(organizationId, other.readTrail(organizationId));
      expect(report).toMatchObject({ seals: 1, events: 3, unsealed: 1, faults: [] });
      expect(report.head).toEqual((await verify(world)).head);
    });
  });
}
