import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import packageFile from '../../package.json' with { type: 'json' };
import { configVariables } from '../../src/config-variables.ts';
import { failingOutput } from '../support/failing-output.ts';
import { runCommand } from '../support/run-command.ts';

const token = 'a-token-that-must-not-be-printed';
const answering = (body: string, init: ResponseInit = {}): typeof fetch => {
  return async () => new Response(body, init);
};
const whoami = (answer: typeof fetch, ...args: string[]) =>
  runCommand(['whoami', '--url', 'http://api.test/', '--token', token, ...args], { fetch: answer });

const viewer = {
  level: 'MEMBER',
  permissions: [],
  tokenExpiresAt: '2027-03-01T12:00:00.000Z',
  member: { email: 'eve@acme.example', firstName: 'Eve', lastName: '', accountType: { name: 'Viewer' }, teams: [] },
  credential: null,
};
const known = (firstName: string) =>
  answering(JSON.stringify({ data: { viewer: { ...viewer, member: { ...viewer.member, firstName } } } }));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the command line', () => {
  it('prints its version and, for it and each command, help', async () => {
    expect(await runCommand(['--version'])).toEqual({ exitCode: 0, stdout: `${packageFile.version}\n`, stderr: '' });
    const names = ['serve', 'init', 'whoami', 'import', 'tree', 'embed', 'backup', 'restore'];
    for (const command of [[], ...names.map((name) => [name])]) {
      const { exitCode, stdout, stderr } = await runCommand([...command, '--help']);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`^Usage: embedpath ${command.join('')}`));
    }
  });

  it.each([
    { args: [], says: 'Usage: embedpath' },
    { args: ['unknown'], says: "unknown command 'unknown'" },
    { args: ['tree'], says: "missing required argument 'workbook'" },
    { args: ['tree', 'a', 'b'], says: 'too many arguments' },
    { args: ['tree', 'a', '--version', '0'], says: 'It must be a whole number from 1.' },
    { args: ['tree', 'a', '--draft', '--tag', 'prod'], says: 'cannot be used with' },
    { args: ['tree', 'a', '--version', '1', '--tag', 'prod'], says: 'cannot be used with' },
    { args: ['embed', 'a', '--page', 'p', '--element', 'e'], says: 'cannot be used with' },
    { args: ['import'], says: "missing required argument 'files'" },
    { args: ['import', 'a', 'b', '--path', 'Sales/Overview'], says: "'--path <path>' is for one file" },
    { args: ['import', 'a', '--path', 'Sales/Overview', '--folder', 'Sales'], says: 'cannot be used with' },
    { args: ['whoami', '--url', 'localhost:4000'], says: '--url, or EMBEDPATH_URL' },
    { args: ['whoami', '--url', 'http://me@localhost'], says: '--url, or EMBEDPATH_URL' },
    { args: ['whoami', '--url', 'http://:secret@localhost'], says: '--url, or EMBEDPATH_URL' },
    { args: ['whoami', '--url', 'http://localhost?token=secret'], says: '--url, or EMBEDPATH_URL' },
    { args: ['init', '--organization', 'A', '--slug', 'a'], says: "required option '--admin-email <address>'" },
    {
      args: ['init', '--organization', 'A', '--slug', 'a', '--admin-email', 'a@b.example'],
      says: 'no EMBEDPATH_INIT_TOKEN',
    },
  ])('answers wrong usage with exit code 2: $args', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await runCommand(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('runs the server with the environment and answers its exit code', async () => {
    const env = { PORT: '4001' };
    const seen: unknown[] = [];
    const { exitCode } = await runCommand(['serve'], {
      env,
      serve: async (given) => {
        seen.push(given);
        return 1;
      },
    });
    expect({ exitCode, seen }).toEqual({ exitCode: 1, seen: [env] });
  });

  it('explains every variable of the environment in the help of serve', async () => {
    const { stdout } = await runCommand(['serve', '--help']);
    for (const { name, description } of configVariables) expect(stdout).toContain(`  ${name}\n      ${description}\n`);
  });

  it('asks whether the server is running when nothing answers', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { exitCode, stdout, stderr } = await runCommand(['whoami', '--url', url]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(
      `SERVER_UNREACHABLE: Nothing answers at ${url}/ (ECONNREFUSED).\nIs the server running there?`,
    );
  });

  it('says that a token is wrong, and never prints one', async () => {
    const errors = [{ message: 'The token is unknown.', extensions: { code: 'UNAUTHENTICATED', remedy: 'Send …' } }];
    const { exitCode, stderr } = await whoami(answering(JSON.stringify({ errors }), { status: 401 }));
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      'UNAUTHENTICATED: The token is unknown.\nGive a token that is valid with EMBEDPATH_TOKEN or --token.\n',
    );

    const broken = await runCommand(['whoami'], { env: { EMBEDPATH_TOKEN: `${token}\n` } });
    expect(broken).toMatchObject({ exitCode: 2, stdout: '' });
    expect(broken.stderr).not.toContain(token);
  });

  it.each([
    { says: 'answered 502 with something that is not JSON', body: '<html>Bad Gateway</html>', init: { status: 502 } },
    { says: 'answered 200 with JSON of another form', body: '[]', init: {} },
    { says: 'answered with a redirection (301)', body: '', init: { status: 301, headers: { location: '/elsewhere' } } },
  ])('tells an answer that is not of the API: $says', async ({ says, body, init }) => {
    const { exitCode, stderr } = await whoami(answering(body, init));
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`UNEXPECTED_ANSWER: http://api.test/ ${says}.\nCheck that --url`);
  });

  it('tells that the server is not available, in its own words or where a proxy says so', async () => {
    const extensions = { code: 'SERVICE_UNAVAILABLE', remedy: 'Try again in 3 seconds.' };
    const own = JSON.stringify({ errors: [{ message: 'The service is not available for the moment.', extensions }] });
    expect((await whoami(answering(own, { status: 503 }))).stderr).toBe(
      'SERVICE_UNAVAILABLE: The service is not available for the moment.\nTry again in 3 seconds.\n',
    );
    const bodies = ['<html>No server</html>', '{"message":"no upstream"}'];
    for (const body of bodies) {
      const { exitCode, stderr } = await whoami(answering(body, { status: 503, headers: { 'retry-after': '20' } }));
      expect(exitCode).toBe(1);
      expect(stderr).toBe(
        'SERVICE_UNAVAILABLE: http://api.test/ is not available for the moment.\nTry again in 20 seconds.\n',
      );
    }
    const dated = { status: 503, headers: { 'retry-after': 'Wed, 25 Nov 2026 07:28:00 GMT' } };
    expect((await whoami(answering('', dated))).stderr).toMatch(/\nTry again later\.\n$/);
  });

  it('tells a connection that breaks off, without the words of the client, which may quote headers', async () => {
    const { exitCode, stderr } = await whoami(async () => {
      throw new TypeError(`Bearer ${token} is an invalid header value`, { cause: new Error('other side closed') });
    });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('NO_ANSWER: The connection to http://api.test/ ended without an answer.');
    expect(stderr).not.toContain(token);
  });

  it('does not follow a redirection, for the token is for one server alone', async () => {
    const requests: RequestInit[] = [];
    await whoami(async (_url, init) => {
      requests.push(init ?? {});
      return new Response('', { status: 307, headers: { location: 'http://evil.test/' } });
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ redirect: 'manual' });
  });

  it('asks under the path of --url, with or without a slash at its end', async () => {
    const urls: string[] = [];
    for (const url of ['http://api.test/bi', 'http://api.test/bi/']) {
      await runCommand(['whoami', '--url', url], {
        fetch: async (asked) => {
          urls.push(String(asked));
          return new Response('');
        },
      });
    }
    expect(urls).toEqual(['http://api.test/bi/graphql', 'http://api.test/bi/graphql']);
  });

  it('prints a failure as one document with --json', async () => {
    const { exitCode, stdout, stderr } = await whoami(answering('no'), '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'UNEXPECTED_ANSWER',
        message: 'http://api.test/ answered 200 with something that is not JSON.',
        remedy: 'Check that --url, or EMBEDPATH_URL, is the address of an embedpath server.',
      },
    });
  });

  it('prints nothing of a name that a terminal would obey', async () => {
    const name = 'E\u001b[31mve\u009b2J\r\u202e';
    const { stdout } = await whoami(known(name));
    expect(stdout).toMatch(/^eve@acme\.example E\\u001b\[31mve\\u009b2J\\u000d\\u202e\n/);

    const { stdout: json } = await whoami(known(name), '--json');
    expect(json).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    expect(JSON.parse(json)).toMatchObject({ member: { firstName: name } });
  });

  it('uses colours on a terminal, unless NO_COLOR is set or the output is no terminal', async () => {
    const colours = async (isTTY: boolean, env: Record<string, string>) => {
      const { stdout } = await runCommand(['whoami'], { isTTY, env, fetch: known('Eve') });
      return stdout.startsWith('\u001b[1meve@acme.example\u001b[22m Eve\n');
    };
    expect(await colours(true, {})).toBe(true);
    expect(await colours(true, { NO_COLOR: '' })).toBe(true);
    expect(await colours(true, { NO_COLOR: '1' })).toBe(false);
    expect(await colours(true, { TERM: 'dumb' })).toBe(false);
    expect(await colours(false, {})).toBe(false);
  });

  it('does not mind a reader that closes the pipe', async () => {
    const { exitCode, stderr } = await runCommand(['whoami'], { stdout: failingOutput('EPIPE'), fetch: known('Eve') });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });

  it.each([false, true])('fails when its output is lost for another reason, also later on: %s', async (later) => {
    const stdout = failingOutput('ENOSPC', later);
    const { exitCode, stderr } = await runCommand(['whoami'], { stdout, fetch: known('Eve') });
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: 'The output cannot be written (ENOSPC).\n' });
  });
});
