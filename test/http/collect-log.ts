import { createLogger } from '../../src/http/logger.ts';
import { watchText } from '../support/issued-secrets.ts';

/** A logger of every level, and the lines that it wrote. */
export function collectLog() {
  const log: string[] = [];
  const logger = createLogger('trace', {
    write: (line) => {
      watchText('a log line', line);
      log.push(line);
    },
  });
  return { log, logger };
}
