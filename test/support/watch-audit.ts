import type { Repository } from '../../src/domain/ports.ts';
import { watchText } from './issued-secrets.ts';

/** Looks for issued secrets in every audit event that a repository is given (K1). */
export function watchAudit<Kept extends Repository>(repository: Kept): Kept {
  const { recordRefusal, openOnce } = repository;
  const watching: Pick<Repository, 'recordRefusal' | 'openOnce'> = {
    recordRefusal: (organizationId, event, ...rest) => {
      watchText('an audit event', JSON.stringify(event));
      return recordRefusal.call(repository, organizationId, event, ...rest);
    },
    openOnce: (organizationId, opening) => {
      watchText('an audit event', JSON.stringify(opening.event));
      return openOnce.call(repository, organizationId, opening);
    },
  };
  return Object.assign(repository, watching);
}
