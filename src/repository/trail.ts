import type { AuditEvent } from '../domain/audit/audit-event.ts';
import { toDetails } from '../domain/audit/recorded.ts';

/** The event of one write that is under way. */
export interface Trail {
  /** Nothing was changed: there is nothing to keep. */
  forget(): void;
  /** What is known only when it is written; more details are added to those that are there. */
  complete(facts: { readonly targetId?: string; readonly details?: Parameters<typeof toDetails>[0] }): void;
  /** What is to be kept, for a write that does so itself; null: nothing, or it was taken. */
  take(): AuditEvent | null;
}

export function createTrail(event: AuditEvent | null): Trail {
  let left = event;
  return {
    forget: () => {
      left = null;
    },
    complete: ({ details = {}, ...facts }) => {
      left = left && { ...left, ...facts, details: [...left.details, ...toDetails(details)] };
    },
    take: () => {
      const taken = left;
      left = null;
      return taken;
    },
  };
}
