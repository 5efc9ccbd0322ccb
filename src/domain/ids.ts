import { isStorable } from './storable-text.ts';

declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A UUID in lower case. */
export type OrganizationId = Branded<string, 'OrganizationId'>;
/** A UUID in lower case. */
export type MemberId = Branded<string, 'MemberId'>;
/** A UUID in lower case. */
export type AccountTypeId = Branded<string, 'AccountTypeId'>;
/** A UUID in lower case. */
export type TeamId = Branded<string, 'TeamId'>;
/** A UUID in lower case, unique in its organization. */
export type WorkbookId = Branded<string, 'WorkbookId'>;
/** A UUID in lower case. */
export type GrantId = Branded<string, 'GrantId'>;
/** A UUID in lower case. */
export type SessionId = Branded<string, 'SessionId'>;
/** A UUID in lower case. */
export type AuditEventId = Branded<string, 'AuditEventId'>;
/** A UUID in lower case. */
export type WebhookId = Branded<string, 'WebhookId'>;
/** A UUID in lower case. */
export type DeliveryId = Branded<string, 'DeliveryId'>;
/** A UUID in lower case. */
export type TokenId = Branded<string, 'TokenId'>;
/** 32 hexadecimal digits in lower case, or what a demo environment fixes. */
export type ClientId = Branded<string, 'ClientId'>;
/** `1-` and 22 base62 digits of 128 random bits. */
export type EmbedId = Branded<string, 'EmbedId'>;

/** Source of randomness: `size` bytes nobody can guess. */
export type RandomBytes = (size: number) => Uint8Array;

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base62Length = 22;

/** 16 bytes as 22 base62 digits, big-endian, padded with `0`. */
export function toBase62(bytes: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let digits = '';
  while (digits.length < base62Length) {
    digits = alphabet.charAt(Number(value % 62n)) + digits;
    value /= 62n;
  }
  return digits;
}

/** A random UUID, version 4 (RFC 9562). */
export function randomUuid<Id extends string>(randomBytes: RandomBytes): Id {
  const bytes = Buffer.from(randomBytes(16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Id;
}

const embedIdPattern = /^[\w-]{1,64}$/;

/** The id, or undefined when no embed can have it. */
export function parseEmbedId(text: string): EmbedId | undefined {
  return embedIdPattern.test(text) ? (text as EmbedId) : undefined;
}

const longestClientId = 255;

/** The id, or undefined when no client credential can have it. */
export function parseClientId(text: string): ClientId | undefined {
  return text !== '' && text.length <= longestClientId && isStorable(text) ? (text as ClientId) : undefined;
}

const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id in the one form that is stored, or undefined when `text` is no UUID. */
export function parseUuid<Id extends string>(text: string): Id | undefined {
  return uuidPattern.test(text) ? (text.toLowerCase() as Id) : undefined;
}

/** The urlId of a workbook: the 128 bits of its UUID in base62, 22 digits. */
export function toUrlId(workbookId: WorkbookId): string {
  return toBase62(Buffer.from(workbookId.replaceAll('-', ''), 'hex'));
}

/** The workbook that a urlId names, or undefined when it is not 22 base62 digits of 128 bits. */
export function parseUrlId(urlId: string): WorkbookId | undefined {
  if (!/^[0-9A-Za-z]{22}$/.test(urlId)) return undefined;
  const value = [...urlId].reduce((sum, digit) => sum * 62n + BigInt(alphabet.indexOf(digit)), 0n);
  const hex = value.toString(16).padStart(32, '0');
  return hex.length > 32 ? undefined : parseUuid(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}
