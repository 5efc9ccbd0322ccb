import { type BackupKind, type BackupRow, type BackupRows, nameRow } from '../../domain/backup/backup-row.ts';
import { embedUseId } from '../../domain/credentials/credential-use.ts';
import { DomainError } from '../../domain/errors.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { subjectKey, usageKey } from '../../domain/usage/usage-count.ts';
import type { Content, Workbook } from '../../domain/workbooks/workbook.ts';
import { invalidBackup, required } from '../refusal.ts';
import { insertAccountType } from './account-types.ts';
import { appendEvent } from './audit.ts';
import { insertCredential, insertSecret } from './credentials.ts';
import { checkEmbed, findSameEmbed, insertEmbed } from './embeds.ts';
import { checkGrant, findSameGrant, insertGrant } from './grants.ts';
import { insertMember } from './members.ts';
import { nonceKey } from './openings.ts';
import type { OrganizationData, StoredVersion } from './organization-data.ts';
import { copySecret } from './secrets.ts';
import { insertSession } from './sessions.ts';
import type { Store } from './store.ts';
import { insertTeam, joinTeam } from './teams.ts';
import { insertToken } from './tokens.ts';
import { addUsage } from './usage.ts';
import { insertWebhook } from './webhooks.ts';
import { checkWorkbook, put } from './workbooks.ts';

/** An organization that is being restored, in a store of its own. */
export interface Restoring {
  readonly aside: Store;
  readonly organizationId: OrganizationId;
  readonly data: OrganizationData;
  /** The workbook whose versions and draft are to come. */
  workbook?: {
    readonly facts: BackupRows['WORKBOOK'];
    readonly versions: StoredVersion[];
    readonly content?: Content;
  };
}

type RestoredKind = Exclude<BackupKind, 'ORGANIZATION'>;

function requireNew<Id>(rows: ReadonlyMap<Id, unknown>, id: Id): void {
  if (rows.has(id)) throw invalidBackup('it is there twice.');
}

/** The workbook that is under way, with the content that was given last. */
function pending({ workbook }: Restoring) {
  if (!workbook?.content) throw new Error('A version or draft has no workbook or no content before it.');
  return { ...workbook, content: workbook.content };
}

function checkOpened(data: OrganizationData, { workbookId, embedId }: BackupRows['CREDENTIAL_USE' | 'SESSION']): void {
  required(data.workbooks.get(workbookId), 'WORKBOOK_NOT_FOUND');
  if (embedId !== null) required(data.embeds.get(embedId), 'EMBED_NOT_FOUND');
}

const inserts: { readonly [Kind in RestoredKind]: (into: Restoring, row: BackupRows[Kind]) => void } = {
  ACCOUNT_TYPE({ data }, row) {
    requireNew(data.accountTypes, row.accountTypeId);
    insertAccountType(data, row);
  },
  MEMBER({ data }, row) {
    requireNew(data.members, row.memberId);
    insertMember(data, row);
  },
  TEAM({ data }, row) {
    requireNew(data.teams, row.teamId);
    insertTeam(data, row);
  },
  TEAM_MEMBER({ data }, { teamId, memberId }) {
    required(data.teams.get(teamId), 'TEAM_NOT_FOUND');
    required(data.members.get(memberId), 'MEMBER_NOT_FOUND');
    if (data.memberIdsByTeam.get(teamId)?.has(memberId)) throw invalidBackup('it is there twice.');
    joinTeam(data, teamId, memberId);
  },
  WORKBOOK(into, facts) {
    requireNew(into.data.workbooks, facts.workbookId);
    checkWorkbook(into.data, facts);
    into.workbook = { facts, versions: [] };
  },
  CONTENT(into, { workbookId: _, ...content }) {
    if (into.workbook) into.workbook = { ...into.workbook, content };
  },
  VERSION(into, version) {
    const { content, versions } = pending(into);
    required(into.data.members.get(version.publishedById), 'MEMBER_NOT_FOUND');
    versions.push({ version: { ...version, counts: content.counts }, content });
  },
  DRAFT(into) {
    const { facts, versions, content } = pending(into);
    const workbook: Workbook = { ...facts, latestVersion: versions.length || null };
    put(into.data, { workbook, draft: content, draftRevision: 1, versions, tags: new Map() });
  },
  TAG({ data }, row) {
    const stored = required(data.workbooks.get(row.workbookId), 'WORKBOOK_NOT_FOUND');
    required(stored.versions[row.versionNumber - 1], 'VERSION_NOT_FOUND');
    requireNew(stored.tags, row.name);
    data.workbooks.set(row.workbookId, { ...stored, tags: new Map(stored.tags).set(row.name, row) });
  },
  GRANT({ data }, row) {
    requireNew(data.grants, row.grantId);
    checkGrant(data, row);
    if (findSameGrant(data, row)) throw invalidBackup('there is a grant of this workbook, tag and grantee already.');
    insertGrant(data, row);
  },
  EMBED({ aside, organizationId, data }, row) {
    requireNew(data.embeds, row.embedId);
    checkEmbed(data, row);
    const isTaken = row.deletedAt === null && findSameEmbed(data, row);
    if (isTaken) throw invalidBackup('there is a live embed of this workbook, source and tag already.');
    insertEmbed(aside, organizationId, data, row);
  },
  EMBED_PARAMETER({ data }, { embedId, name, lastSeenAt }) {
    required(data.embeds.get(embedId), 'EMBED_NOT_FOUND');
    const seen = data.embedParameters.get(embedId) ?? new Map();
    requireNew(seen, name);
    data.embedParameters.set(embedId, new Map(seen).set(name, lastSeenAt));
  },
  CREDENTIAL({ aside, organizationId, data }, row) {
    insertCredential(aside, organizationId, data, row);
  },
  SECRET({ data }, { clientId, ...secret }) {
    const versions = data.credentials.get(clientId)?.secrets.map(({ version }) => [version, true] as const);
    requireNew(new Map(versions), secret.version);
    insertSecret(data, clientId, secret);
  },
  CREDENTIAL_USE({ data }, row) {
    const { clientId, ...use } = row;
    const stored = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
    checkOpened(data, row);
    requireNew(stored.uses, embedUseId(use));
    data.credentials.set(clientId, { ...stored, uses: new Map(stored.uses).set(embedUseId(use), use) });
  },
  TOKEN({ aside, organizationId, data }, row) {
    requireNew(data.tokens, row.tokenId);
    requireNew(aside.tokenPlaces, row.hash);
    insertToken(aside, organizationId, data, row);
  },
  NONCE({ data }, { clientId, nonce, validUntil }) {
    required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
    requireNew(data.nonces, nonceKey(clientId, nonce));
    data.nonces.set(nonceKey(clientId, nonce), validUntil);
  },
  SESSION({ aside, organizationId, data }, row) {
    required(data.members.get(row.memberId), 'MEMBER_NOT_FOUND');
    required(data.credentials.get(row.clientId), 'CREDENTIAL_NOT_FOUND');
    required(data.accountTypes.get(row.accountTypeId), 'ACCOUNT_TYPE_NOT_FOUND');
    checkOpened(data, row);
    requireNew(data.sessions, row.sessionId);
    requireNew(aside.sessionPlaces, row.tokenHash);
    insertSession(aside, organizationId, data, row);
  },
  AUDIT_EVENT({ data }, row) {
    appendEvent(data, row);
  },
  USAGE({ data }, row) {
    requireNew(data.usage.get(subjectKey({ kind: row.subjectKind, id: row.subjectId })) ?? new Map(), usageKey(row));
    addUsage(data, row);
  },

  AUDIT_SEAL({ data }, row) {
    const known = data.seals.map(({ sealNumber }) => [sealNumber, true] as const);
    requireNew(new Map(known), row.sealNumber);
    data.seals.push(row);
  },

  AUDIT_SEALED({ data }, row) {
    const isSealed = data.seals.some(({ sealNumber }) => sealNumber === row.sealNumber);
    if (!isSealed) throw invalidBackup('its seal is missing.');
    requireNew(data.sealedEvents, row.auditEventId);
    data.sealedEvents.set(row.auditEventId, row);
  },

  WEBHOOK({ data }, row) {
    requireNew(data.webhooks, row.webhookId);
    insertWebhook(data, row, []);
  },
  WEBHOOK_DELIVERY({ data }, row) {
    const { deliveries } = required(data.webhooks.get(row.webhookId), 'WEBHOOK_NOT_FOUND');
    requireNew(deliveries, row.deliveryId);
    deliveries.set(row.deliveryId, row);
  },
  WEBHOOK_SECRET({ data }, { webhookId, ...secret }) {
    const stored = required(data.webhooks.get(webhookId), 'WEBHOOK_NOT_FOUND');
    requireNew(new Map(stored.secrets.map(({ version }) => [version, true])), secret.version);
    const secrets = [copySecret(secret), ...stored.secrets].sort((a, b) => b.version - a.version);
    data.webhooks.set(webhookId, { ...stored, secrets });
  },
};

/** Adds a row that was backed up. Throws `INVALID_BACKUP`, which names the row, when it does not fit those before it. */
export function insertRow<Kind extends RestoredKind>(into: Restoring, { kind, row }: BackupRow<Kind>): void {
  try {
    inserts[kind](into, row);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw invalidBackup(`${nameRow({ kind, row } as BackupRow)}: ${error.message}`);
  }
}
