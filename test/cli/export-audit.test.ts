import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { later } from '../support/builders.ts';
import { settleIn } from '../support/contract/world.ts';
import { failingOutput } from '../support/failing-output.ts';
import { anAuditEvent } from '../support/openings.ts';
import { operateDemo } from '../support/operate-demo.ts';
import { makeTestRepository } from '../support/test-repository.ts';
import { withFiles } from '../support/with-files.ts';

const { run } = operateDemo();

/** The command over a trail of three events, an hour apart; recorded the last first. */
async function anExporter() {
  const repository = await makeTestRepository();
  const { ours } = await settleIn(repository);
  const { slug = '' } = (await repository.findOrganization(ours.organizationId)) ?? {};
  const details = [{ name: 'name', value: 'Line\nbreak' }];
  const events = [0, 3600, 7200].map((seconds) => anAuditEvent({ time: later(seconds), details }));
  for (const event of events.toReversed()) await repository.recordUse(ours.organizationId, event);
  const exportAudit = (args: readonly string[] = [], options: Parameters<typeof run>[1] = {}) =>
    run(['export-audit', '--organization', slug, ...args], options, repository);
  return { events, exportAudit };
}

const linesOf = (text: string) => text.trimEnd().split('\n');
const idsOf = (text: string) => (text === '' ? [] : linesOf(text).map((line) => JSON.parse(line).auditEventId));

it('[O9] writes one event a line, oldest first, and nothing else to standard output', async () => {
  const { events, exportAudit } = await anExporter();
  const { exitCode, stdout, stderr } = await exportAudit();
  expect([exitCode, stderr]).toEqual([0, '3 events written\n']);
  expect(linesOf(stdout).map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(events)));
});

it('[O9] writes of a period what is not before its begin, and before its end', async () => {
  const { events, exportAudit } = await anExporter();
  const ids = events.map(({ auditEventId }) => auditEventId);
  const [first, second, third] = [0, 3600, 7200].map((seconds) => later(seconds).toISOString());
  const idsBetween = async (...args: string[]) => idsOf((await exportAudit(args)).stdout);
  expect(await idsBetween('--from', second ?? '')).toEqual(ids.slice(1));
  expect(await idsBetween('--from', first ?? '', '--to', third ?? '')).toEqual(ids.slice(0, 2));
  expect(await idsBetween('--to', '2026-01-01')).toEqual([]);
});

it('[O9] writes a file that is there once it is whole, and replaces one with --force alone', async () => {
  const { events, exportAudit } = await anExporter();
  await withFiles({ 'trail.jsonl': 'old' }, async (folder) => {
    const file = join(folder, 'trail.jsonl');
    const refused = await exportAudit(['--output', file]);
    expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining('FILE_EXISTS: ')]);
    expect(await readFile(file, 'utf8')).toBe('old');
    expect((await exportAudit(['--output', file, '--force'])).exitCode).toBe(0);
    expect(idsOf(await readFile(file, 'utf8'))).toEqual(events.map(({ auditEventId }) => auditEventId));
  });
});

it('ends without a word when whoever reads its output has seen enough, as head has', async () => {
  const { exportAudit } = await anExporter();
  const { exitCode, stderr } = await exportAudit([], { stdout: failingOutput('EPIPE') });
  expect([exitCode, stderr]).toEqual([0, '']);
  const lost = await exportAudit([], { stdout: failingOutput('ENOSPC') });
  expect([lost.exitCode, lost.stderr]).toEqual([1, expect.stringContaining('UNWRITABLE_FILE: ')]);
});

it.each(['yesterday', '2026-01-31T08:00:00', '2026-13-01'])('takes no time such as %s', async (time) => {
  const { exportAudit } = await anExporter();
  const { exitCode, stdout, stderr } = await exportAudit(['--from', time]);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain("option '--from' takes a day such as 2026-01-31, or a time such as 2026-01-31T08:00:00Z");
});

it('refuses a period that ends before it begins', async () => {
  const { exportAudit } = await anExporter();
  const { exitCode, stdout, stderr } = await exportAudit(['--from', '2026-02-01', '--to', '2026-01-31']);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain("option '--to' takes a time after that of '--from'");
});
