import type { TestApi } from './api.ts';
import { type DocumentParts, documentText } from './documents.ts';
import type { Principal } from './inhabitants.ts';

export interface ImportPayload {
  readonly workbook: {
    readonly workbookId: string;
    readonly path: string;
    readonly latestVersion: number | null;
  } | null;
  readonly created: boolean;
  readonly changed: boolean;
  readonly counts: Readonly<Record<'pages' | 'modals' | 'elements' | 'unplaced', number>> | null;
  readonly warnings: readonly { readonly code: string; readonly message: string; readonly path: string }[];
  readonly userErrors: readonly { readonly code: string; readonly field: string | null; readonly message: string }[];
}

export interface ImportInput {
  readonly document: string;
  readonly path?: string;
  readonly publish?: boolean;
}

export function importText(api: TestApi, as: Principal, input: ImportInput): Promise<ImportPayload> {
  return api.mutate<ImportPayload>(
    as,
    'importWorkbook',
    { ...input },
    `workbook { workbookId path latestVersion } created changed counts { pages modals elements unplaced }
     warnings { code message path } userErrors { code field message }`,
  );
}

/** The id of the workbook that the admin imported; one that is refused fails the test. */
export async function importDocument(
  api: TestApi,
  parts: DocumentParts,
  { path, publish = true }: { path?: string; publish?: boolean } = {},
): Promise<string> {
  const input = { document: documentText(parts), publish, ...(path === undefined ? {} : { path }) };
  const { workbook, userErrors } = await importText(api, 'admin', input);
  if (!workbook) throw new Error(userErrors.map(({ message }) => message).join('; '));
  return workbook.workbookId;
}
