import { DomainError } from '../../errors.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import type { Break } from './break.ts';
import type { EmbedProblem } from './compare-embeds.ts';

/** What a change does to what is in use. */
export interface BreakReport {
  /** What breaks first, then what changes; each in the author's order. */
  readonly breaks: readonly Break[];
  /** Embeds that showed nothing, and do again. */
  readonly healed: readonly EmbedProblem[];
}

/** A change of a workbook as it was judged. */
export interface JudgedWorkbook {
  readonly workbook: ReadableWorkbook;
  readonly report: BreakReport;
  /** Why nothing was changed although it was no dry run, or would not be. */
  readonly refusal: DomainError | null;
}

export const nothingBroken: BreakReport = { breaks: [], healed: [] };

export function breaksFirst(found: readonly Break[]): Break[] {
  return (['BREAKS', 'CHANGES'] as const).flatMap((severity) => found.filter((one) => one.severity === severity));
}

export interface BreakingInput {
  readonly dryRun?: boolean | null | undefined;
  readonly refuseIfBreaking?: boolean | null | undefined;
}

/** Why a change must not be made: that it breaks something, where that was asked; `doing` begins the sentence. */
export function refuseBreaking(
  { refuseIfBreaking }: BreakingInput,
  { breaks }: BreakReport,
  doing: string,
): DomainError | null {
  const broken = breaks.filter(({ severity }) => severity === 'BREAKS').length;
  if (!refuseIfBreaking || broken === 0) return null;
  const what = broken === 1 ? 'one thing that is in use' : `${broken} things that are in use`;
  return new DomainError('WOULD_BREAK', `${doing} would break ${what}.`, { field: 'refuseIfBreaking' });
}
