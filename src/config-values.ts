import { z } from 'zod';
import type { MasterKey } from './domain/credentials/secret-box.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const oneOf = <const Names extends readonly string[]>(names: Names) =>
  z.enum(names, `must be one of ${names.join(', ')}`);
export const logLevel = oneOf(logLevels);
/** A misspelt production must not pass for development. */
export const environment = oneOf(['development', 'test', 'production']);

export const flag = z
  .enum(['1', 'true', '0', 'false'], 'must be 1 or 0')
  .transform((text) => text === '1' || text === 'true');

export function integer(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  const digits = z.string().regex(/^\d{1,9}$/, error);
  return digits.transform(Number).pipe(z.number().min(least, error).max(most, error));
}

export function printable(least: number) {
  const pattern = new RegExp(`^[\\x21-\\x7e]{${least},255}$`);
  return z.string().regex(pattern, `must be ${least} to 255 printable ASCII characters without spaces`);
}

export const host = z.string().regex(/^[A-Za-z0-9.:_-]{1,255}$/, 'must be an address or a host name');

export function isLoopback(address: string): boolean {
  return /^(?:localhost|::1|127(?:\.\d{1,3}){3})$/.test(address);
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** As browsers write it: no path, no default port. */
export const origin = z
  .string()
  .refine(isOrigin, 'must be scheme, host and port alone, as in https://bi.example.com or http://localhost:4000');

function isHttpUrl(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { username, password, search, hash } = new URL(text);
  return `${username}${password}${search}${hash}` === '';
}

/** Credentials belong into headers, which nobody prints. */
export const httpUrl = z
  .string()
  .refine(isHttpUrl, 'must be a URL as in http://collector:4318, without user, password or query');

export const otlpProtocols = ['http/protobuf', 'http/json'] as const;
export const otlpProtocol = oneOf(otlpProtocols);
export const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;
export const sampler = oneOf(samplers);

export const ratio = z
  .string()
  .regex(/^(?:0(?:\.\d{1,9})?|1(?:\.0{1,9})?)$/, 'must be a number from 0 to 1')
  .transform(Number);

export const label = z
  .string()
  .regex(/^[\w./-]{1,255}$/, 'must be at most 255 letters, digits and characters of "._/-"');

function readPair(text: string): readonly [string, string] | undefined {
  const [, name, value] = /^\s*([!#$%&'*+.^_`|~\w-]{1,255})\s*=\s*([\x21-\x7e]{1,4096})\s*$/.exec(text) ?? [];
  if (name === undefined || value === undefined) return undefined;
  try {
    const decoded = decodeURIComponent(value);
    return /^[\x20-\x7e]+$/.test(decoded) ? [name, decoded] : undefined;
  } catch {
    return undefined;
  }
}

/** `name=value, ...`, values percent-encoded as in W3C Baggage. */
export const pairs = z.string().transform((text, context) => {
  const items = text.split(',').filter((item) => item.trim() !== '');
  const read = items.map(readPair).filter((pair) => pair !== undefined);
  if (read.length === items.length) return Object.fromEntries(read);
  context.addIssue('must be name=value, separated by commas, with percent-encoded values');
  return z.NEVER;
});

function isDatabaseUrl(text: string): boolean {
  if (!/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { username, password, pathname } = new URL(text);
  try {
    return [username, password, pathname].map(decodeURIComponent).length > 0;
  } catch {
    return false;
  }
}

/** As libpq takes it; what cannot be decoded would fail with a message that might quote it. */
export const databaseUrl = z
  .string()
  .refine(
    isDatabaseUrl,
    'must be a URL as in postgres://user:password@host:5432/database, with special characters percent-encoded',
  );

const list = z.string().transform((text) => text.split(',').map((item) => item.trim()));
export const origins = list.pipe(z.array(origin));
export const localhost = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?$/;

function readMasterKey(text: string): readonly MasterKey[] {
  const [, keyId, base64] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(text) ?? [];
  if (keyId === undefined || base64 === undefined) return [];
  const key = Buffer.from(base64, 'base64');
  return key.toString('base64') === base64 ? [{ keyId, key }] : [];
}

/** `id:key, ...`; keys of 32 bytes in base64, under ids of their own. */
export const masterKeys = list.transform((items, context) => {
  const [first, ...others] = items.flatMap(readMasterKey);
  const ids = new Set([first, ...others].map((key) => key?.keyId));
  if (first && others.length === items.length - 1 && ids.size === items.length) return [first, ...others] as const;
  context.addIssue('must be id:key, separated by commas, with different ids and keys of 32 bytes in base64');
  return z.NEVER;
});
