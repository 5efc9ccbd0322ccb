import type { Scan } from '../test/support/postgres/explain.ts';
import type { List } from './lists.ts';
import { medianOf, ratioOf } from './measure-in-turns.ts';
import type { MeasuredPage } from './measure-pages.ts';

const mostRatio = 1.5;
const nameWidth = 34;

/** A line: a name, and the median of what its subject costs. */
export function describeMedian(name: string, milliseconds: readonly number[]): string {
  return `${name.padEnd(nameWidth)}${medianOf(milliseconds).toFixed(2).padStart(9)}`;
}

function byList(pages: readonly MeasuredPage[]): Map<List, MeasuredPage[]> {
  const lists = new Map<List, MeasuredPage[]>();
  for (const page of pages) lists.set(page.list, [...(lists.get(page.list) ?? []), page]);
  return lists;
}

function lastBesideFirst(pages: readonly MeasuredPage[]): number {
  return ratioOf(pages.at(-1)?.milliseconds ?? [], pages[0]?.milliseconds ?? []);
}

const numbered = ({ number, milliseconds }: MeasuredPage) =>
  `${medianOf(milliseconds).toFixed(1).padStart(8)} (${number})`.padEnd(16);

/** A line a list: the median of each page, with its number, and what the last costs beside the first. */
export function describeMedians(pages: readonly MeasuredPage[]): string[] {
  return [...byList(pages)].map(([{ name }, ofList]) => {
    const ratio = ofList.length > 1 ? lastBesideFirst(ofList).toFixed(2) : '';
    return `${name.padEnd(nameWidth)}${ofList.map(numbered).join('').padEnd(48)}${ratio.padStart(6)}`;
  });
}

const describeScan = ({ kind, index, table, rows }: Scan) => `${kind} ${index ?? `of ${table}`}, ${rows} rows`;

/** A line a page: how the database came by it, the look at what lies before it first. */
export function describePlans(pages: readonly MeasuredPage[]): string[] {
  return pages.map(({ list, number, plan }) => {
    const scans = plan.scans.map(describeScan).join('; ');
    return `${`${list.name} (${number})`.padEnd(nameWidth + 6)}${scans}; ${plan.buffers} buffers`;
  });
}

/** What is wrong with lists of all workbooks, whose pages must each come from an index and cost the same. */
export function findFaults(pages: readonly MeasuredPage[]): string[] {
  const plain = pages.filter(({ list }) => list.isPlain);
  const scanned = plain
    .filter(({ list, plan }) => plan.scans.some(({ table, kind }) => table === list.table && !kind.startsWith('Index')))
    .map(({ list, number }) => `Page ${number} of "${list.name}" does not come from an index.`);
  const dear = [...byList(plain)]
    .filter(([, ofList]) => lastBesideFirst(ofList) >= mostRatio)
    .map(([{ name }, ofList]) => {
      const last = ofList.at(-1)?.number;
      return `Page ${last} of "${name}" costs ${lastBesideFirst(ofList).toFixed(2)} times the first; less than ${mostRatio} is asked for.`;
    });
  return [...scanned, ...dear];
}
