import type { AuditEvent } from '../audit/audit-event.ts';
import { familyOf, isRefusalCode } from '../embeds/open/refusal-families.ts';
import type { ClientId } from '../ids.ts';
import type { JsonObject } from '../workbooks/content-tree.ts';
import type { VersionTag, Workbook } from '../workbooks/workbook.ts';
import type { Publication } from '../workbooks/workbook-repository.ts';
import type { WebhookEvent } from './webhook.ts';
import type { VersionChange } from './webhook-delivery.ts';

/** Something that happened, for each webhook that asked to be told; kept by the write that made it happen (H2). */
export interface Telling {
  readonly event: WebhookEvent;
  /** Of the same happening always the same. */
  readonly key: string;
  readonly time: Date;
  readonly data: JsonObject | null;
  readonly change: VersionChange | null;
}

function tellChange(change: VersionChange, key: string, time: Date): Telling {
  return { event: 'EMBED_SOURCE_MISSING', key: `EMBED_SOURCE_MISSING ${key}`, time, data: null, change };
}

/** That a workbook has a further version, and that embeds without a tag show it from now on. */
export function tellPublished(
  { workbookId, name }: Pick<Workbook, 'workbookId' | 'name'>,
  number: number,
  { publishedAt, publishedById }: Publication,
): Telling[] {
  const key = `${workbookId} ${number}`;
  const data = { workbookId, name, version: number, publishedById };
  const published: Telling = {
    event: 'WORKBOOK_PUBLISHED',
    key: `WORKBOOK_PUBLISHED ${key}`,
    time: publishedAt,
    data,
    change: null,
  };
  if (number === 1) return [published];
  const change = { workbookId, tagName: null, fromNumber: number - 1, toNumber: number };
  return [published, tellChange(change, key, publishedAt)];
}

/** That embeds of a tag show another version from now on; `formerNumber` undefined: the tag is new, and has no embeds. */
export function tellTagged(
  { workbookId, name, versionNumber }: VersionTag,
  formerNumber: number | undefined,
  time: Date,
): Telling[] {
  if (formerNumber === undefined || formerNumber === versionNumber) return [];
  const change = { workbookId, tagName: name, fromNumber: formerNumber, toNumber: versionNumber };
  return [tellChange(change, `${workbookId} ${name} ${versionNumber} ${time.toISOString()}`, time)];
}

/** So many days before its end a secret is told of, each once. */
const expiryWarningDays = [1, 7] as const;
const dayMs = 86_400_000;

export interface EndingSecret {
  readonly clientId: ClientId;
  /** Of the credential. */
  readonly name: string;
  readonly version: number;
  readonly endsAt: Date;
}

function tellExpiring({ clientId, name, version, endsAt }: EndingSecret, daysBefore: number, time: Date): Telling {
  const key = `CREDENTIAL_EXPIRING ${clientId} ${version} ${daysBefore} ${endsAt.toISOString()}`;
  const data = { clientId, name, secretVersion: version, endsAt: endsAt.toISOString(), daysBefore };
  return { event: 'CREDENTIAL_EXPIRING', key, time, data, change: null };
}

/** Later than this no secret ends that is told of by now. */
export function expiryWarnedUntil(now: Date): Date {
  return new Date(now.getTime() + Math.max(...expiryWarningDays) * dayMs);
}

/** Of each secret that ends soon, that it does; one that ends within a day is not told of as one that ends within 7. */
export function tellingsOfExpiry(secrets: readonly EndingSecret[], now: Date): Telling[] {
  return secrets.flatMap((secret) => {
    const left = secret.endsAt.getTime() - now.getTime();
    const daysBefore = expiryWarningDays.find((days) => left <= days * dayMs);
    return left > 0 && daysBefore !== undefined ? [tellExpiring(secret, daysBefore, now)] : [];
  });
}

/** Whether webhooks are told of a refusal: those of sessions are ordinary, as when one has expired. */
export function isOpening({ action }: AuditEvent): boolean {
  return action === 'EMBED_OPEN';
}

/** What of a refused opening goes into a payload: nothing that strangers can write, and nobody's address. */
export function refusalData(
  { code, method }: AuditEvent,
  names: Pick<AuditEvent, 'embedId' | 'workbookId'>,
): JsonObject {
  const family = code !== null && isRefusalCode(code) ? familyOf(code) : null;
  return { code, family, method, embedId: names.embedId, workbookId: names.workbookId };
}

/** Refusals are collected, so that whoever tries URLs floods neither receivers nor the list of deliveries (H5). */
export const collecting = {
  seconds: 60,
  /** Of a webhook with as many pending deliveries refusals are collected by code alone, for an hour. */
  crowd: 1000,
  crowdedSeconds: 3600,
  referenceNumbers: 10,
} as const;
