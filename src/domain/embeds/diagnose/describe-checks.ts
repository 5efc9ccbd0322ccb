import type { CheckName } from '../check/check-names.ts';
import type { RefusalCode } from '../open/refusal-families.ts';
import { Advice } from './advice.ts';
import type { DiagnosingFacts } from './diagnosing-steps.ts';
import { expectedOf } from './expected.ts';
import { foundOf } from './found.ts';
import type { CheckStatus, JudgedCheck, JudgedChecks } from './judge-checks.ts';

/** One check as it is told. */
export interface DiagnosedCheck {
  readonly name: CheckName;
  /** The parameter or claim, where the name does not tell. */
  readonly subject: string | null;
  readonly status: CheckStatus;
  /** Whether this is the failure with which opening would answer. */
  readonly refuses: boolean;
  readonly code: RefusalCode | null;
  /** What is wrong, in one sentence. */
  readonly message: string | null;
  readonly expected: string;
  readonly found: string | null;
  readonly remedy: string | null;
}

/** What tells of content: of such that the caller may not read, no more than that opening would be refused (A5). */
const ofContent: ReadonlySet<CheckName | null> = new Set<CheckName>([
  'CONTENT_KNOWN',
  'EMBED_NOT_DELETED',
  'TAG_OF_EMBED',
  'WORKBOOK_NOT_ARCHIVED',
  'WORKBOOK_PUBLISHED',
  'TAG_KNOWN',
  'SOURCE_EMBEDDABLE',
  'CONTENT_BOUNDS',
  'GRANT',
]);

export function tellsOfContent(name: CheckName | null): boolean {
  return ofContent.has(name);
}

const concealed = 'Opening is refused for the content, which you may not read, so no more is told of it.';

interface Telling {
  readonly facts: DiagnosingFacts;
  readonly isConcealed: boolean;
}

function describe(
  { name, subject, status, failure }: JudgedCheck,
  refuses: boolean,
  { facts, isConcealed }: Telling,
): DiagnosedCheck {
  const isHidden = isConcealed && tellsOfContent(name);
  return {
    name,
    subject,
    status,
    refuses,
    code: failure && !(failure instanceof Advice) ? failure.code : null,
    message: failure && (isHidden ? concealed : failure.message),
    expected: expectedOf(name, subject, facts),
    found: isHidden || status === 'NOT_REACHED' ? null : foundOf(name, subject, facts),
    remedy: failure?.remedy ?? null,
  };
}

/** Neither a parameter that the URL does not have, nor what nobody asked about, nor the same twice. */
function isWorthTelling(
  { name, subject, status, found }: DiagnosedCheck,
  index: number,
  all: readonly DiagnosedCheck[],
) {
  if (status === 'FAILED') return true;
  if (found !== null) return all.findIndex((one) => one.name === name && one.subject === subject) === index;
  return subject !== 'nbf' && !['PARAMETER', 'CLAIM', 'ADDRESS', 'FRAMING_ORIGIN'].includes(name);
}

export function describeChecks({ checks, refusal }: JudgedChecks, telling: Telling): readonly DiagnosedCheck[] {
  return checks
    .map((check) => describe(check, refusal !== null && check.failure === refusal, telling))
    .filter(isWorthTelling);
}
