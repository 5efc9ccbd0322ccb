import type { AuditEvent } from '../../src/domain/audit/audit-event.ts';
import type { Repository } from '../../src/domain/ports.ts';
import { watchText } from './issued-secrets.ts';

const watch = (event: AuditEvent) => watchText('an audit event', JSON.stringify(event));

/** Looks for issued secrets in every audit event that a repository is given (K1). */
export function watchAudit<Kept extends Repository>(repository: Kept): Kept {
  const { recordRefusal, recordUse, openOnce, recording } = repository;
  const watching: Pick<Repository, 'recordRefusal' | 'recordUse' | 'openOnce' | 'recording'> = {
    recordRefusal: (organizationId, event) => {
      watch(event);
      return recordRefusal.call(repository, organizationId, event);
    },
    recordUse: (organizationId, event) => {
      watch(event);
      return recordUse.call(repository, organizationId, event);
    },
    openOnce: (organizationId, opening) => {
      watch(opening.event);
      return openOnce.call(repository, organizationId, opening);
    },
    recording: (event) => {
      watch(event);
      return recording.call(repository, event);
    },
  };
  return Object.assign(repository, watching);
}
