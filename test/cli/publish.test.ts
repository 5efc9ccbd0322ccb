import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { chart, type DocumentParts, documentText, page } from '../support/documents.ts';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';
import { withFiles } from '../support/with-files.ts';

let demo: RunningDemo;
const run = (...args: string[]) =>
  runCommand(args, { env: { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: demo.adminToken, NO_COLOR: '1' } });

const importPlan = (parts: DocumentParts, ...options: string[]) =>
  withFiles({ 'plan.json': documentText({ name: 'Plan', pages: [page('main'), page('side')], ...parts }) }, (folder) =>
    run('import', `${folder}/plan.json`, '--folder', 'Sales', ...options),
  );

/** A workbook of which the page `side` is embedded; the draft hides it. */
beforeEach(async () => {
  demo = await startDemo();
  onTestFinished(() => demo.stop());
  const imported = JSON.parse((await importPlan({}, '--publish', '--json')).stdout);
  const input = { workbookId: imported.workbook.workbookId, grantee: { teamName: 'Embed Customers' } };
  const query = 'mutation ($input: GrantWorkbookInput!) { grantWorkbook(input: $input) { created } }';
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${demo.adminToken}` };
  const body = JSON.stringify({ query, variables: { input } });
  await fetch(`${demo.url}/graphql`, { method: 'POST', headers, body });
  expect((await run('embed', 'Sales/Plan', '--page', 'side')).exitCode).toBe(0);
  await importPlan({ pages: [page('main'), page('side', { visibility: 'hidden' })] });
});

const broken = `  breaks PAGE_HIDDEN: The page "Page side" is hidden. An embed shows it.
    Show the page in the draft. Or tag version 1, which has it, with tagVersion, and embed that tag.
`;

describe('embedpath publish', () => {
  it('[C5] tries, refuses, publishes, and tells what that broke', async () => {
    const dry = await run('publish', 'Sales/Plan', '--dry-run');
    const report = `1 break, 0 changes, 0 embeds healed\n${broken}`;
    expect(dry).toMatchObject({
      exitCode: 0,
      stdout: `Sales/Plan would be published as version 2: ${report}`,
      stderr: '',
    });

    const refused = await run('publish', 'Sales/Plan', '--refuse-if-breaking');
    expect(refused).toMatchObject({ exitCode: 1, stdout: `Sales/Plan is not published: ${report}` });
    expect(refused.stderr).toMatch(/^WOULD_BREAK: Publishing would break one thing that is in use\.\n.+\n$/);
    expect(await run('publish', 'Sales/Plan', '--refuse-if-breaking', '--dry-run')).toEqual(refused);

    const published = await run('publish', 'Sales/Plan');
    expect(published).toMatchObject({ exitCode: 0, stdout: `Sales/Plan was published as version 2: ${report}` });
    expect((await importPlan({}, '--publish')).exitCode).toBe(0);
    expect((await run('publish', 'Sales/Plan', '--refuse-if-breaking')).stdout).toBe(
      'Sales/Plan was published as version 4: 0 breaks, 0 changes, 0 embeds healed\n',
    );
  });

  it('prints one document with --json, with the refusal beside what would break', async () => {
    const dry = await run('publish', 'Sales/Plan', '--dry-run', '--json');
    const report = { published: false, totalBreaks: 1, breaks: [{ kind: 'PAGE_HIDDEN', sourceId: 'side' }] };
    expect(JSON.parse(dry.stdout)).toMatchObject(report);
    const refused = await run('publish', 'Sales/Plan', '--refuse-if-breaking', '--json');
    expect({ exitCode: refused.exitCode, stderr: refused.stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(JSON.parse(refused.stdout)).toMatchObject({ ...report, error: { code: 'WOULD_BREAK' } });
  });

  it('fails as other commands do', async () => {
    const failed = await run('publish', 'Sales/Sales 2024');
    expect(failed).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringMatching(/^WORKBOOK_ARCHIVED: /) });
    expect((await run('publish')).exitCode).toBe(2);
  });
});

describe('embedpath import --publish', () => {
  it('[C5] tells what that broke below the line of the file', async () => {
    const parts = { pages: [page('main'), page('side', { visibility: 'hidden' })], elements: [chart('chart-1')] };
    const { stdout } = await importPlan(parts, '--publish');
    expect(stdout).toContain(`, published as version 2\n${broken}`);
    const json = JSON.parse((await importPlan({}, '--publish', '--json')).stdout);
    expect(json).toMatchObject({ breaks: [], totalBreaks: 0, totalChanges: 0 });
  });
});
