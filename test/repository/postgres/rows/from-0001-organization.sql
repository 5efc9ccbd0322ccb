insert into organizations values ('11111111-1111-4111-8111-111111111111', 'meridian', 'Meridian Analytics', true, true, true, 'Viewer',
  2592000, '{https://app.meridian.example}', 'Light');
insert into places values ('SLUG', 'meridian', '11111111-1111-4111-8111-111111111111'),
  ('CLIENT', 'c0ffee00c0ffee00c0ffee00c0ffee00', '11111111-1111-4111-8111-111111111111'),
  ('EMBED', '1-0000000000000000000001', '11111111-1111-4111-8111-111111111111');
insert into account_types values ('11111111-1111-4111-8111-111111111111', '44444444-4444-4444-8444-444444444444', 'Admin',
  '{VIEW_WORKBOOKS,ADMINISTER}', true);
insert into members values ('11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222', 'Ada@meridian.example',
  'ada@meridian.example', 'Ada', 'Vale', 'ada vale', 'INTERNAL', '44444444-4444-4444-8444-444444444444', '{"region":"EMEA"}', null,
  '2026-03-01T12:00:00Z', null, null);
insert into teams values ('11111111-1111-4111-8111-111111111111', '55555555-5555-4555-8555-555555555555', 'Embed Team', 'embed team', '',
  'PUBLIC', '2026-03-01T12:00:00Z');
insert into team_members values ('11111111-1111-4111-8111-111111111111', '55555555-5555-4555-8555-555555555555',
  '22222222-2222-4222-8222-222222222222');
with content as (
  insert into contents values ('11111111-1111-4111-8111-111111111111', '33333333-3333-4333-8333-333333333333', 1,
    '{"schemaVersion":1,"kind":"workbook"}', '0000000000000000000000000000000000000000000000000000000000000000', 1, 0, 1, 0)
), version as (
  insert into versions values ('11111111-1111-4111-8111-111111111111', '33333333-3333-4333-8333-333333333333', 1, 1,
    '2026-03-01T12:00:00Z', '22222222-2222-4222-8222-222222222222')
)
insert into workbooks values ('11111111-1111-4111-8111-111111111111', '33333333-3333-4333-8333-333333333333', 'Sales', 'sales', '', '',
  'Sales', 'sales', '22222222-2222-4222-8222-222222222222', false, 1, 1, '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z');
insert into pages values ('11111111-1111-4111-8111-111111111111', '33333333-3333-4333-8333-333333333333', 1, 0, 'page-1', 'Overview', 0,
  false, 'PAGE', false);
insert into elements values ('11111111-1111-4111-8111-111111111111', '33333333-3333-4333-8333-333333333333', 1, 0, 'element-1', 'Revenue',
  'bar-chart', '{A,B}', 'page-1', null, null, false, null, null, null);
insert into tags values ('11111111-1111-4111-8111-111111111111', '33333333-3333-4333-8333-333333333333', 'prod', '#3366cc', 1);
insert into grants values ('11111111-1111-4111-8111-111111111111', '66666666-6666-4666-8666-666666666666',
  '33333333-3333-4333-8333-333333333333', null, '55555555-5555-4555-8555-555555555555', null, 'CAN_VIEW', '2026-03-01T12:00:00Z');
insert into embeds values ('11111111-1111-4111-8111-111111111111', '1-0000000000000000000001', '33333333-3333-4333-8333-333333333333',
  'PAGE', 'page-1', null, '22222222-2222-4222-8222-222222222222', '2026-03-01T12:00:00Z', null);
insert into credentials values ('11111111-1111-4111-8111-111111111111', 'c0ffee00c0ffee00c0ffee00c0ffee00', 'Portal', '',
  '22222222-2222-4222-8222-222222222222', '{EMBED,API}',
  '{"workbookIds":null,"embedIds":null,"teams":null,"accountTypes":null,"origins":null,"maxSessionLengthSeconds":null}',
  '2026-03-01T12:00:00Z', null);
insert into secrets values ('11111111-1111-4111-8111-111111111111', 'c0ffee00c0ffee00c0ffee00c0ffee00', 1, 'key', '\x00', '2026-03-01T12:00:00Z',
  null);
insert into secret_uses values ('11111111-1111-4111-8111-111111111111', 'c0ffee00c0ffee00c0ffee00c0ffee00', 1, 0, 3, '2026-03-01T12:00:00Z'),
  ('11111111-1111-4111-8111-111111111111', 'c0ffee00c0ffee00c0ffee00c0ffee00', 1, 5, 4, '2026-03-01T12:00:01Z');
