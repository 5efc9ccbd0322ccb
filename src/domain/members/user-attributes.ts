import { DomainError } from '../errors.ts';
import { isStorable } from '../storable-text.ts';
import { readName } from '../text-input.ts';

const mostAttributes = 100;
const longestValue = 1000;

/** At most 100 named values of at most 1,000 characters. Throws `INVALID_INPUT`. */
export function readUserAttributes(
  field: string,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const entries = Object.entries(attributes);
  if (entries.length > mostAttributes) {
    throw new DomainError('INVALID_INPUT', `"${field}" must have at most ${mostAttributes} entries.`, { field });
  }
  return Object.fromEntries(
    entries.map(([name, value]) => {
      if (value.length > longestValue || !isStorable(value)) {
        throw new DomainError(
          'INVALID_INPUT',
          `A value in "${field}" is longer than ${longestValue} characters or no text.`,
          {
            field,
          },
        );
      }
      return [readName(field, name), value];
    }),
  );
}
