import { isOf, type WrittenParameter } from '../../../url/broken-url.ts';
import { decodeRepeatedly } from '../../../url/percent-text.ts';
import { bareCharacters } from '../encodings/encodings.ts';
import type { Cause, Guess } from '../guess.ts';
import { type SigningKeys, signingKeys } from '../keys/signing-keys.ts';
import type { NearMissSearch } from '../near-miss.ts';
import { ruledOutOf, type Searched, searchFamilies, type Tried } from '../search-families.ts';
import { readSignatureForms } from '../signatures/signature-forms.ts';
import { type Budget, createTrials, isSpent } from '../trials.ts';
import { formCauses } from '../truncation.ts';
import { textOf } from './subject-texts.ts';
import { urlFamilies } from './url-families.ts';
import { type SignedSubject, urlSubjects } from './url-subjects.ts';

const mostIdentifiers = 12;

function identifiersOf(parameters: readonly WrittenParameter[], path: string): readonly (readonly [string, string])[] {
  const names = [':email', ':external_user_id', ':nonce', ':external_user_team', ':account_type', ':time'];
  const values = parameters.filter(({ name }) => names.includes(name)).map(({ name, value }) => [name, value] as const);
  return [...values.slice(0, mostIdentifiers), ['embed id', path.split('/')[2] ?? '']];
}

function clientIdOf(parameters: readonly WrittenParameter[]): string | null {
  const value = parameters.find((parameter) => isOf(parameter, ':client_id'))?.value;
  return (value && decodeRepeatedly(value)) || null;
}

/** Undefined where the URL has no signature at all. */
export function searchUrl(search: NearMissSearch, budget: Budget): Searched | undefined {
  const stages = urlSubjects(search.received);
  const subjects = stages.at(-1);
  const [main] = subjects ?? [];
  if (!subjects || !main) return undefined;
  const clientId = search.named?.clientId ?? clientIdOf(subjects.flatMap(({ parameters }) => parameters));
  const all = search.named ? [search.named, ...search.others] : search.others;
  const named = all.find((one) => one.clientId === clientId) ?? null;
  const others = all.filter((one) => one !== named);
  const keys = signingKeys({ named, others }, clientId, identifiersOf(main.parameters, main.path));
  const asItIs = searchAsItIs(search, stages.flat(), keys, budget);
  if (asItIs) return { causes: asItIs, ruledOut: [], isComplete: true };
  const tried: Tried[] = [];
  for (const subject of subjects) {
    const forms = readSignatureForms(subject.signature, 'CLIENT_CREDENTIALS');
    if (forms.length === 0) continue;
    const families = urlFamilies(search, subject, keys, [...new Set(forms.map(({ bytes }) => bytes))]);
    const searched = searchFamilies(families, createTrials(forms, budget), budget);
    if (searched.causes) return { causes: searched.causes, ruledOut: [], isComplete: true };
    tried.push(...searched.tried);
  }
  const isComplete = !isSpent(budget);
  const causes = [...formCauses(main.signature, 'CLIENT_CREDENTIALS'), ...main.causes];
  return { causes, ruledOut: ruledOutOf(tried), isComplete };
}

/** The URL as it came, and after each mend of what came on the way, with every secret: before anything else is called wrong. */
function searchAsItIs(
  search: NearMissSearch,
  subjects: readonly SignedSubject[],
  keys: SigningKeys,
  budget: Budget,
): readonly Cause[] | undefined {
  for (const subject of subjects) {
    const trials = createTrials(readSignatureForms(subject.signature, 'CLIENT_CREDENTIALS'), budget);
    const text = { text: textOf(search, subject), causes: subject.causes };
    for (const key of keys.usual) {
      if (isSpent(budget)) return undefined;
      const guess: Guess = { text, key };
      const causes = trials.tryGuess(guess);
      if (causes) return causes.length === 0 && /[^!-~]/.test(text.text) ? [bareCharacters(text.text)] : causes;
    }
  }
  return undefined;
}
