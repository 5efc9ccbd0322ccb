import type { MemberCaller } from '../../caller.ts';
import type { RequestDeps } from '../../ports.ts';
import { newOpeningFacts } from '../open/opening-facts.ts';
import { familyOf, type RefusalCode, type RefusalFamily } from '../open/refusal-families.ts';
import { clockOffsetOf } from '../url/clock-offset.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import { readFramingOrigin, readPastedUrl } from '../url/pasted-url.ts';
import { findTarget, methodOf } from '../url/verify-embed-url.ts';
import { findKnownValues, nothingKnown, toSearched } from './collect-search.ts';
import { type DiagnosedCheck, describeChecks, tellsOfContent } from './describe-checks.ts';
import { diagnosingRepository } from './diagnosing-repository.ts';
import { type DiagnosingFacts, diagnosingSteps } from './diagnosing-steps.ts';
import { type JudgedChecks, judgeChecks } from './judge-checks.ts';
import { namedClientId, signaturesIn } from './named-client-id.ts';
import type { NearMiss, NearMisses } from './near-misses/find-near-misses.ts';
import { searchMistakes } from './search-mistakes.ts';
import { needsKnownNames, suggestNames } from './suggest-names.ts';
import { withoutSecrets } from './without-secrets.ts';

export interface DiagnoseEmbedUrlInput {
  readonly url: string;
  readonly origin?: string | null | undefined;
}

export interface EmbedUrlDiagnosis {
  readonly verdict: 'WOULD_OPEN' | 'WOULD_REFUSE';
  readonly code: RefusalCode | null;
  readonly family: RefusalFamily | null;
  readonly summary: string;
  readonly method: SigningMethod;
  readonly clockOffsetSeconds: number | null;
  readonly checks: readonly DiagnosedCheck[];
  readonly nearMisses: readonly NearMiss[];
  readonly ruledOut: readonly string[];
  readonly signedText: string | null;
  readonly notes: readonly string[];
}

const largestInt = 2_147_483_647;

function offsetOf({ parsed, now }: DiagnosingFacts): number | null {
  const offset = parsed && clockOffsetOf(parsed, now);
  return offset === undefined ? null : Math.max(-largestInt, Math.min(largestInt, offset));
}

/** The text that was checked, without its signature. */
function signedTextOf({ parsed, token }: DiagnosingFacts): string | null {
  if (parsed?.method === 'CLIENT_CREDENTIALS') return parsed.signedText;
  return token ? token.compact.slice(0, token.compact.lastIndexOf('.')) : null;
}

const untried: NearMisses = { found: [], ruledOut: [], hmacs: 0, isComplete: true };

const tooShort = 'The search ended before all known mistakes were tried, so that others are not ruled out.';

function summarize(
  checks: readonly DiagnosedCheck[],
  [likely]: readonly NearMiss[],
  email: string | undefined,
): string {
  const refusing = checks.find(({ refuses }) => refuses);
  if (refusing) {
    const cause = likely ? ` The likely cause: ${likely.message}` : '';
    return `It would be refused with ${refusing.code}: ${refusing.message}${cause}`;
  }
  const advice = checks.find(({ name, status }) => status === 'FAILED' && name !== 'KNOWN_PARAMETERS');
  const opens = `It would open, once, for ${email ?? 'its user'}.`;
  return advice ? `${opens} But: ${advice.message}` : opens;
}

function hasSignature({ checks }: JudgedChecks): boolean {
  return checks.some(({ name, status }) => name === 'SIGNATURE' && status === 'PASSED');
}

/**
 * The whole decision about an embed URL, as opening would make it now, with what would mend it; it changes nothing, and takes no
 * nonce (X1, X2). Throws `RATE_LIMITED`, `INVALID_INPUT`, and `FORBIDDEN` for a credential that the caller may not use.
 */
export async function diagnoseEmbedUrl(
  deps: RequestDeps,
  caller: MemberCaller,
  input: DiagnoseEmbedUrlInput,
): Promise<EmbedUrlDiagnosis> {
  deps.diagnosisLimit.take(caller.member.memberId);
  const pasted = readPastedUrl(input.url, deps.publicBaseUrl);
  const origin = input.origin ? readFramingOrigin(input.origin) : null;
  const { target } = pasted;
  const usable = diagnosingRepository(deps, caller, findTarget(target)?.tagName ?? null);
  const signer = await usable.findUsableSigner(namedClientId(target));
  const facts: DiagnosingFacts = {
    ...newOpeningFacts({ ...deps, repository: usable.repository }, target, origin, {}),
    isNonceTaken: (...args) => deps.repository.isNonceTaken(...args),
    pastedOrigin: pasted.origin,
  };
  const method = methodOf(target);
  const judged = await judgeChecks({
    steps: diagnosingSteps[method],
    facts,
    mayTake: (name, refusal) =>
      !(refusal && usable.isConcealed() && tellsOfContent(name)) &&
      (name !== 'GRANT' || usable.mayHearOfGrant(facts.user?.member.memberId)),
    onRefusal: usable.conceal,
  });
  const named = signer && toSearched(deps, signer.organization.organizationId, signer.credential, signer.secrets);
  const described = describeChecks(judged, { facts, isConcealed: usable.isConcealed() });
  const isSearched = !hasSignature(judged);
  const known =
    isSearched || needsKnownNames(described)
      ? await findKnownValues(deps, caller, usable.isConcealed() ? undefined : facts.content)
      : nothingKnown;
  const { misses, credentials } = isSearched
    ? await searchMistakes(deps, caller, { pasted, facts, named: named ?? null, known })
    : { misses: untried, credentials: [] };
  const checks = suggestNames(described, facts, known);
  const code = judged.refusal?.code ?? null;
  const diagnosis: EmbedUrlDiagnosis = {
    verdict: code ? 'WOULD_REFUSE' : 'WOULD_OPEN',
    code,
    family: code && familyOf(code),
    summary: summarize(checks, misses.found, facts.values.email),
    method,
    clockOffsetSeconds: offsetOf(facts),
    checks,
    nearMisses: misses.found,
    ruledOut: misses.ruledOut,
    signedText: signedTextOf(facts),
    notes: misses.isComplete ? pasted.notes : [...pasted.notes, tooShort],
  };
  const secrets = [...credentials, ...(named ? [named] : [])].flatMap((one) => one.secrets.map(({ text }) => text));
  const given = `${input.url} ${input.origin ?? ''}`;
  return withoutSecrets(diagnosis, { pasted: given, secrets, signatures: signaturesIn(target) });
}
