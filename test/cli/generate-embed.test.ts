import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const embed = (token: string, ...args: string[]) =>
  runCommand(['embed', ...args], { env: { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: token } });

const notes = (isNew: boolean, jwtBaseUrl: string) =>
  `The path ${isNew ? 'is new' : 'was there already'}.
deprecated since 2025-08-04: The vendor deprecated signing with client credentials: sign a JWT for jwtBaseUrl instead. Removal: early 2026; no day was announced
JWT base URL: https://embed.test/acme/workbook/${jwtBaseUrl}
`;

describe('embedpath embed', () => {
  it('[P1] [P3] prints the path alone, and beside it that it is new, what is deprecated, and the JWT base URL', async () => {
    const first = await embed(demo.adminToken, 'Sales/Sales Overview');
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toMatch(/^https:\/\/embed\.test\/embed\/1-[0-9A-Za-z]{22}\n$/);
    expect(first.stderr).toBe(notes(true, 'Sales-Overview-4zSjyoCDDjqTjVkB3MP4Wv'));

    const second = await embed(demo.adminToken, 'a4000000-0000-4000-8000-000000000001');
    expect(second).toEqual({ ...first, stderr: notes(false, 'Sales-Overview-4zSjyoCDDjqTjVkB3MP4Wv') });
  });

  it('[C3] [P2] embeds one page, one chart, or what a tag points at', async () => {
    const page = await embed(demo.adminToken, 'Sales/Sales Overview', '--page', 'page-regions');
    const chart = await embed(demo.adminToken, 'Sales/Sales Overview', '--element', 'kpi-revenue', '--tag', 'prod');
    expect([page.exitCode, chart.exitCode]).toEqual([0, 0]);
    expect(page.stdout).toMatch(/\/embed\/1-[0-9A-Za-z]{22}\n$/);
    expect(chart.stdout).toMatch(/\/embed\/1-[0-9A-Za-z]{22}\/tag\/prod\n$/);
    expect(page.stderr).toContain('/page/page-regions\n');
    expect(chart.stderr).toContain('/tag/prod/element/kpi-revenue\n');
  });

  it('[A7] warns a credential holder whose credentials sign for themselves alone', async () => {
    const { exitCode, stderr } = await embed(demo.holderToken, 'Customers/Customer Health');
    expect(exitCode).toBe(0);
    expect(stderr).toContain('\nJWT_ONLY: ');
  });

  it.each([
    { rule: 'C4', args: ['Sales/Sales Overview', '--page', 'page-orders'], code: 'PAGE_OPENS_MODAL' },
    { rule: 'C3', args: ['Sales/Sales Overview', '--page', 'page-data'], code: 'SOURCE_NOT_EMBEDDABLE' },
    { rule: 'P', args: ['Sales/Sales Overview', '--element', 'nothing'], code: 'SOURCE_NOT_FOUND' },
    { rule: 'P', args: ['Sales/Sales Overview', '--tag', 'beta'], code: 'TAG_NOT_FOUND' },
    { rule: 'P', args: ['Sales/Nothing'], code: 'WORKBOOK_NOT_FOUND' },
    { rule: 'P', args: ['Sales/Sales 2024'], code: 'WORKBOOK_ARCHIVED' },
    { rule: 'P', args: ['Marketing/Marketing Plan'], code: 'WORKBOOK_NOT_PUBLISHED' },
    { rule: 'P', args: ['Finance/Board Report'], code: 'NOT_SHARED_WITH_TEAM' },
  ])('[$rule] is refused with $code, and says what to do: $args', async ({ args, code }) => {
    const { exitCode, stdout, stderr } = await embed(demo.adminToken, ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^${code}: .+\\n.+\\n$`));
  });

  it('[A3] is refused to a viewer', async () => {
    const { exitCode, stdout, stderr } = await embed(demo.viewerToken, 'Sales/Sales Overview');
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^FORBIDDEN: /);
  });

  it('prints the embed, or why there is none, as one document with --json', async () => {
    const { exitCode, stdout, stderr } = await embed(demo.adminToken, 'Operations/Supply Chain', '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      embed: { path: expect.stringContaining('/embed/1-'), sourceType: 'WORKBOOK', tagName: null },
      created: true,
      jwtBaseUrl: expect.stringContaining('/acme/workbook/Supply-Chain-'),
      deprecation: { since: '2025-08-04' },
      warnings: [],
    });

    const refused = await embed(demo.adminToken, 'Sales/Sales 2024', '--json');
    expect({ exitCode: refused.exitCode, stderr: refused.stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(JSON.parse(refused.stdout)).toEqual({
      error: {
        code: 'WORKBOOK_ARCHIVED',
        message: 'This workbook is archived.',
        remedy: 'Restore the workbook with restoreWorkbook.',
      },
    });
  });
});
