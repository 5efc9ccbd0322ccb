import { beforeAll, describe, expect, it } from 'vitest';
import { furnish } from '../../support/contract/furnished.ts';
import { settleIn } from '../../support/contract/world.ts';
import { administer } from '../../support/postgres/administer.ts';
import { openDatabase } from '../../support/postgres/test-databases.ts';

/** What each rule says, a statement that breaks it, and the constraint that stops it. */
const breaches: readonly (readonly [rule: string, statement: string, constraint: string])[] = [
  ['[C1] a version never changes', 'update versions set published_at = now()', 'versions never change'],
  ['[C1] what a version holds never changes', "update contents set document = '{}'", 'contents never change'],
  ['[C1] a page of a version never changes', "update pages set name = 'Other'", 'pages never change'],
  ['[C1] an element of a version never changes', "update elements set kind = 'text'", 'elements never change'],
  ['[C1] what a version holds is not deleted', 'delete from contents', '_fk'],
  ['[O9] what was recorded never changes', "update audit_events set outcome = 'ALLOWED'", 'audit_events never change'],
  ['[P1] a source has one live embed', copy('embeds', { embed_id: "'1-copy'" }), 'embeds_live_unique'],
  [
    '[X3] a parameter is one of an embed',
    "update embed_parameters set embed_id = '1-none'",
    'embed_parameters_embed_fk',
  ],
  ['[X3] a parameter is kept once of an embed', copy('embed_parameters', {}), 'embed_parameters_pkey'],
  ['[O2] a nonce is taken once', copy('nonces', {}), 'nonces_pkey'],
  ['[A2] a credential has an owner', 'update credentials set owner_id = gen_random_uuid()', 'credentials_owner_fk'],
  [
    'an address is unique in its organization',
    copy('members', { member_id: 'gen_random_uuid()' }),
    'members_email_unique',
  ],
  ['a name is unique among teams', copy('teams', { team_id: 'gen_random_uuid()' }), 'teams_name_unique'],
  [
    'a name is unique among account types',
    copy('account_types', { account_type_id: 'gen_random_uuid()' }),
    'account_types_name_unique',
  ],
  [
    'a name is unique among unrevoked credentials',
    copy('credentials', { client_id: "'copy'" }),
    'credentials_name_unique',
  ],
  [
    'a path is unique among workbooks',
    copy('workbooks', { workbook_id: 'gen_random_uuid()' }),
    'workbooks_path_unique',
  ],
  ['a path is folder and name', "update workbooks set folder = 'Elsewhere'", 'workbooks_path_check'],
  [
    'a grant is to a team or to a member',
    'update grants set member_id = (select member_id from members limit 1)',
    'grants_grantee_check',
  ],
  ['a grant is given once', copy('grants', { grant_id: 'gen_random_uuid()' }), 'grants_unique'],
  ['a tag points at a published version', 'update tags set version_number = 99', 'tags_version_fk'],
  ['the latest version is a version', 'update workbooks set latest_version = 99', 'workbooks_latest_fk'],
  ['a workbook has one draft', 'update workbooks set draft_revision = 99', 'workbooks_draft_fk'],
  ['a page id is unique in a content', copy('pages', { ordinal: '99' }), 'pages_pkey'],
  ['an element id is unique in a content', copy('elements', { ordinal: '99' }), 'elements_pkey'],
  [
    'a client id is one credential in all organizations',
    copy('places', { organization_id: '(select max(organization_id::text)::uuid from organizations)' }),
    'places_pkey',
  ],
  ['a session is of a member', 'update sessions set member_id = gen_random_uuid()', 'sessions_member_fk'],
  ['a token is of a member', 'update tokens set member_id = gen_random_uuid()', 'tokens_member_fk'],
  [
    'a session length is at most 30 days',
    'update organizations set max_session_length_seconds = 2592001',
    'max_session_length',
  ],
  ['[H1] a webhook is told of events that there are', "update webhooks set events = '{NONE}'", 'webhooks_events_check'],
  ['[H1] a webhook is told of something', "update webhooks set events = '{}'", 'webhooks_events_check'],
  ['[H6] whoever ends a webhook is known', 'update webhooks set disabled_at = now()', 'webhooks_end_check'],
  [
    '[H2] a delivery that is pending has not ended',
    'update webhook_deliveries set ended_at = now()',
    'webhook_deliveries_end_check',
  ],
  [
    '[H2] a delivery has its data, or what that is to be found by',
    "update webhook_deliveries set change = '{}'",
    'webhook_deliveries_data_check',
  ],
  [
    '[H5] what is collected is counted, with its last time and its reference numbers',
    'update webhook_deliveries set count = 1',
    'webhook_deliveries_collected_check',
  ],
  [
    '[H5] refusals that are alike are collected in one delivery',
    `insert into webhook_deliveries (organization_id, delivery_id, webhook_id, event, created_at, data, collects, status, attempts,
      most_attempts, next_attempt_at) select organization_id, gen_random_uuid(), webhook_id, event, created_at, data, 'alike', status,
      attempts, most_attempts, next_attempt_at from webhook_deliveries, generate_series(1, 2)`,
    'webhook_deliveries_collecting_unique',
  ],
];

/** Inserts a copy of each row of a table with other values in some columns. */
function copy(table: string, changed: Readonly<Record<string, string>>): string {
  const values = JSON.stringify(changed);
  return `copy ${table} ${values}`;
}

describe('constraints of the schema', () => {
  let url: string;

  beforeAll(async () => {
    const database = await openDatabase();
    url = database.url;
    await furnish(await settleIn(database.repository));
  });

  it.each(breaches)('%s', async (_rule, statement, constraint) => {
    await administer(url, async (query) => {
      let text = statement;
      const [, table, changed] = /^copy (\w+) (.*)$/.exec(statement) ?? [];
      if (table !== undefined && changed !== undefined) {
        const values: Record<string, string> = JSON.parse(changed);
        const { rows } = await query(
          'select column_name as name from information_schema.columns where table_name = $1',
          [table],
        );
        const columns = rows.map(({ name }) => name);
        const row = columns.map((name) => values[name] ?? name);
        text = `insert into ${table} (${columns.join(', ')}) select ${row.join(', ')} from ${table} limit 1`;
      }
      await query('begin');
      await expect(query(text)).rejects.toThrow(constraint);
      await query('rollback');
    });
  });
});
