import { type ClientId, type EmbedId, parseClientId, parseEmbedId, type WorkbookId } from '../../ids.ts';
import { isOf, readBrokenUrl } from './broken-url.ts';
import type { EmbedRequest } from './embed-request.ts';
import { memberOf } from './json-web-token.ts';
import { tokenName } from './jwt-url.ts';
import { decodeRepeatedly } from './percent-text.ts';
import { parseStrictObject } from './strict-json.ts';
import { longestTarget } from './url-limits.ts';
import { findTarget } from './verify-embed-url.ts';

/** What a URL names, as far as that can be made out, however broken it is: nothing of it is believed. */
export interface NamesInUrl {
  readonly method: EmbedRequest['method'] | null;
  /** What tells the organization; null: nothing does. */
  readonly place: { readonly embedId: EmbedId } | { readonly slug: string } | null;
  readonly embedId: EmbedId | null;
  readonly workbookId: WorkbookId | null;
  readonly clientId: ClientId | null;
}

type Named = Omit<NamesInUrl, 'clientId'>;

const ofEmbed = (embedId: EmbedId): Named => ({
  method: 'CLIENT_CREDENTIALS',
  place: { embedId },
  embedId,
  workbookId: null,
});

const ofWorkbook = (slug: string, workbookId: WorkbookId | null): Named => ({
  method: 'JWT',
  place: { slug },
  embedId: null,
  workbookId,
});

const nothing: Named = { method: null, place: null, embedId: null, workbookId: null };

/** With too much behind what is named, a `?` that is lost or encoded, or encoded as a whole. */
function namesInPath(target: string): Named {
  const found = findTarget(target);
  if (found) return 'embedId' in found ? ofEmbed(found.embedId) : ofWorkbook(found.slug, found.workbookId);
  const [path = ''] = decodeRepeatedly(target).split('?', 1);
  const embedId = parseEmbedId(/(?:^|\/)embed\/([\w-]+)/.exec(path)?.[1] ?? '');
  if (embedId) return ofEmbed(embedId);
  const slug = /(?:^|\/)([a-z0-9-]{1,63})\/workbook\//.exec(path)?.[1];
  return slug === undefined ? nothing : ofWorkbook(slug, null);
}

function keyIdOf(token: string): string {
  const [header = ''] = token.split('.', 1);
  const keyId = memberOf(parseStrictObject(Buffer.from(header, 'base64url')) ?? {}, 'kid');
  return typeof keyId === 'string' ? keyId : '';
}

/** The target, or what it becomes when it is decoded, or when its first `&` is taken for a `?`. */
function withQuery(target: string): string {
  const decoded = target.includes('?') ? target : decodeRepeatedly(target);
  return decoded.includes('?') ? decoded : decoded.replace('&', '?');
}

/** Undefined where none is named, or more than one. */
function clientIdIn(target: string): ClientId | undefined {
  const { parameters } = readBrokenUrl(withQuery(target));
  const valuesOf = (name: string) => parameters.filter((one) => isOf(one, name)).map(({ value }) => value);
  const [named, ...others] = new Set([...valuesOf(':client_id'), ...valuesOf(tokenName).map(keyIdOf)].filter(Boolean));
  return others.length === 0 ? parseClientId(named ?? '') : undefined;
}

/** `target` is path and query as received. */
export function readNames(target: string): NamesInUrl {
  const read = target.slice(0, longestTarget);
  return { ...namesInPath(read), clientId: clientIdIn(read) ?? null };
}
