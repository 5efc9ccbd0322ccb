import type { ErrorCode } from '../domain/errors.ts';
import type {
  CodeRepresentation,
  CodeRepresentationFormat,
  WrittenContent,
} from '../domain/workbooks/code-representation.ts';

/** What the worker is asked. */
export type DocumentTask =
  | { readonly kind: 'READ'; readonly text: string }
  | { readonly kind: 'WRITE'; readonly content: WrittenContent; readonly format: CodeRepresentationFormat };

/** What it answers; errors as data, since a class does not survive the way between threads. */
export type DocumentAnswer =
  | { readonly kind: 'READ'; readonly value: CodeRepresentation }
  | { readonly kind: 'WRITTEN'; readonly value: string }
  | { readonly kind: 'REFUSED'; readonly code: ErrorCode; readonly message: string; readonly field: string | null };
