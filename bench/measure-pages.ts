import type { SortKey, Window } from '../src/domain/connection.ts';
import type { OrganizationId } from '../src/domain/ids.ts';
import type { Query } from '../test/support/postgres/administer.ts';
import { explain, type Plan, type recordStatements } from '../test/support/postgres/explain.ts';
import type { List } from './lists.ts';
import { measureInTurns } from './measure-in-turns.ts';

const pageSize = 100;
const wantedPages = [1, 10, 1000];

export interface MeasuredPage {
  readonly list: List;
  /** Counted from 1: the wanted one, or the last full one of a shorter list. */
  readonly number: number;
  /** One number a round. */
  readonly milliseconds: readonly number[];
  readonly plan: Plan;
}

interface Page {
  readonly list: List;
  readonly number: number;
  readonly read: () => Promise<unknown>;
}

function windowAfter(after: SortKey | null, limit = pageSize): Window {
  return { limit, direction: 'FORWARD', after, before: null };
}

/** Pages with the cursors that lead to them. */
async function pagesOf(list: List): Promise<Page[]> {
  const { items } = await list.read(windowAfter(null, Math.max(...wantedPages) * pageSize));
  const last = Math.max(1, Math.floor(items.length / pageSize));
  const numbers = [...new Set(wantedPages.map((wanted) => Math.min(wanted, last)))];
  return numbers.map((number) => {
    const after = items[(number - 1) * pageSize - 1] ?? null;
    return { list, number, read: () => list.read(windowAfter(after)) };
  });
}

/** Pages of each list: what they cost, measured in turns, and how the database came by them. */
export async function measurePages(
  lists: readonly List[],
  rounds: number,
  {
    query,
    organizationId,
    recorded,
  }: {
    readonly query: Query;
    readonly organizationId: OrganizationId;
    readonly recorded: ReturnType<typeof recordStatements>;
  },
  onRound: (round: number) => void,
): Promise<MeasuredPage[]> {
  const pages: Page[] = [];
  for (const list of lists) pages.push(...(await pagesOf(list)));
  const nameOf = ({ list, number }: Page) => `${list.name} ${number}`;
  const samples = await measureInTurns(
    pages.map((page) => ({ name: nameOf(page), run: page.read })),
    rounds,
    onRound,
  );
  const measured: MeasuredPage[] = [];
  for (const page of pages) {
    recorded.take();
    await page.read();
    const statement = recorded.take().at(-1);
    if (statement === undefined) throw new Error('A page was read without a statement.');
    const plan = await explain(query, organizationId, statement);
    measured.push({
      list: page.list,
      number: page.number,
      milliseconds: samples.get(nameOf(page)) ?? [],
      plan,
    });
  }
  return measured;
}
