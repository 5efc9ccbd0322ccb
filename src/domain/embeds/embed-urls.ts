import type { Organization } from '../organizations/organization.ts';
import { type Workbook, workbookSlug } from '../workbooks/workbook.ts';
import type { Embed } from './embed.ts';
import type { EmbedSource } from './embed-source.ts';

function tagPart(tagName: string | null): string {
  return tagName === null ? '' : `/tag/${encodeURIComponent(tagName)}`;
}

/** The secure embed path (P2). */
export function embedPath(publicBaseUrl: string, embed: Pick<Embed, 'embedId' | 'tagName'>): string {
  return `${publicBaseUrl}/embed/${embed.embedId}${tagPart(embed.tagName)}`;
}

function sourcePart(source: EmbedSource): string {
  if (source.sourceType === 'PAGE') return `/page/${encodeURIComponent(source.pageId)}`;
  return source.sourceType === 'ELEMENT' ? `/element/${encodeURIComponent(source.elementId)}` : '';
}

export function workbookUrl(publicBaseUrl: string, { slug }: Organization, workbook: Workbook): string {
  return `${publicBaseUrl}/${slug}/workbook/${workbookSlug(workbook)}`;
}

/** What `?:jwt=` is added to for the same content (J1). */
export function jwtBaseUrl(
  publicBaseUrl: string,
  organization: Organization,
  workbook: Workbook,
  { source, tagName }: Pick<Embed, 'source' | 'tagName'>,
): string {
  return workbookUrl(publicBaseUrl, organization, workbook) + tagPart(tagName) + sourcePart(source);
}
