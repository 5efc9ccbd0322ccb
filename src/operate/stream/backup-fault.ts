import { DomainError } from '../../domain/errors.ts';

/** Why a stream is no backup, or not a whole one, and in which line. */
export function backupFault(line: number, sentence: string, remedy?: string): DomainError {
  return new DomainError('INVALID_BACKUP', `Line ${line}: ${sentence}.`, remedy === undefined ? {} : { remedy });
}
