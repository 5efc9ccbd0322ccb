import type { EmbedId, OrganizationId } from '../ids.ts';
import type { UsageCount, UsageGrain, UsageSubject } from './usage-count.ts';

/** Whole hours or days, in UTC: from the start of the first to that of the one after the last. */
export interface UsageRange {
  readonly grain: UsageGrain;
  readonly from: Date;
  readonly to: Date;
}

/** Counts are written by what they count: `openOnce` and `recordRefusal`. */
export interface UsageRepository {
  /** Of each subject, in any order; several may be of one hour or day and outcome, and count together. */
  usageBySubjects(
    organizationId: OrganizationId,
    subjects: readonly UsageSubject[],
    range: UsageRange,
  ): Promise<(readonly UsageCount[])[]>;
  /** Null: never, as far as days are kept. */
  lastOpeningsByEmbedIds(organizationId: OrganizationId, embedIds: readonly EmbedId[]): Promise<(Date | null)[]>;
  /**
   * In all organizations: brings together what was counted in hours that were over at `now`, which changes no answer, and forgets
   * hours and days that begin before those of `keptSince`.
   */
  foldUsage(now: Date, keptSince: Readonly<Record<UsageGrain, Date>>): Promise<void>;
}
