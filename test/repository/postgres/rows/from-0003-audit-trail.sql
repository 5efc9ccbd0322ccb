insert into audit_events (organization_id, audit_event_id, time, action, outcome, code, message, method, client_id, workbook_id, email,
  reference_number, request_id, actor_kind, clock_offset_seconds)
  values ('11111111-1111-4111-8111-111111111111', '99999999-9999-4999-8999-999999999991', '2026-03-01T12:00:00Z', 'EMBED_OPEN', 'REFUSED',
  'NO_TEAM', 'No team is named.', 'JWT', 'c0ffee00c0ffee00c0ffee00c0ffee00', '33333333-3333-4333-8333-333333333333', 'ben@host.example',
  '7F3K-9QXM-2BTD', 'request-1', 'EMBED_USER', -3);
insert into audit_seals values ('11111111-1111-4111-8111-111111111111', 1, 'embedpath-sha256-1',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '8ed08a52ff16a086c2efd0b057fa934af00667696ac6d0f4c2984793f0dc5b6c', 1, '2026-03-01T12:00:00Z', '2026-03-01T12:00:00Z',
  '2026-03-01T12:00:02Z', null);
insert into audit_sealed values ('11111111-1111-4111-8111-111111111111', 1, 1, '99999999-9999-4999-8999-999999999991',
  'a11e844c27ff8c22e41b9c46763d7c2782f738a9f1c24678a21b35d4b1a8de23');
