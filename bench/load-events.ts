import type { AuditCriteria } from '../src/domain/audit/audit-repository.ts';
import type { ClientId, EmbedId, MemberId, OrganizationId, WorkbookId } from '../src/domain/ids.ts';
import type { Query } from '../test/support/postgres/administer.ts';

const idOf = (thing: string, number: string) => `md5($1::text || ' ${thing} ' || ${number})::uuid`;

/** A second apart; one in ten is refused, for one of three reasons, one in a hundred is a change, and every thing has many of them. */
const insertEvents = `
  insert into audit_events (organization_id, audit_event_id, time, action, outcome, code, message, method, actor_kind, member_id,
    email, client_id, embed_id, workbook_id, target_type, target_id, origin, clock_offset_seconds, reference_number, request_id)
  select $1::uuid, gen_random_uuid(), timestamptz '2026-01-01 00:00Z' + n * interval '1 second',
    case when n % 100 = 0 then (array['TEAM_CREATED', 'EMBED_CREATED', 'WORKBOOK_PUBLISHED'])[1 + n / 100 % 3] else 'EMBED_OPEN' end,
    case when n % 10 = 1 then 'REFUSED' else 'ALLOWED' end,
    case when n % 10 = 1 then (array['NONCE_REUSED', 'SESSION_EXPIRED', 'INVALID_SIGNATURE'])[1 + n / 10 % 3] end,
    case when n % 10 = 1 then 'Refused.' end,
    case when n % 100 = 0 then null else 'JWT' end, case when n % 100 = 0 then 'MEMBER' else 'EMBED_USER' end,
    ${idOf('member', 'n % 500')}, 'user-' || n % 500 || '@host.example', 'client-' || n % 20, 'embed-' || n % 200,
    ${idOf('workbook', 'n % 100')}, case when n % 100 = 0 then 'TEAM' end, case when n % 100 = 0 then 'target-' || n % 1000 end,
    'https://host-' || n % 10 || '.example', n % 7 - 3, to_char(n, 'FM0000-0000-0000'), 'request-' || n
  from generate_series(1, $2::integer) n`;

export async function loadEvents(query: Query, organizationId: OrganizationId, count: number): Promise<void> {
  await query(insertEvents, [organizationId, count]);
  await query('vacuum analyze');
}

export interface NamedCriteria {
  readonly name: string;
  readonly criteria: AuditCriteria;
}

/** Each filter by itself, as what is looked for is: some is in every second event, some in one. */
export async function someCriteria(
  query: Query,
  organizationId: OrganizationId,
  count: number,
): Promise<NamedCriteria[]> {
  const { rows } = await query(`select ${idOf('member', '7')} as member, ${idOf('workbook', '7')} as workbook`, [
    organizationId,
  ]);
  const day = new Date('2026-01-01T12:00:00Z');
  return [
    { name: 'no filter', criteria: {} },
    { name: 'to', criteria: { to: day } },
    { name: 'actions: one', criteria: { actions: ['TEAM_CREATED'] } },
    { name: 'actions: three', criteria: { actions: ['TEAM_CREATED', 'EMBED_CREATED', 'EMBED_OPEN'] } },
    { name: 'outcome', criteria: { outcome: 'REFUSED' } },
    { name: 'codes: one', criteria: { codes: ['INVALID_SIGNATURE'] } },
    { name: 'codes: one that is nowhere', criteria: { codes: ['NO_TEAM'] } },
    { name: 'codes: two', criteria: { codes: ['NONCE_REUSED', 'SESSION_EXPIRED'] } },
    { name: 'memberId', criteria: { memberId: rows[0].member as MemberId } },
    { name: 'email', criteria: { email: 'User-7@host.example' } },
    { name: 'clientId', criteria: { clientId: 'client-7' as ClientId } },
    { name: 'embedId', criteria: { embedId: 'embed-7' as EmbedId } },
    { name: 'workbookId', criteria: { workbookId: rows[0].workbook as WorkbookId } },
    { name: 'targetId', criteria: { targetId: 'target-300' } },
    { name: 'origin', criteria: { origin: 'https://host-7.example' } },
    {
      name: 'referenceNumber',
      criteria: { referenceNumber: `0000-0000-${String(Math.min(count, 9999)).padStart(4, '0')}` },
    },
    { name: 'requestId', criteria: { requestId: 'request-77' } },
  ];
}
