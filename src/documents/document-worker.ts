import { DomainError } from '../domain/errors.ts';
import { readCodeRepresentation } from '../domain/workbooks/read-code-representation.ts';
import { writeCodeRepresentation } from '../domain/workbooks/write-code-representation.ts';
import type { DocumentAnswer, DocumentTask } from './document-task.ts';

/** The entry of the worker thread; piscina calls it by this name. */
export function runDocumentTask(task: DocumentTask): DocumentAnswer {
  try {
    return task.kind === 'READ'
      ? { kind: 'READ', value: readCodeRepresentation(task.text) }
      : { kind: 'WRITTEN', value: writeCodeRepresentation(task.content, task.format) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { kind: 'REFUSED', code: error.code, message: error.message, field: error.field };
  }
}
