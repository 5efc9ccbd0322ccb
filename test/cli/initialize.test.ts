import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

const initToken = 'init-token-init-token-init-token';
const facts = ['--organization', 'Acme', '--slug', 'acme', '--admin-email', 'ada@acme.example'];

let server: RunningDemo;
beforeEach(async () => {
  server = await startDemo({ EMBEDPATH_DEMO: '0', EMBEDPATH_INIT_TOKEN: initToken });
});
afterEach(() => server.stop());

const init = (args: string[] = facts, token = initToken) =>
  runCommand(['init', ...args], { env: { EMBEDPATH_URL: server.url, EMBEDPATH_INIT_TOKEN: token } });

describe('embedpath init', () => {
  it('makes the first organization, and prints its id and the token of its administrator', async () => {
    const { exitCode, stdout, stderr } = await init();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^organization {2}[-0-9a-f]{36}\nadmin token {3}\S+\n$/);
    expect(stderr).toBe('Keep the token: it is shown once. It ends on 2026-05-30T12:00:00.000Z.\n');

    const [, token = ''] = /admin token {3}(\S+)/.exec(stdout) ?? [];
    const whoami = await runCommand(['whoami', '--url', server.url, '--token', token]);
    expect(whoami.stdout).toContain('ada@acme.example\nlevel         ADMIN\n');
  });

  it('prints the answer as one document with --json', async () => {
    const { exitCode, stdout, stderr } = await init([...facts, '--json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(Object.keys(JSON.parse(stdout))).toEqual(['organizationId', 'token', 'expiresAt']);
  });

  it('is refused the second time', async () => {
    await init();
    const { exitCode, stdout, stderr } = await init();
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^ORGANIZATION_EXISTS: .+\n.+\n$/);
  });

  it('is refused with what does not fit', async () => {
    const { exitCode, stderr } = await init([
      '--organization',
      'Acme',
      '--slug',
      'Ac me',
      '--admin-email',
      'a@b.example',
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^INVALID_INPUT: .*slug/);
  });

  it('says that the token of the environment is not that of the server, and prints neither', async () => {
    const { exitCode, stderr } = await init(facts, 'another-token-another-token-anot');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr:
        'UNAUTHENTICATED: The token in EMBEDPATH_INIT_TOKEN is not the one of the server.\n' +
        'Set it to the EMBEDPATH_INIT_TOKEN with which the server was started.\n',
    });
  });

  it('says that a server without EMBEDPATH_INIT_TOKEN makes none', async () => {
    const without = await startDemo({ EMBEDPATH_DEMO: '0' });
    const env = { EMBEDPATH_URL: without.url, EMBEDPATH_INIT_TOKEN: initToken };
    const { exitCode, stderr } = await runCommand(['init', ...facts], { env });
    await without.stop();
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: 'NOT_FOUND: The server makes no first organization.\nStart it with EMBEDPATH_INIT_TOKEN.\n',
    });
  });
});
