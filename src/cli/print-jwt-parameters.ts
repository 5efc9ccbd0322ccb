import type { PlanJwtUrlQuery } from './generated.ts';
import type { Print } from './print.ts';

type Planned = NonNullable<PlanJwtUrlQuery['planJwtMigration']['url']>['parameters'][number];
type ParameterPlan = Pick<Planned, 'name' | 'place' | 'jwtName' | 'advice'>;

const phrases: Readonly<Record<ParameterPlan['place'], (jwtName: string | null) => string>> = {
  NONE: () => 'no equal',
  ELSEWHERE: (jwtName) => (jwtName === null ? 'elsewhere' : `elsewhere: ${jwtName}`),
  CONTROL: () => 'stays, unsigned',
  URL: () => 'stays, unsigned',
  CLAIM: (jwtName) => `claim ${jwtName}`,
  HEADER: (jwtName) => `header ${jwtName}`,
};

const places = Object.keys(phrases);

/** What becomes of each parameter, those that need most thought first. */
export function printParameters(print: Print, parameters: readonly ParameterPlan[]): void {
  const ordered = [...parameters].sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place));
  const rows = ordered.map(({ name, place, jwtName, advice }) => [name, phrases[place](jwtName), advice] as const);
  const width = (column: 0 | 1) => Math.max(0, ...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  for (const [name, phrase, advice] of rows) {
    print.answer('  ', { text: name.padEnd(first), style: 'bold' }, `  ${phrase.padEnd(second)}  ${advice}`);
  }
}
