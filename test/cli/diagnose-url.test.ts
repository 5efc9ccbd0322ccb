import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const env = () => ({ EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: demo.adminToken, EMBEDPATH_CLIENT_ID: demo.clientId });

async function sign(): Promise<string> {
  const args = ['sign', 'Sales/Sales Overview', '--user', 'ben@host.example', '--team', 'Embed Customers'];
  return (await runCommand(args, { env: env() })).stdout.trim();
}

const diagnose = (args: readonly string[], io: object = {}) => runCommand(['diagnose', ...args], { env: env(), ...io });

describe('embedpath diagnose', () => {
  it('[X1] says of a good URL that it would open, and does not use it up', async () => {
    const url = await sign();
    const first = await diagnose([url, '--origin', 'http://localhost:3000']);
    expect([first.exitCode, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toMatch(/^WOULD_OPEN\nIt would open, once, for ben@host\.example\.\n/);
    expect((await diagnose([url])).exitCode).toBe(0);
    const listed = await diagnose([url, '--all']);
    expect(listed.stdout).toContain('PASSED GRANT: teams "Embed Customers"');
  });

  it('[X1] begins with what refuses, and tells what else is wrong; the exit code is 1', async () => {
    const url = `${await sign()}&:theme=Pink`.replace(/[\w-]{20}&:embed/, 'AAAAAAAAAAAAAAAAAAAA&:embed');
    const { exitCode, stdout } = await diagnose([url, '--origin', 'https://other.example']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^WOULD_REFUSE E\w+\n/);
    const places = [', which refuses', 'FAILED KNOWN_PARAMETERS', 'FAILED FRAMING_ORIGIN'].map((text) =>
      stdout.indexOf(text),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('reads the URL from standard input, which no list of processes shows', async () => {
    const url = await sign();
    const { exitCode, stdout } = await diagnose(['-'], { stdin: Readable.from([Buffer.from(`${url}\n`)]) });
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('White space around the URL was left out.')]);
    const endless = await diagnose(['-'], { stdin: Readable.from([Buffer.alloc(200_000, 'x')]) });
    expect([endless.exitCode, endless.stderr]).toEqual([1, expect.stringContaining('INVALID_INPUT')]);
  });

  it('answers JSON for programs', async () => {
    const { exitCode, stdout } = await diagnose(['/embed/nothing', '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'WOULD_REFUSE', family: 'EINVAL', checks: expect.any(Array) });
  });

  it('is used wrongly without a URL', async () => {
    expect((await diagnose([])).exitCode).toBe(2);
  });
});
