import type { ContentCounts, ContentTree, JsonObject } from './content-tree.ts';

export type ImportWarningCode =
  | 'UNKNOWN_PAGE'
  | 'UNKNOWN_ELEMENT'
  | 'ELEMENT_NOT_PLACED'
  | 'ELEMENT_PLACED_TWICE'
  | 'DUPLICATE_ID'
  | 'UNKNOWN_KIND'
  | 'MISSING_LAYOUT'
  | 'MISSING_ID'
  | 'UNKNOWN_TARGET'
  | 'NAME_MISMATCH'
  | 'PATH_TAKEN'
  | 'MORE_WARNINGS';

export interface ImportWarning {
  readonly code: ImportWarningCode;
  readonly message: string;
  /** Where in the document, e.g. `document.elements[3].id`. */
  readonly path: string;
}

/** What one document says, read and judged, before anything is stored (W1 to W4). */
export interface CodeRepresentation {
  /** `name` of the metadata; null when absent. */
  readonly name: string | null;
  /** `workbookId` of the metadata, as written; null when absent. */
  readonly workbookId: string | null;
  readonly description: string | null;
  /** The inner document as it came: what a version keeps and gives back (W6). */
  readonly document: JsonObject;
  /** SHA-256 of the document as JSON, hexadecimal: equal for equal documents, and quicker to compare. */
  readonly digest: string;
  readonly tree: ContentTree;
  readonly counts: ContentCounts;
  readonly warnings: readonly ImportWarning[];
}

export type CodeRepresentationFormat = 'JSON' | 'YAML';

/** What is written out: metadata around a document that was read once (W6). */
export interface WrittenContent {
  readonly name: string;
  readonly workbookId: string | null;
  readonly description: string | null;
  /** Number of the version; absent for a draft. */
  readonly documentVersion?: number;
  readonly document: JsonObject;
}

/** Reading and writing documents; hostile ones may take long, so it happens apart from what answers requests. */
export interface Documents {
  /** Throws `INVALID_DOCUMENT`, `DOCUMENT_TOO_LARGE`, or `LIMIT_EXCEEDED` when too many documents wait. */
  read(text: string): Promise<CodeRepresentation>;
  /** Throws `LIMIT_EXCEEDED` when too many documents wait. */
  write(content: WrittenContent, format: CodeRepresentationFormat): Promise<string>;
}
