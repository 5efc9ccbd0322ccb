import { closestMatch } from 'leven';

/** Longer names nobody types; comparing two takes as long as their lengths multiplied. */
const longest = 100;

/** The name that whoever wrote `wrong` most likely meant: the same in another case, or one of which up to a third differs. */
export function similarName(wrong: string, names: readonly string[]): string | undefined {
  const asked = wrong.trim().toLowerCase();
  if (asked.length > longest) return undefined;
  const maxDistance = Math.floor(asked.length / 3);
  const byText = new Map(names.map((name) => [name.toLowerCase(), name]));
  const isNear = (text: string) => Math.abs(text.length - asked.length) <= maxDistance;
  return byText.get(asked) ?? byText.get(closestMatch(asked, [...byText.keys()].filter(isNear), { maxDistance }) ?? '');
}
