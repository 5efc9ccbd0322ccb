import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const whoami = (token: string, ...args: string[]) =>
  runCommand(['whoami', ...args], { env: { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: token } });

describe('embedpath whoami', () => {
  it('tells whom the token belongs to and what they may do', async () => {
    expect(await whoami(demo.adminToken)).toEqual({
      exitCode: 0,
      stdout: [
        'ada@acme.example Ada Marsh',
        'level         ADMIN',
        'account type  Admin',
        'permissions   VIEW_WORKBOOKS, EXPLORE, EDIT_WORKBOOKS, SHARE, EXPORT, ADMINISTER',
        'teams         Analytics',
        'token until   2027-03-01T12:00:00.000Z',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  it('leaves out what there is none of', async () => {
    const { stdout } = await whoami(demo.viewerToken);
    expect(stdout).toContain('vera@acme.example Vera Kim\nlevel         MEMBER\n');
    expect(stdout).not.toContain('teams');
  });

  it('[A1] names the credential that acts for its owner', async () => {
    const answer = await fetch(`${demo.url}/v2/auth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: demo.clientId,
        client_secret: demo.embedSecret,
      }),
    });
    const { access_token: token } = (await answer.json()) as { access_token: string };
    expect((await whoami(token)).stdout).toContain(`credential    Customer portal (${demo.clientId})\n`);
  });

  it('prints what the API answers as one document with --json, before or after the name of the command', async () => {
    const { exitCode, stdout, stderr } = await whoami(demo.holderToken, '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      level: 'CREDENTIAL_HOLDER',
      permissions: ['VIEW_WORKBOOKS', 'EXPLORE', 'EDIT_WORKBOOKS', 'SHARE', 'EXPORT'],
      tokenExpiresAt: '2027-03-01T12:00:00.000Z',
      member: {
        email: 'hugo@acme.example',
        firstName: 'Hugo',
        lastName: 'Lind',
        accountType: { name: 'Creator' },
        teams: [{ name: 'Analytics' }],
      },
      credential: null,
    });
    const before = await runCommand(['--json', '--url', demo.url, '--token', demo.holderToken, 'whoami']);
    expect(before).toEqual({ exitCode, stdout, stderr });
  });

  it('fails without a token', async () => {
    expect(await whoami('')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr:
        'UNAUTHENTICATED: No token was given, so the server knows nobody.\nGive a token with EMBEDPATH_TOKEN or --token.\n',
    });
  });
});
