import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { chart, documentText, element, overlay, workbookDocument } from '../support/documents.ts';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';
import { withFiles } from '../support/with-files.ts';

let demo: RunningDemo;
beforeEach(async () => {
  demo = await startDemo();
});
afterEach(() => demo.stop());

const files = {
  'sales.json': documentText({ name: 'Shops', overlays: [overlay('more')] }),
  'stock.yaml': stringify(workbookDocument({ name: 'Stock' })),
  'loose.json': documentText({ name: 'Loose', elements: [element('a', 'text'), chart('b')], layout: null }),
  'broken.json': '{"name": "Broken", "document": {',
  'latin-1.json': Uint8Array.of(0x7b, 0xe9, 0x7d),
};

interface ImportOptions {
  readonly options?: readonly string[];
  readonly isTTY?: boolean;
  readonly token?: string;
}

/** Imports files of the folder; what is printed, with their folder taken out of their names. */
function run(names: readonly string[], { options = [], isTTY = false, token }: ImportOptions = {}) {
  const large = names.includes('large.json') ? { 'large.json': ' '.repeat(10 * 1024 * 1024 + 1) } : {};
  return withFiles({ ...files, ...large }, async (folder) => {
    const env = { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: token ?? demo.adminToken, NO_COLOR: '1' };
    const args = ['import', ...names.map((name) => join(folder, name)), ...options];
    const { exitCode, stdout, stderr } = await runCommand(args, { env, isTTY });
    return { exitCode, stdout: stdout.replaceAll(`${folder}/`, ''), stderr };
  });
}

const readTree = async (workbook: string) =>
  (await runCommand(['tree', workbook, '--draft', '--url', demo.url, '--token', demo.adminToken])).stdout;

describe('embedpath import', () => {
  it('[W5] makes a draft of a JSON or YAML file, and tells it in one line a file', async () => {
    expect(await run(['sales.json', 'stock.yaml'])).toEqual({
      exitCode: 0,
      stdout: [
        'sales.json: created Shops, 1 page, 1 modal, 1 element, 0 warnings',
        'stock.yaml: created Stock, 1 page, 0 modals, 1 element, 0 warnings',
        '',
      ].join('\n'),
      stderr: '2 files: 2 created\n',
    });
    expect(await readTree('Stock')).toContain('bar-chart Chart chart-1 (chart-1), embeddable');
  });

  it('[W5] says that nothing changed when the same file is imported again, and what changed otherwise', async () => {
    await run(['sales.json']);
    expect((await run(['sales.json'])).stdout).toMatch(/^sales\.json: unchanged Shops, /);
    const { stdout } = await run(['stock.yaml'], { options: ['--path', 'Shops'] });
    expect(stdout).toMatch(/^stock\.yaml: updated Shops, 1 page, 0 modals, /);
  });

  it('[W5] publishes at once with --publish', async () => {
    const { stdout } = await run(['sales.json'], { options: ['--publish'] });
    expect(stdout).toMatch(/, 0 warnings, published as version 1\n$/);
  });

  it('puts workbooks into a folder, or one under a name', async () => {
    const inFolder = await run(['sales.json', 'stock.yaml'], { options: ['--folder', 'Sales/Europe'] });
    expect(inFolder.stdout).toContain('created Sales/Europe/Shops,');
    expect(inFolder.stdout).toContain('created Sales/Europe/Stock,');
    const named = await run(['sales.json'], { options: ['--path', 'Sales/All Shops'] });
    expect(named.stdout).toContain('created Sales/All Shops,');
    const inRoot = await run(['sales.json'], { options: ['--folder', '/'] });
    expect(inRoot.stdout).toContain('created Shops,');
  });

  it('[W4] lists the warnings of a file below it', async () => {
    expect((await run(['loose.json'])).stdout).toBe(
      [
        'loose.json: created Loose, 1 page, 0 modals, 2 elements (2 unplaced), 3 warnings',
        '  MISSING_LAYOUT at document.layout: The document has elements and no layout.',
        '  ELEMENT_NOT_PLACED at document.elements[0]: The element "a" lies on no page: no layout places it.',
        '  ELEMENT_NOT_PLACED at document.elements[1]: The element "b" lies on no page: no layout places it.',
        '',
      ].join('\n'),
    );
  });

  it('goes on after a bad file, and its exit code says that there was one', async () => {
    const names = ['broken.json', 'nothing.json', '.', 'latin-1.json', 'large.json', 'sales.json'];
    const { exitCode, stdout, stderr } = await run(names);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^broken\.json: failed, INVALID_DOCUMENT: .+\n {2}.+\n/);
    expect(stdout).toContain('nothing.json: failed, UNREADABLE_FILE: There is no such file.\n');
    expect(stdout).toContain('failed, UNREADABLE_FILE: This is a folder.\n');
    expect(stdout).toContain('latin-1.json: failed, UNREADABLE_FILE: This file is no text in UTF-8.\n');
    expect(stdout).toContain('large.json: failed, DOCUMENT_TOO_LARGE: The document has more than 10 MB.\n');
    expect(stdout).toMatch(/\nsales\.json: created Shops, .*\n$/);
    expect(stderr).toBe('6 files: 5 failed, 1 created\n');
  });

  it('[A6] tells for each file that the caller may not create workbooks', async () => {
    const { exitCode, stdout } = await run(['sales.json', 'stock.yaml'], { token: demo.viewerToken });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^sales\.json: failed, FORBIDDEN: .+\n {2}.+\nstock\.yaml: failed, FORBIDDEN: /);
  });

  it('stops at once when the token is wrong, for no file would fare better', async () => {
    const { exitCode, stdout, stderr } = await run(['sales.json', 'stock.yaml'], { token: 'wrong' });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^UNAUTHENTICATED: .+\n.+\n$/);
  });

  it('stops at once when nothing answers', async () => {
    await demo.stop();
    const { exitCode, stdout, stderr } = await run(['sales.json', 'stock.yaml']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^SERVER_UNREACHABLE: .+\n.+\n$/);
  });

  it('prints one line of JSON a file with --json', async () => {
    const { exitCode, stdout, stderr } = await run(['loose.json', 'nothing.json'], { options: ['--json'] });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    const [loose, nothing, ...more] = stdout.trimEnd().split('\n');
    expect(more).toEqual([]);
    expect(JSON.parse(loose ?? '')).toEqual({
      file: 'loose.json',
      outcome: 'created',
      workbook: { workbookId: expect.any(String), path: 'Loose', latestVersion: null },
      counts: { pages: 1, modals: 0, elements: 2, unplaced: 2 },
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'MISSING_LAYOUT' })]),
    });
    expect(JSON.parse(nothing ?? '')).toEqual({
      file: 'nothing.json',
      outcome: 'failed',
      error: { code: 'UNREADABLE_FILE', message: 'There is no such file.', remedy: null },
    });
  });

  it('draws a bar on a terminal, and takes it away before each line', async () => {
    const { stdout, stderr } = await run(['sales.json', 'stock.yaml'], { isTTY: true });
    expect(stderr).toContain('░ 0/2 sales.json');
    expect(stderr).toContain('█ 2/2 stock.yaml');
    const backAndClear = '\u001b[1G\u001b[2K';
    expect(stderr.endsWith(`${backAndClear}2 files: 2 created\n`)).toBe(true);
    expect(stdout.split('\n')).toHaveLength(3);
  });

  it('draws no bar with --json', async () => {
    const { stderr } = await run(['sales.json'], { isTTY: true, options: ['--json'] });
    expect(stderr).toBe('');
  });
});
