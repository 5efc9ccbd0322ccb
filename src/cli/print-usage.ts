import { count, type Print } from './print.ts';
import type { NamedUsage } from './read-usage.ts';

type Usage = NamedUsage['usage'];
type Row = readonly [when: string, opens: string, users: string, refused: string];
type Totals = Pick<Usage, 'opens' | 'users' | 'usersExact' | 'refused'>;

function rowOf(when: string, { opens, users, usersExact, refused }: Totals): Row {
  return [when, String(opens), `${usersExact ? '' : '~'}${users}`, String(refused)];
}

/** Of a time at the start of an hour or a day, in UTC. */
function startText({ by }: Usage, time: string): string {
  const [day = '', clock = ''] = time.split('T');
  return by === 'DAY' ? day : `${day} ${clock.slice(0, 5)}`;
}

function tableOf(usage: Usage): Row[] {
  const busy = usage.series.filter(({ opens, refused }) => opens + refused > 0);
  return [
    [usage.by === 'DAY' ? 'day' : 'hour', 'opens', 'users', 'refused'],
    ...busy.map((one) => rowOf(startText(usage, one.startsAt), one)),
    rowOf('in all', usage),
  ];
}

function printTable(print: Print, rows: readonly Row[]): void {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const [when, ...numbers] of rows) {
    const cells = numbers.map((number, index) => number.padStart(widths[index + 1] ?? 0));
    print.answer([when.padEnd(widths[0] ?? 0), ...cells].join('  '));
  }
}

/** Hours or days in which nothing happened are counted, not listed. */
export function printUsage(print: Print, { name, lastOpenedAt, usage }: NamedUsage): void {
  const { from, to, by, refusals, series } = usage;
  const end = by === 'DAY' ? (series.at(-1)?.startsAt ?? to) : to;
  print.answer({ text: name, style: 'bold' }, `, ${startText(usage, from)} to ${startText(usage, end)}, UTC`);
  const rows = tableOf(usage);
  printTable(print, rows);
  const still = series.length - (rows.length - 2);
  if (still > 0) print.answer(`nothing in ${count(still, by === 'DAY' ? 'day' : 'hour')}`);
  if (refusals.length > 0) {
    print.answer(`refused: ${refusals.map(({ code, count: times }) => `${times} ${code}`).join(', ')}`);
  }
  if (lastOpenedAt !== undefined) print.answer(lastOpenedAt === null ? 'never opened' : `last opened ${lastOpenedAt}`);
}
