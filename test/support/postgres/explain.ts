import type { LogEvent } from 'kysely';
import type { OrganizationId } from '../../../src/domain/ids.ts';
import { serverRole } from '../../../src/repository/postgres/server-role.ts';
import type { Query } from './administer.ts';

export type Statement = Pick<LogEvent['query'], 'sql' | 'parameters'>;

/** What `explain` tells of one step, of what it tells. */
interface Node {
  readonly 'Node Type': string;
  readonly 'Parent Relationship'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

/** How a statement came by rows of a table. */
export interface Scan {
  readonly table: string;
  readonly kind: string;
  readonly index: string | null;
  /** All that it looked at, those that it did not give on included. */
  readonly rows: number;
  /** How often it was done. */
  readonly loops: number;
}

export interface Plan {
  readonly scans: readonly Scan[];
  /** Rows that were sorted, one number a sort. */
  readonly sorted: readonly number[];
  /** Pages of 8 KB that were read, from memory or disk. */
  readonly buffers: number;
}

/** For `onStatement` of a repository. */
export function recordStatements() {
  const statements: Statement[] = [];
  return {
    onStatement: ({ query }: Pick<LogEvent, 'query'>) => {
      if (!/^(?:begin|commit|rollback)/.test(query.sql)) statements.push(query);
    },
    /** Those since this was asked last. */
    take: () => statements.splice(0),
  };
}

/** What a row that is shown comes with: grants and tags of a workbook. It is no part of finding the row. */
const isBesideRow = (node: Node) => node['Parent Relationship'] === 'SubPlan' && node['Node Type'] === 'Aggregate';

function* stepsOf(node: Node): Generator<Node> {
  if (isBesideRow(node)) return;
  yield node;
  for (const child of node.Plans ?? []) yield* stepsOf(child);
}

function rowsOf(node: Node): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return Math.round((node['Actual Rows'] + removed) * node['Actual Loops']);
}

function toScan(node: Node): Scan[] {
  const kind = node['Node Type'];
  const table = node['Relation Name'];
  if (table === undefined || node['Actual Loops'] === 0) return [];
  // A scan of a bitmap reads what the scans of indexes below it found.
  const index = node['Index Name'] ?? [...stepsOf(node)].map((step) => step['Index Name']).find(Boolean) ?? null;
  return [{ table, kind, index, rows: rowsOf(node), loops: node['Actual Loops'] }];
}

/** Carries a statement out as the server does, bound to the organization, and tells how. What it writes is not kept. */
export async function explain(
  query: Query,
  organizationId: OrganizationId,
  { sql, parameters }: Statement,
): Promise<Plan> {
  await query('begin');
  try {
    await query(`set local role ${serverRole}`);
    await query(`select set_config('embedpath.organization_id', $1, true)`, [organizationId]);
    const { rows } = await query(`explain (analyze, buffers, timing off, format json) ${sql}`, parameters);
    const { Plan: root } = rows[0]['QUERY PLAN'][0];
    const steps = [...stepsOf(root)];
    return {
      scans: steps.flatMap(toScan),
      sorted: steps
        .filter((step) => step['Node Type'] === 'Sort')
        .map(({ Plans: [input] = [] }) => (input ? rowsOf(input) : 0)),
      buffers: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
    };
  } finally {
    await query('rollback');
  }
}
