import { isEmailAddress } from '../../members/email-address.ts';
import { isStorable } from '../../storable-text.ts';
import { longestName } from '../../text-input.ts';
import { mostTeams } from './url-limits.ts';

/** Refuses a value by the name that its signer knows it by, and says what it must be. */
export type Refuse = (name: string, expected: string) => never;

const mostAttributes = 100;
const longestAttribute = 1000;
const controlCharacters = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Whether it is of one line and at most `longest` characters. */
function isLine(text: string, longest = longestName): boolean {
  return text.length <= longest && !controlCharacters.test(text) && text.isWellFormed();
}

/** An id of the signer's, exactly as it is: nonces and user ids are compared, never shown as names. */
export function readSignedId(name: string, value: string, refuse: Refuse): string {
  if (value !== '' && isLine(value)) return value;
  return refuse(name, `of 1 to ${longestName} characters, without control characters`);
}

export function readSignedEmail(name: string, value: string, refuse: Refuse): string {
  if (isEmailAddress(value)) return value;
  const hint = value.includes(' ') ? '; a "+" in it is written %2B' : '';
  return refuse(name, `an email address of at most 254 characters${hint}`);
}

/** Null where it is absent, or empty once trimmed. */
export function readSignedName(name: string, value: string | null, refuse: Refuse): string | null {
  const trimmed = value?.trim() ?? '';
  if (trimmed === '') return null;
  return isLine(trimmed) ? trimmed : refuse(name, `of at most ${longestName} characters, without control characters`);
}

/** Names of teams, each once. One that holds commas may stand for several teams (L3), and is measured so. */
export function readSignedTeams(name: string, teams: readonly string[], refuse: Refuse): readonly string[] {
  const parts = teams.join(',').split(',');
  if (parts.length > mostTeams) return refuse(name, `at most ${mostTeams} names of teams`);
  if (!parts.every((part) => isLine(part))) {
    return refuse(name, `names of at most ${longestName} characters, without control characters`);
  }
  return teams.length > 1 ? [...new Set(teams)] : teams;
}

/** One named value of a user; `name` is what its signer calls it. Throws by `refuse`. */
export interface SignedAttribute {
  readonly name: string;
  readonly attribute: string;
  readonly value: string;
}

export function readSignedAttributes(
  attributes: readonly SignedAttribute[],
  refuse: Refuse,
): Readonly<Record<string, string>> {
  const excess = attributes[mostAttributes];
  if (excess) return refuse(excess.name, `one of at most ${mostAttributes} user attributes`);
  const taken = new Set<string>();
  return Object.fromEntries(
    attributes.map(({ name, attribute, value }) => {
      const trimmed = attribute.trim();
      if (trimmed === '' || !isLine(trimmed)) return refuse(name, `named with 1 to ${longestName} characters`);
      if (taken.has(trimmed)) return refuse(name, 'the only value of its user attribute');
      if (value.length > longestAttribute || !isStorable(value)) {
        return refuse(name, `a text of at most ${longestAttribute} characters`);
      }
      taken.add(trimmed);
      return [trimmed, value];
    }),
  );
}
