import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealTrail } from '../../src/domain/audit/seal-trail.ts';
import type { AuditEventId, EmbedId } from '../../src/domain/ids.ts';
import { documents } from '../../src/repository/demo/documents.ts';
import { frozenNow } from '../support/builders.ts';
import { openInDemo } from '../support/open-in-demo.ts';
import { anAuditEvent } from '../support/openings.ts';
import { databaseEnv, operateDemo } from '../support/operate-demo.ts';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';
import { makeTestRepository } from '../support/test-repository.ts';
import { withFiles } from '../support/with-files.ts';

/** The newest version of Sales Overview with the page Regions hidden. */
function withoutRegions() {
  const { document, ...rest } = documents['sales-overview.v2'];
  const pages = document.pages.map((one) => (one.id === 'page-regions' ? { ...one, visibility: 'hidden' } : one));
  return { ...rest, document: { ...document, pages } };
}

const files = {
  'no-regions.json': JSON.stringify(withoutRegions()),
  'freight.json': JSON.stringify(documents['freight-overview']),
  'broken.json': '{"name": "Broken", "document": {',
};

/** The examples of docs/cli.md: a command after the prompt, and all that it prints. */
const examples = [
  ...readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8').matchAll(
    /^```console\n\$ npx embedpath (.+)\n([^`]*)^```$/gm,
  ),
].map(([, command = '', printed = '']) => ({ command, printed }));

function split(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** Ids of embeds and tokens are random. */
function withoutIds(text: string): string {
  return text.replace(/\/embed\/1-[0-9A-Za-z]{22}/g, '/embed/<embedId>').replace(/:jwt=[\w.-]+/g, ':jwt=<token>');
}

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo({ PUBLIC_BASE_URL: 'http://localhost:4000' });
});
afterAll(() => demo.stop());

/** Backed up is what nobody has changed; restored is where nothing is. */
const { backUp, restore, operationsOver } = operateDemo();

/** The demo organization, of which one embed was opened. */
async function withTrail() {
  const repository = await makeTestRepository();
  await restore(await backUp(), repository);
  const place = await repository.findOrganizationAt({ slug: 'acme' });
  if (!place) throw new Error('The demo was not restored.');
  const { organizationId } = place;
  const opened = { embedId: '1-7DtFiDy0cUmAAIztlEecY5' as EmbedId, email: 'ben@host.example', requestId: 'req-1' };
  const auditEventId = '0c6b8a52-3a3c-4a57-9d1e-5f60b7f0a001' as AuditEventId;
  const event = anAuditEvent({ ...opened, auditEventId, referenceNumber: '7F3K-9QXM-2BTD' });
  await repository.recordUse(organizationId, event);
  await sealTrail({ repository, now: () => frozenNow });
  return repository;
}

/** All that a command prints, as a terminal would show it. */
async function print(command: string): Promise<string> {
  let screen = '';
  const stream = () =>
    new Writable({
      write: (chunk, _encoding, done) => {
        screen += String(chunk);
        done();
      },
    });
  const isRestore = command.startsWith('restore ');
  const backup = isRestore ? { 'acme.jsonl': await backUp() } : {};
  const ofTrail = /^(?:verify|export)-audit/.test(command) ? await withTrail() : undefined;
  if (command.startsWith('usage ')) await openInDemo(demo, 'Sales/Sales Overview', 'ben@host.example', 2);
  const loadOperations = operationsOver(isRestore ? await makeTestRepository() : ofTrail);
  return withFiles({ ...files, ...backup }, async (folder) => {
    const isFile = (argument: string) => argument in files || argument.endsWith('.jsonl');
    const args = split(command).map((argument) => (isFile(argument) ? `${folder}/${argument}` : argument));
    const env = { ...databaseEnv, EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: demo.adminToken };
    await runCommand(args, { env, stdout: stream(), stderr: stream(), loadOperations });
    return screen.replaceAll(`${folder}/`, '');
  });
}

describe('docs/cli.md', () => {
  it('has examples of the commands that ask the API or its database', () => {
    expect(examples.map(({ command }) => split(command)[0])).toEqual([
      'whoami',
      'tree',
      'embed',
      'embed',
      'readiness',
      'sign',
      'sign',
      'diagnose',
      'import',
      'import',
      'import',
      'publish',
      'publish',
      'usage',
      'rewrap-secrets',
      'backup',
      'restore',
      'verify-audit',
      'export-audit',
    ]);
  });

  it.each(examples)('shows what is printed: $command', async ({ command, printed }) => {
    expect(withoutIds(await print(command))).toBe(withoutIds(printed));
  });
});
