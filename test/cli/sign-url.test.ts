import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const user = ['--user', 'ben@host.example'];
const team = ['--team', 'Embed Customers'];

function sign(...args: string[]) {
  const env = { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: demo.adminToken, EMBEDPATH_CLIENT_ID: demo.clientId };
  return runCommand(['sign', 'Sales/Sales Overview', ...args], { env });
}

/** The status that a server answers to a URL of its public address. */
async function statusOf(url: string): Promise<number> {
  const { pathname, search } = new URL(url);
  return (await fetch(demo.url + pathname + search)).status;
}

describe('embedpath sign', () => {
  it('[O2] prints a URL alone, which opens once, and beside it until when', async () => {
    const { exitCode, stdout, stderr } = await sign(...user, ...team);
    expect([exitCode, stderr]).toEqual([0, 'It opens once, until 2026-03-01T13:00:00.000Z.\n']);
    const url = stdout.trim();
    expect(url).toMatch(/^https:\/\/embed\.test\/acme\/workbook\/Sales-Overview-[0-9A-Za-z]{22}\?:jwt=\S+$/);
    expect([await statusOf(url), await statusOf(url)]).toEqual([200, 400]);
  });

  it('signs one page of a tag with client credentials, for several teams, for as long as it is told', async () => {
    const env = { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: demo.adminToken };
    await runCommand(['embed', 'Sales/Sales Overview', '--page', 'page-regions', '--tag', 'prod'], { env });
    const content = ['--page', 'page-regions', '--tag', 'prod', '--method', 'client-credentials', '--seconds', '60'];
    const { stdout, stderr } = await sign(...user, ...team, 'Embed Partners', ...content, '--account-type', 'Explorer');
    expect(stderr).toContain('until 2026-03-01T12:01:00.000Z.\nDEPRECATED_METHOD: ');
    const { searchParams } = new URL(stdout.trim());
    expect(searchParams.get(':external_user_team')).toBe('Embed Customers,Embed Partners');
    expect(searchParams.get(':account_type')).toBe('Explorer');
    expect(await statusOf(stdout.trim())).toBe(200);
  });

  it('answers JSON for programs', async () => {
    const { stdout } = await sign(...user, ...team, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ method: 'JWT', claims: { sub: 'ben@host.example' }, warnings: [] });
  });

  it('[O8] is refused with the reason and the remedy', async () => {
    const { exitCode, stdout, stderr } = await sign(...user, '--team', 'Nobody');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^TEAM_NOT_FOUND: .+\n.+\n$/);
  });

  it('asks for the client credential by the option that names it', async () => {
    const env = { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: demo.adminToken };
    const { exitCode, stderr } = await runCommand(['sign', 'Sales/Sales Overview', ...user, ...team], { env });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('--client-id');
  });

  it.each([[['--user']], [[]], [[...user, '--seconds', '1.5']], [[...user, '--method', 'rsa']]])(
    'is used wrongly with %j',
    async (args) => {
      expect((await sign(...args)).exitCode).toBe(2);
    },
  );
});
