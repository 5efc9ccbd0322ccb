import type { ImportWarning, ImportWarningCode } from './code-representation.ts';
import { maxWarnings } from './document-limits.ts';

export type Warn = (code: ImportWarningCode, path: string, message: string) => void;

/** Collects the warnings of one document; beyond a number of them it only counts, and says so in a last one. */
export function collectWarnings(): { warn: Warn; warnings: () => readonly ImportWarning[] } {
  const listed: ImportWarning[] = [];
  const unlisted = new Map<ImportWarningCode, number>();
  return {
    warn(code, path, message) {
      if (listed.length < maxWarnings) listed.push({ code, message, path });
      else unlisted.set(code, (unlisted.get(code) ?? 0) + 1);
    },
    warnings() {
      if (unlisted.size === 0) return listed;
      const counts = [...unlisted].map(([code, count]) => `${count} ${code}`).join(', ');
      const message = `More warnings, not listed: ${counts}.`;
      return [...listed, { code: 'MORE_WARNINGS', message, path: 'document' }];
    },
  };
}
