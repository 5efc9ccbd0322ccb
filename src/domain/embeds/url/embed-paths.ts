import { type EmbedId, parseEmbedId, parseUrlId, parseUuid, type WorkbookId } from '../../ids.ts';
import type { EmbedSource } from '../embed-source.ts';
import { decodePercent, invalidUrl } from './parameters.ts';
import { longestTarget } from './url-limits.ts';

/** What `/embed/<embedId>[/tag/<tagName>]` names (P2). */
export interface EmbedTarget {
  readonly embedId: EmbedId;
  readonly tagName: string | null;
}

/** What `/<slug>/workbook/<…>` names (J1). */
export interface WorkbookTarget {
  readonly slug: string;
  readonly workbookId: WorkbookId;
  readonly tagName: string | null;
  readonly source: EmbedSource;
}

const longestSegment = 1024;
const slugPattern = /^[a-z0-9-]{1,63}$/;
const urlIdLength = 22;

/** Path and query of a target; the query is empty where there is none. Throws `INVALID_URL`. */
export function splitTarget(target: string): {
  readonly path: string;
  readonly query: string;
  readonly queryStart: number;
} {
  if (target.length > longestTarget) throw invalidUrl(`The URL must have at most ${longestTarget} characters.`);
  const mark = target.indexOf('?');
  const pathEnd = mark < 0 ? target.length : mark;
  const queryStart = mark < 0 ? target.length : mark + 1;
  return { path: target.slice(0, pathEnd), query: target.slice(queryStart), queryStart };
}

/** The decoded segments behind the first slash. Throws `INVALID_URL`. */
function segmentsOf(path: string): string[] {
  const [before, ...segments] = path.split('/');
  const decoded = segments.map(decodePercent);
  if (before === '' && decoded.every(({ length }) => length > 0 && length <= longestSegment)) return decoded;
  throw invalidUrl(`The path of the URL has an empty part, or one of more than ${longestSegment} characters.`);
}

export function isEmbedPath(path: string): boolean {
  return path.startsWith('/embed/');
}

/** Throws `INVALID_URL`. */
export function parseEmbedPath(path: string): EmbedTarget {
  const [first, id = '', keyword, tagName, ...rest] = segmentsOf(path);
  const embedId = parseEmbedId(id);
  const isTagged = keyword === 'tag' && tagName !== undefined;
  if (first !== 'embed' || !embedId || rest.length > 0 || (keyword !== undefined && !isTagged)) {
    throw invalidUrl('The path of the URL must be /embed/<embedId> or /embed/<embedId>/tag/<tagName>.');
  }
  return { embedId, tagName: tagName ?? null };
}

/** The id at the end of `Sales-Overview-4dTm…`, alone, or a UUID alone. */
function workbookIdIn(segment: string): WorkbookId | undefined {
  const isNamed = segment.charAt(segment.length - urlIdLength - 1) === '-';
  return parseUuid<WorkbookId>(segment) ?? parseUrlId(isNamed ? segment.slice(-urlIdLength) : segment);
}

const keywords: readonly string[] = ['tag', 'page', 'element'];

/** The parts behind the id: an optional tag, then an optional page or element. Undefined where they are anything else. */
function readParts(parts: readonly string[]): Pick<WorkbookTarget, 'tagName' | 'source'> | undefined {
  const isTagged = parts[0] === 'tag';
  const tagName = isTagged ? parts[1] : null;
  const [keyword, id, ...rest] = isTagged ? parts.slice(2) : parts;
  if (tagName === undefined || rest.length > 0) return undefined;
  if (keyword === undefined) return { tagName, source: { sourceType: 'WORKBOOK' } };
  if (id === undefined) return undefined;
  if (keyword === 'page') return { tagName, source: { sourceType: 'PAGE', pageId: id } };
  return keyword === 'element' ? { tagName, source: { sourceType: 'ELEMENT', elementId: id } } : undefined;
}

/** Also `/<slug>/workbook/<name>/<urlId>`, as the vendor's documents have it. The name is decoration. Throws `INVALID_URL`. */
export function parseWorkbookPath(path: string): WorkbookTarget {
  const [slug = '', word, first = '', ...rest] = segmentsOf(path);
  const [second] = rest;
  const isApart = second !== undefined && !keywords.includes(second);
  const workbookId = workbookIdIn(isApart ? second : first);
  const parts = readParts(isApart ? rest.slice(1) : rest);
  if (word === 'workbook' && slugPattern.test(slug) && workbookId && parts) return { slug, workbookId, ...parts };
  throw invalidUrl(
    'The path of the URL must be /<organization>/workbook/<name>-<urlId>, then /tag/<tagName>, then /page/<pageId> or /element/<elementId>.',
  );
}
