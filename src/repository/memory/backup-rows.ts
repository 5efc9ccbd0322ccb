import { type BackupKind, type BackupRow, type BackupRows, nameRow } from '../../domain/backup/backup-row.ts';
import { compareText } from '../../domain/connection.ts';
import type { ClientId } from '../../domain/ids.ts';
import { usageKey } from '../../domain/usage/usage-count.ts';
import type { Content } from '../../domain/workbooks/workbook.ts';
import { eventsOf } from './audit.ts';
import type { OrganizationData, StoredCredential, StoredVersion, StoredWorkbook } from './organization-data.ts';
import { copySecret } from './secrets.ts';
import { webhookSecretsIn } from './webhooks.ts';

/** Rows of one kind by what `keyOf` says, or else by their names. */
function rowsBy<Kind extends BackupKind>(
  kind: Kind,
  rows: Iterable<BackupRows[Kind]>,
  keyOf: (row: BackupRows[Kind]) => string = (row) => nameRow({ kind, row } as BackupRow),
): BackupRow[] {
  return Array.from(rows, (row) => ({ key: keyOf(row), row: { kind, row } as BackupRow }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ row }) => row);
}

function* membershipsOf({ memberIdsByTeam }: OrganizationData) {
  for (const [teamId, memberIds] of memberIdsByTeam) for (const memberId of memberIds) yield { teamId, memberId };
}

function* parametersOf({ embedParameters }: OrganizationData) {
  for (const [embedId, seen] of embedParameters)
    for (const [name, lastSeenAt] of seen) yield { embedId, name, lastSeenAt };
}

function versionRow({ version }: StoredVersion, index: number): BackupRow {
  const { workbookId, publishedAt, publishedById } = version;
  if (publishedAt === null || publishedById === null) throw new Error('A version was never published.');
  return { kind: 'VERSION', row: { workbookId, number: index + 1, publishedAt, publishedById } };
}

/** A workbook with its versions and draft, and the contents that these hold, where they change. */
function* workbookRows({ workbook, draft, versions }: StoredWorkbook): Generator<BackupRow, void> {
  const { latestVersion: _, ...facts } = workbook;
  const { workbookId } = workbook;
  yield { kind: 'WORKBOOK', row: facts };
  let held: Content | undefined;
  for (const [index, version] of versions.entries()) {
    if (version.content !== held) yield { kind: 'CONTENT', row: { workbookId, ...version.content } };
    held = version.content;
    yield versionRow(version, index);
  }
  if (draft !== held) yield { kind: 'CONTENT', row: { workbookId, ...draft } };
  yield { kind: 'DRAFT', row: { workbookId } };
}

function secretsOf({ credential: { clientId }, secrets }: StoredCredential): BackupRow[] {
  return secrets.map((secret): BackupRow => ({ kind: 'SECRET', row: { clientId, ...copySecret(secret) } })).reverse();
}

function usesOf({ credential: { clientId }, uses }: StoredCredential): BackupRow[] {
  return [...uses]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, use]) => ({ kind: 'CREDENTIAL_USE', row: { clientId, ...use } }));
}

function* noncesOf({ nonces }: OrganizationData) {
  for (const [key, validUntil] of nonces) {
    const [clientId, nonce]: [ClientId, string] = JSON.parse(key);
    yield { clientId, nonce, validUntil };
  }
}

function* webhookSecretsOf(data: OrganizationData) {
  for (const { webhookId, secret } of webhookSecretsIn(data)) yield { webhookId, ...copySecret(secret) };
}

/** All that is kept of an organization at this moment, its secrets too. */
export function backupRows(organization: BackupRows['ORGANIZATION'], data: OrganizationData): BackupRow[] {
  const credentials = [...data.credentials.values()].sort((a, b) =>
    compareText(a.credential.clientId, b.credential.clientId),
  );
  const workbooks = [...data.workbooks.values()].sort((a, b) =>
    compareText(a.workbook.workbookId, b.workbook.workbookId),
  );
  return [
    { kind: 'ORGANIZATION', row: organization },
    ...rowsBy('ACCOUNT_TYPE', data.accountTypes.values()),
    ...rowsBy('MEMBER', data.members.values()),
    ...rowsBy('TEAM', data.teams.values()),
    ...rowsBy('TEAM_MEMBER', membershipsOf(data)),
    ...workbooks.flatMap((stored) => [...workbookRows(stored)]),
    ...rowsBy(
      'TAG',
      workbooks.flatMap(({ tags }) => [...tags.values()]),
    ),
    ...rowsBy('GRANT', data.grants.values()),
    ...rowsBy('EMBED', data.embeds.values()),
    ...rowsBy('EMBED_PARAMETER', parametersOf(data)),
    ...credentials.map(({ credential }): BackupRow => ({ kind: 'CREDENTIAL', row: credential })),
    ...credentials.flatMap(secretsOf),
    ...credentials.flatMap(usesOf),
    ...rowsBy('TOKEN', data.tokens.values()),
    ...rowsBy('NONCE', noncesOf(data)),
    ...rowsBy('SESSION', data.sessions.values()),
    ...rowsBy('AUDIT_EVENT', eventsOf(data), ({ time, auditEventId }) => `${time.toISOString()} ${auditEventId}`),
    ...rowsBy(
      'USAGE',
      [...data.usage.values()].flatMap((counts) => [...counts.values()]),
      usageKey,
    ),
    ...data.seals.map((row): BackupRow => ({ kind: 'AUDIT_SEAL', row })),
    ...[...data.sealedEvents.values()].map((row): BackupRow => ({ kind: 'AUDIT_SEALED', row })),
    ...rowsBy(
      'WEBHOOK',
      Array.from(data.webhooks.values(), ({ webhook }) => webhook),
    ),
    ...rowsBy(
      'WEBHOOK_DELIVERY',
      [...data.webhooks.values()].flatMap(({ deliveries }) => [...deliveries.values()]),
    ),
    ...rowsBy('WEBHOOK_SECRET', webhookSecretsOf(data)),
  ];
}
