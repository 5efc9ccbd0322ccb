import { parseParameters } from '../../src/domain/embeds/url/parameters.ts';
import { readInterface } from '../../src/domain/embeds/url/read-interface-parameters.ts';
import type { WorkbookId } from '../../src/domain/ids.ts';
import { readCodeRepresentation } from '../../src/domain/workbooks/read-code-representation.ts';
import type { EmbedPageInput } from '../../src/embed-page/render-page.ts';
import { type DocumentParts, documentText } from '../support/documents.ts';

export const nonce = 'bm9uY2Utb2YtYS10ZXN0';
export const token = 'session-token-of-a-test';

/** A URL that says nothing about how the embed looks. */
export const plainParameters = readInterface(parseParameters(''), () => false).parameters;

export function contentOf(parts: DocumentParts) {
  return readCodeRepresentation(documentText(parts));
}

/** What the page of a whole workbook is rendered from; without parts, a page with one bar chart. */
export function pageInput(parts: Partial<EmbedPageInput> = {}): EmbedPageInput {
  return {
    workbook: { workbookId: 'a4000000-0000-4000-8000-000000000001' as WorkbookId, name: 'Sales' },
    versionNumber: 2,
    tagName: null,
    content: contentOf({}),
    source: { sourceType: 'WORKBOOK' },
    parameters: plainParameters,
    controls: new Map(),
    defaultTheme: 'Light',
    session: {
      token,
      expiresAt: new Date('2100-01-01T00:00:00Z'),
      parentOrigins: ['https://host.example'],
      pathname: '/embed/1-test',
    },
    nonce,
    assets: { script: '', style: '' },
    ...parts,
  };
}
