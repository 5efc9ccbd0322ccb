insert into webhooks values ('11111111-1111-4111-8111-111111111111', '77777777-7777-4777-8777-777777777777', 'https://hooks.example/', '',
  '{EMBED_REFUSED}', '2026-03-01T12:00:00Z', null, null, null);
insert into webhook_secrets values ('11111111-1111-4111-8111-111111111111', '77777777-7777-4777-8777-777777777777', 1, 'key', '\x00',
  '2026-03-01T12:00:00Z', null);
insert into webhook_deliveries values ('11111111-1111-4111-8111-111111111111', '88888888-8888-4888-8888-888888888888',
  '77777777-7777-4777-8777-777777777777', 'EMBED_REFUSED', '2026-03-01T12:00:00Z', '{"code":"NO_TEAM"}', null, '["NO_TEAM",null]', 1,
  '2026-03-01T12:00:00Z', '{7F3K-9QXM-2BTD}', 'PENDING', 0, 8, '2026-03-01T12:01:00Z', null, null, null, null);
