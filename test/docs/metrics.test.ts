import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { access, as } from '../http/demo-server.ts';
import { createCountingServer } from '../metrics/counting-server.ts';
import { frozenNow, later } from '../support/builders.ts';

const read = (file: string) => readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly datasource?: { readonly uid: string };
  readonly targets?: readonly { readonly expr: string; readonly datasource: { readonly uid: string } }[];
}

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string };
}

const dashboard: {
  readonly title: string;
  readonly schemaVersion: number;
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string }[] };
} = JSON.parse(read('grafana-dashboard.json'));
const rules: readonly Rule[] = parse(read('prometheus-alerts.yml')).groups.flatMap(
  ({ rules }: { rules: readonly Rule[] }) => rules,
);
const panels = dashboard.panels.filter(({ type }) => type !== 'row');
const queries = [
  ...panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => [title, expr] as const)),
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
];

/** What Prometheus adds to each series that it scrapes. */
const added = ['job', 'instance'];
/** Labels by name of the metric, of all that the server shows once everything has happened. */
const labels = new Map<string, Set<string>>([['up', new Set(added)]]);

beforeAll(async () => {
  const pool = () => ({ most: 10, open: 1, idle: 0, waiting: 0, mostWaiting: 200, refused: 0 });
  const server = await createCountingServer({}, pool);
  const [target = ''] = await server.signTargets();
  for (const time of [frozenNow, frozenNow, later(7200)]) {
    server.clock.now = time;
    await server.app.inject(target);
  }
  server.clock.now = frozenNow;
  await server.app.inject({ url: '/embed-session/pages/overview', headers: as('nobody-has-this') });
  await server.post('{ workbooks(first: 1) { totalCount } }');
  await server.post(
    'mutation { deleteEmbed(input: { embedId: "1-0000000000000000000000" }) { userErrors { code } } }',
    {
      headers: as(access.adminToken),
    },
  );
  server.metrics.deliveries(null);
  const { round, forgotten } = server.metrics.housekeeping;
  forgotten(await round('forget-expired', async () => ({ nonces: 0, sessions: 0, secrets: 0, keptNonces: 1 })));
  for (const line of (await server.scrape()).body.split('\n')) {
    const [, declared] = /^# TYPE (\w+)/.exec(line) ?? [];
    const [, name = declared, list = ''] = /^(\w+)\{(.*)\} /.exec(line) ?? [];
    if (name === undefined) continue;
    const known = labels.get(name) ?? new Set(added);
    for (const [, label = ''] of list.matchAll(/(\w+)="/g)) known.add(label);
    labels.set(name, known);
  }
  // Nothing may have been collected as garbage yet.
  labels.set('nodejs_gc_duration_seconds_sum', new Set([...added, 'kind']));
  await server.stop();
});

/** Whatever a query of Prometheus names; throws for one that it would not take. */
function readQuery(expr: string) {
  const text = expr.replaceAll('$__rate_interval', '5m');
  const selected: { readonly name: string; readonly by: string[] }[] = [];
  const grouped: string[] = [];
  parser.parse(text).iterate({
    enter: ({ name, from, to, node }) => {
      if (name === '⚠') throw new Error(`Prometheus would not take ${text.slice(from, to)} in ${text}`);
      if (name === 'VectorSelector') {
        const metric = /^\w+/.exec(text.slice(from, to))?.[0] ?? '';
        selected.push({ name: metric, by: [] });
      }
      if (name !== 'LabelName') return;
      const label = text.slice(from, to);
      if (node.parent?.name === 'GroupingLabels') grouped.push(label);
      else selected.at(-1)?.by.push(label);
    },
  });
  return { selected, grouped };
}

describe.each(queries)('the query of "%s"', (_, expr) => {
  it('asks for what the server shows, by labels that it has', () => {
    const { selected, grouped } = readQuery(expr);
    expect(selected.length).toBeGreaterThan(0);
    const all = new Set<string>();
    for (const { name, by } of selected) {
      const known = labels.get(name);
      expect(known, name).toBeDefined();
      expect(by.filter((label) => !known?.has(label))).toEqual([]);
      for (const label of known ?? []) all.add(label);
    }
    expect(grouped.filter((label) => !all.has(label))).toEqual([]);
  });
});

describe('docs/grafana-dashboard.json', () => {
  it('can be imported: it asks which data source, and its panels stand beside each other', () => {
    expect(dashboard).toMatchObject({ title: 'embedpath', schemaVersion: 39 });
    expect(dashboard.templating.list.map(({ name }) => name)).toEqual(['datasource', 'job', 'instance']);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    const taken = new Set<string>();
    for (const { gridPos } of dashboard.panels) {
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
          expect(taken.has(`${x} ${y}`)).toBe(false);
          taken.add(`${x} ${y}`);
        }
      }
    }
  });

  it('asks the chosen data source alone, for the chosen servers', () => {
    for (const { datasource, targets = [] } of panels) {
      expect(datasource?.uid).toMatch(/^\$\{datasource\}$/);
      expect(targets.length).toBeGreaterThan(0);
      for (const target of targets) {
        expect(target.datasource.uid).toMatch(/^\$\{datasource\}$/);
        for (const { by } of readQuery(target.expr).selected) expect(by).toEqual(expect.arrayContaining(added));
      }
    }
  });

  const base = (name: string) => name.replace(/_(?:bucket|sum|count)$/, '');
  const oursAmong = (names: Iterable<string>) =>
    new Set([...names].filter((name) => /^embedpath_/.test(name)).map(base));

  it('shows every metric of ours', () => {
    const shown = new Set(queries.flatMap(([, expr]) => readQuery(expr).selected.map(({ name }) => name)));
    const missing = [...oursAmong(labels.keys())].filter((name) => !oursAmong(shown).has(name));
    expect(missing).toEqual(['embedpath_database_calls_waiting_max']);
  });

  it('is explained, metric by metric, in docs/operating.md', () => {
    const explained = new Set([...read('operating.md').matchAll(/`(embedpath_\w+)`/g)].map(([, name = '']) => name));
    const ours = oursAmong(labels.keys());
    expect([...ours].filter((name) => !explained.has(name))).toEqual([]);
    expect(
      [...explained].filter(
        (name) =>
          name.startsWith('embedpath_') && !ours.has(name) && name !== 'embedpath_server' && name !== 'embedpath_dump',
      ),
    ).toEqual([]);
  });
});

describe('docs/prometheus-alerts.yml', () => {
  it('says of each alert how urgent it is and what happened', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, labels: own, annotations } of rules) {
      expect(alert).toMatch(/^Embedpath[A-Z]\w+$/);
      expect(['page', 'ticket']).toContain(own.severity);
      expect(annotations.summary).not.toBe('');
    }
  });
});
