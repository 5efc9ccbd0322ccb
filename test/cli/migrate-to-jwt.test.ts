import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { later } from '../support/builders.ts';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const plan = (token: string, ...args: string[]) =>
  runCommand(['migrate-to-jwt', ...args], { env: { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: token } });

const url =
  '/embed/1-a500000000000000000001?:client_id=a7000000000040008000000000000001&:email=ben@host.example&:theme=Dark';

describe('embedpath migrate-to-jwt', () => {
  it('[X3] ends with 1 while something remains, and with 0 when nothing does', async () => {
    const remaining = await plan(demo.adminToken);
    expect([remaining.exitCode, remaining.stderr]).toEqual([1, '']);
    expect(remaining.stdout).toContain('Not yet: URLs signed with client credentials are still needed.');
    const done = await plan(demo.adminToken, '--days', '1');
    expect(done).toMatchObject({ exitCode: 0, stderr: '' });
    expect(done.stdout).toContain('Done: switch the old way off with updateOrganization');
    expect(done.stdout).not.toContain('Parameters of what remains');
  });

  it('[X3] counts from a time on, e.g. since the last host moved', async () => {
    const daysAgo = (days: number) => later(-days * 86_400).toISOString();
    const done = await plan(demo.adminToken, '--since', daysAgo(1.5));
    expect(done).toMatchObject({ exitCode: 0, stderr: '' });
    expect(done.stdout).toMatch(
      /^Acme Analytics, since \d{4}-\S+Z: 0 embeds and 0 client credentials to move to JWT\n/,
    );
    expect(done.stdout).toContain('client credentials: 12 times, last 2 days ago');
    expect((await plan(demo.adminToken, '--since', daysAgo(3))).exitCode).toBe(1);
    expect((await plan(demo.adminToken, '--since', daysAgo(-1))).stderr).toMatch(/^INVALID_INPUT: /);
    const guessed = await plan(demo.adminToken, '--since', '3');
    expect([guessed.exitCode, guessed.stderr]).toEqual([2, expect.stringContaining('2026-01-31T08:00:00Z')]);
    expect((await plan(demo.adminToken, '--since', 'lunch')).exitCode).toBe(2);
    expect((await plan(demo.adminToken, '--since', daysAgo(1), '--days', '3')).exitCode).toBe(2);
  });

  it('[X3] lists what remains alone when it is to', async () => {
    const { stdout } = await plan(demo.adminToken, '--days', '7', '--remaining');
    expect([...stdout.matchAll(/^(\w+) +(?:Operations|Customers)/gm)].map(([, state]) => state)).toEqual(['remains']);
  });

  it('[X3] answers all of it as JSON', async () => {
    const { exitCode, stdout } = await plan(demo.adminToken, '--json');
    const report = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(report).toMatchObject({
      organization: { slug: 'acme' },
      days: 30,
      embedsRemaining: 2,
      credentialsRemaining: 1,
      canSwitchOff: false,
      isWholeOrganization: true,
    });
    expect([report.embeds.length, report.credentials.length]).toEqual([4, 2]);
    expect(report.embeds[0].parametersSeen.map(({ name }: { name: string }) => name)).toContain(':hide_send');
  });

  it('[X3] reads every page of a long list', async () => {
    const long = await startDemo();
    const { organizationId } = (await long.repository.findOrganizationAt({ slug: 'acme' })) ?? {};
    const [embed] = await long.repository.findEmbedsByIds(organizationId as never, [
      '1-a500000000000000000004' as never,
    ]);
    for (let number = 0; number < 230; number += 1) {
      const embedId = `1-${String(number).padStart(22, '0')}` as never;
      const source = { sourceType: 'ELEMENT', elementId: `e${number}` } as const;
      await long.repository.saveEmbed(organizationId as never, {
        ...(embed as NonNullable<typeof embed>),
        embedId,
        source,
      });
    }
    const env = { EMBEDPATH_URL: long.url, EMBEDPATH_TOKEN: long.adminToken };
    const { stdout } = await runCommand(['migrate-to-jwt', '--json'], { env });
    expect(JSON.parse(stdout).embeds).toHaveLength(234);
    const text = await runCommand(['migrate-to-jwt'], { env });
    expect(text.stdout).toContain('It shows nothing at present: SOURCE_MISSING');
    await long.stop();
  });

  it('[A3] tells others what they reach, and that they see no more', async () => {
    const own = await plan(demo.holderToken, '--days', '9');
    expect(own.exitCode).toBe(1);
    expect(own.stdout).toContain('  You see what you reach alone,');
    const nothing = await plan(demo.holderToken, '--days', '1');
    expect(nothing.exitCode).toBe(0);
    expect(nothing.stdout).toContain('Nothing remains of what you reach.');
    const { exitCode, stderr } = await plan(demo.viewerToken);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('FORBIDDEN: ')]);
  });

  it('[X3] plans one URL, with what bites beside it', async () => {
    const text = await plan(demo.adminToken, url);
    expect(text.exitCode).toBe(0);
    expect(text.stdout).toContain('?:jwt={token}&:embed=true&:theme=Dark\n');
    expect(text.stderr).toMatch(/^INCOMPLETE_URL: .*\nNO_TEAM: .*\nACCOUNT_TYPE_STAYS: .*\n$/);
    const json = await plan(demo.adminToken, url, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      header: { kid: 'a7000000000040008000000000000001' },
      claims: { sub: 'ben@host.example' },
    });
  });

  it('[X3] refuses what is no such URL with the reason', async () => {
    const jwt = await plan(demo.adminToken, '/acme/workbook/4zSjyoCDDjqTjVkB3MP4Wx?:jwt=a.b.c');
    expect(jwt).toMatchObject({ exitCode: 1, stdout: '' });
    expect(jwt.stderr).toMatch(/^ALREADY_JWT: This URL is one for a JWT already\./);
    const none = await plan(demo.holderToken, '/embed/1-0000000000000000000000', '--json');
    expect(JSON.parse(none.stdout)).toMatchObject({ error: { code: 'EMBED_NOT_FOUND' } });
  });

  it.each(['0', '-1', '367', '1.5', 'week'])('refuses %s days as wrong usage', async (days) => {
    expect(await plan(demo.adminToken, `--days=${days}`)).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
