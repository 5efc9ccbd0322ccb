import { z } from 'zod';
import { themes } from '../../../domain/embeds/url/interface-parameters.ts';
import type { ClientId, EmbedId } from '../../../domain/ids.ts';
import { longestSessionSeconds } from '../../../domain/organizations/organization.ts';
import { readOrigin } from '../../../domain/organizations/read-origin.ts';
import { isTimeText } from '../../../domain/time-text.ts';

/** NUL and halves of surrogate pairs are what a database cannot keep. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function matching<Text extends string>(pattern: RegExp, error: string) {
  return z.custom<Text>((value) => typeof value === 'string' && pattern.test(value), error);
}

function isBase64(text: string): boolean {
  return Buffer.from(text, 'base64').toString('base64') === text;
}

/** An origin ends up in a policy, so it must be one as it stands (O5). */
function isOrigin(text: string): boolean {
  try {
    return readOrigin(text, '') === text;
  } catch {
    return false;
  }
}

function isTextMap(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every((entry) => entry.every((text) => typeof text === 'string' && isStorable(text)));
}

export const text = z.string().refine(isStorable, 'holds a character that cannot be kept');
export const time = z
  .string()
  .refine(isTimeText, 'must be a time such as 2026-03-01T12:00:00.000Z')
  .transform((written) => new Date(written));
export const bytes = z
  .string()
  .refine(isBase64, 'must be base64')
  .transform((written) => new Uint8Array(Buffer.from(written, 'base64')));
export const origin = z.string().refine(isOrigin, 'must be an origin');
export const slug = matching<string>(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a slug');
export const sha256 = matching<string>(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits');
export const colour = matching<string>(/^#[0-9a-f]{6}$/i, 'must be #rrggbb');
export const theme = z.enum(themes);
export const whole = z.int().nonnegative();
export const positive = z.int().positive();
/** Not `z.record`, which leaves out a name such as `__proto__`. */
export const textMap = z.custom<Readonly<Record<string, string>>>(isTextMap, 'must be an object of texts');

/** In lower case, the one form that is kept. */
export function uuid<Id extends string>() {
  return matching<Id>(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be a UUID in lower case');
}

export const clientId = matching<ClientId>(/^[\x21-\x7e]{1,255}$/, 'must be a client id');
export const embedId = matching<EmbedId>(/^[\w-]{1,64}$/, 'must be the id of an embed');
/** Seconds of a session. */
export const sessionSeconds = z.int().min(1).max(longestSessionSeconds);
export const method = z.enum(['CLIENT_CREDENTIALS', 'JWT']);
export const source = z.discriminatedUnion('sourceType', [
  z.strictObject({ sourceType: z.literal('WORKBOOK') }),
  z.strictObject({ sourceType: z.literal('PAGE'), pageId: text }),
  z.strictObject({ sourceType: z.literal('ELEMENT'), elementId: text }),
]);
