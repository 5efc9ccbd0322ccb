import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const readiness = (token: string, ...args: string[]) =>
  runCommand(['readiness', ...args], { env: { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: token } });

describe('embedpath readiness', () => {
  it('[P4] prints every check, and that content is ready', async () => {
    const { exitCode, stdout, stderr } = await readiness(demo.adminToken, 'Sales/Sales Overview', '--tag', 'prod');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines.slice(0, -1).every((line) => line.startsWith('passed      '))).toBe(true);
    expect(lines.at(-1)).toBe('ready');
  });

  it('[P4] prints all that is in the way with its code and what to do, and ends with 1', async () => {
    const { exitCode, stdout } = await readiness(demo.adminToken, 'Sales/Sales 2024', '--page', 'nothing');
    expect(exitCode).toBe(1);
    const pad = ' '.repeat(31);
    expect(stdout).toContain(
      `failed      NOT_ARCHIVED       WORKBOOK_ARCHIVED: This workbook is archived.\n${pad}Restore the workbook with restoreWorkbook.\n`,
    );
    expect(stdout).toContain('failed      SOURCE_FOUND       SOURCE_NOT_FOUND: ');
    expect(stdout).toContain('not reached OPENS_NO_MODAL     ');
    expect(stdout).toMatch(/\nnot ready\n$/);
  });

  it('[A7] warns beside the answer', async () => {
    const { exitCode, stderr } = await readiness(demo.holderToken, 'Customers/Customer Health');
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^JWT_ONLY: /);
  });

  it('[A3] is refused to a viewer, and of what there is not', async () => {
    expect(await readiness(demo.viewerToken, 'Sales/Sales Overview')).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(/^FORBIDDEN: /),
    });
    expect(await readiness(demo.adminToken, 'Sales/Nothing')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^WORKBOOK_NOT_FOUND: /),
    });
  });

  it('prints one document with --json', async () => {
    const args = ['Sales/Sales Overview', '--element', 'table-orders', '--json'];
    const { exitCode, stdout, stderr } = await readiness(demo.adminToken, ...args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    const { ready, checks, warnings } = JSON.parse(stdout);
    expect({ ready, warnings }).toEqual({ ready: false, warnings: [] });
    expect(checks).toHaveLength(11);
    expect(checks[8]).toMatchObject({ name: 'OPENS_NO_MODAL', status: 'FAILED', code: 'PAGE_OPENS_MODAL' });
  });
});
