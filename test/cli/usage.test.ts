import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openInDemo } from '../support/open-in-demo.ts';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

let demo: RunningDemo;
const run = (token: string, ...args: string[]) =>
  runCommand(args, { env: { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: token } });
const usage = (...args: string[]) => run(demo.adminToken, 'usage', ...args);

const workbook = 'Sales/Sales Overview';
const embedId = '1-a500000000000000000001';

/** Two openings for two users, one of which is tried again. */
beforeAll(async () => {
  demo = await startDemo();
  await openInDemo(demo, workbook, 'ben@host.example');
  await openInDemo(demo, workbook, 'eve@host.example', 1);
});
afterAll(() => demo.stop());

const table = [
  'day         opens  users  refused',
  '2026-03-01      2      2        1',
  'in all          2      2        1',
  'nothing in 29 days',
  'refused: 1 NONCE_REUSED',
  '',
];

describe('embedpath usage', () => {
  it.each([
    ['the organization', [], 'Acme Analytics'],
    ['a workbook', [workbook], workbook],
    ['a client credential', ['--credential', 'a7000000000040008000000000000001'], 'Customer portal'],
  ])('[U1] prints a line for each day in which something happened, of %s', async (_, args, name) => {
    const { exitCode, stdout, stderr } = await usage(...args);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([`${name}, 2026-01-31 to 2026-03-01, UTC`, ...table]);
  });

  it('[U1] prints hours of a time that is given', async () => {
    const { stdout } = await usage('--by', 'hour', '--from', '2026-03-01T10:30:00Z', '--to', '2026-03-01T13:00:00Z');
    expect(stdout.split('\n')).toEqual([
      'Acme Analytics, 2026-03-01 10:00 to 2026-03-01 13:00, UTC',
      'hour              opens  users  refused',
      '2026-03-01 12:00      2      2        1',
      'in all                2      2        1',
      'nothing in 2 hours',
      'refused: 1 NONCE_REUSED',
      '',
    ]);
  });

  it('[U4] says of an embed when it was last opened, or that it never was', async () => {
    expect((await usage('--embed', embedId)).stdout).toMatch(/\nnever opened\n$/);
  });

  it('answers all of it as JSON', async () => {
    const { exitCode, stdout } = await usage('--embed', embedId, '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ name: embedId, lastOpenedAt: null, usage: { by: 'DAY', opens: 0 } });
  });

  it('says what is not there, or may not be seen', async () => {
    const failures = [
      [await usage('Sales/Nothing'), 'WORKBOOK_NOT_FOUND: '],
      [await usage('--embed', '1-0000000000000000000000'), 'EMBED_NOT_FOUND: '],
      [await usage('--credential', 'nobody'), 'CREDENTIAL_NOT_FOUND: '],
      [await usage('--from', '2020-01-01', '--to', '2020-01-01'), 'INVALID_INPUT: '],
      [await run(demo.viewerToken, 'usage'), 'FORBIDDEN: '],
    ] as const;
    for (const [{ exitCode, stdout, stderr }, code] of failures) {
      expect([exitCode, stdout, stderr.slice(0, code.length)]).toEqual([1, '', code]);
    }
  });

  it.each([
    ['--from', 'lunch'],
    ['--by', 'week'],
    ['--embed', embedId, '--credential', 'x'],
    [workbook, '--embed', embedId],
  ])('takes no %s %s', async (...args) => {
    expect(await usage(...args)).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
