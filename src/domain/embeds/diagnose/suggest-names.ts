import { quoted } from '../../quoted.ts';
import type { CheckName } from '../check/check-names.ts';
import { namesOfTeams } from '../open/judge-user.ts';
import { clientCredentialNames } from '../url/client-credential-checks.ts';
import { interfaceParameterNames } from '../url/read-interface-parameters.ts';
import { interfaceOf } from '../url/verify-embed-url.ts';
import type { DiagnosedCheck } from './describe-checks.ts';
import type { DiagnosingFacts } from './diagnosing-steps.ts';
import type { KnownValues } from './near-misses/find-near-misses.ts';
import { similarName } from './similar-name.ts';

interface Names {
  /** As the URL has them, where nothing has such a name. */
  readonly wrong: readonly string[];
  readonly known: readonly string[];
}

/** Of a URL with more wrong names, these are enough to see what is wrong with the others. */
const mostSuggested = 3;

function teamsOf({ foundUser, values }: DiagnosingFacts, { teams: known }: KnownValues): Names {
  const there = new Set(foundUser?.namedTeams.map(({ name }) => name));
  const asked = foundUser ? namesOfTeams(values.teams ?? [], foundUser) : [];
  return { wrong: asked.filter((name) => !there.has(name)), known };
}

function accountTypesOf({ values, accountType }: DiagnosingFacts, { accountTypes: known }: KnownValues): Names {
  return { wrong: values.accountType && !accountType ? [values.accountType] : [], known };
}

function tagsOf({ parsed }: DiagnosingFacts, { tagNames: known }: KnownValues): Names {
  return { wrong: parsed?.target.tagName ? [parsed.target.tagName] : [], known };
}

function parametersOf({ parsed }: DiagnosingFacts): Names {
  const own = parsed?.method === 'CLIENT_CREDENTIALS' ? clientCredentialNames : [];
  const known = [...own, ...interfaceParameterNames];
  const wrong = parsed ? interfaceOf(parsed).ignoredParameters : [];
  return { wrong: wrong.filter((name) => !known.includes(name)), known };
}

type Compare = (facts: DiagnosingFacts, known: KnownValues) => Names;

const comparisons: Partial<Readonly<Record<CheckName, Compare>>> = {
  TEAMS: teamsOf,
  ACCOUNT_TYPE: accountTypesOf,
  TAG_KNOWN: tagsOf,
  KNOWN_PARAMETERS: parametersOf,
};

/** Whether a name is wrong that is compared with what the organization has. */
export function needsKnownNames(checks: readonly DiagnosedCheck[]): boolean {
  return checks.some(
    ({ name, status }) => status === 'FAILED' && ['TEAMS', 'ACCOUNT_TYPE', 'TAG_KNOWN'].includes(name),
  );
}

function suggestionOf({ wrong, known }: Names): string {
  const meant = wrong.slice(0, mostSuggested).flatMap((name) => similarName(name, known) ?? []);
  return meant.length > 0 ? `Did you mean ${[...new Set(meant)].map(quoted).join(', ')}? ` : '';
}

/** The same checks, whose remedies also name the known name that a wrong one looks like. */
export function suggestNames(
  checks: readonly DiagnosedCheck[],
  facts: DiagnosingFacts,
  known: KnownValues,
): readonly DiagnosedCheck[] {
  return checks.map((check) => {
    const compare = check.status === 'FAILED' ? comparisons[check.name] : undefined;
    return compare && check.remedy ? { ...check, remedy: suggestionOf(compare(facts, known)) + check.remedy } : check;
  });
}
