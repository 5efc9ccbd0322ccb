import type { SeedableRepository } from '../src/repository/seedable-repository.ts';
import type { Query } from '../test/support/postgres/administer.ts';
import type { recordStatements } from '../test/support/postgres/explain.ts';
import { listsOf } from './lists.ts';
import { enterOrganization, type LoadedOrganization } from './load-organization.ts';
import { callsOf, startMeasured } from './measure-calls.ts';
import { measureInTurns, type Subject } from './measure-in-turns.ts';
import { measurePages } from './measure-pages.ts';
import { describeMedian, describeMedians, describePlans, findFaults } from './print-pages.ts';
import { showProgress } from './show-progress.ts';

const rounds = { plain: 51, other: 11, counts: 3, calls: 31 };

type Print = (...lines: readonly string[]) => void;

interface Database {
  readonly repository: SeedableRepository;
  readonly recorded: ReturnType<typeof recordStatements>;
  readonly query: Query;
}

/** Prints what lists of the organization cost, and answers what is wrong with those of all its workbooks. */
export async function reportLists(
  { repository, recorded, query }: Database,
  loaded: LoadedOrganization,
  workbooks: number,
  print: Print,
): Promise<string[]> {
  const lists = listsOf(repository, loaded, workbooks);
  const within = { query, organizationId: loaded.organization.organizationId, recorded };
  const measure = (label: string, isPlain: boolean, times: number) => {
    const chosen = lists.filter((list) => list.isPlain === isPlain);
    return showProgress(label, times, (tell) => measurePages(chosen, times, within, tell));
  };
  const plain = await measure('all workbooks', true, rounds.plain);
  const others = await measure('other lists', false, rounds.other);
  const pages = [...plain, ...others];
  print('', 'Pages of 100: ms (number of the page), and the last beside the first', ...describeMedians(pages));
  print('', 'How the database comes by them', ...describePlans(pages));
  const counts = await measureInTurns(
    lists.flatMap(({ name, count }) => (count ? [{ name, run: count }] : [])),
    rounds.counts,
  );
  print('', 'Counts: ms', ...[...counts].map(([name, samples]) => describeMedian(name, samples)));
  return findFaults(plain);
}

/** Prints what calls of the server cost in a small organization, and in a large one beside it. */
export async function reportCalls(
  { repository, query }: Database,
  small: LoadedOrganization,
  large: LoadedOrganization,
  print: Print,
): Promise<void> {
  const server = await startMeasured(repository);
  const subjectsOf = async (loaded: LoadedOrganization, size: string): Promise<Subject[]> => {
    await enterOrganization(query, loaded.organization.organizationId);
    const calls = await callsOf(server, query, loaded);
    return calls.map(({ name, run }) => ({ name: `${name}, ${size}`, run }));
  };
  const subjects = [...(await subjectsOf(small, 'small')), ...(await subjectsOf(large, 'large'))];
  const samples = await showProgress('calls', rounds.calls, (tell) => measureInTurns(subjects, rounds.calls, tell));
  await server.stop();
  print('', 'Calls of the server: ms, in the small organization and in the large one');
  print(...[...samples].map(([name, ofCall]) => describeMedian(name, ofCall)));
}
