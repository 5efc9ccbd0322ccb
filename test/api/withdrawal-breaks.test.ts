import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import { contentsOf } from '../support/contents.ts';
import { generateEmbed, importSample, share, shareWithTeam } from '../support/sample-workbook.ts';
import { makeCredential, open, sign } from '../support/signing.ts';

interface Withdrawn {
  workbook: { isArchived: boolean } | null;
  archived?: boolean;
  revoked?: boolean;
  grantId?: string | null;
  breaks: {
    kind: string;
    severity: string;
    message: string;
    code: string | null;
    embed: { embedId: string; status: string } | null;
    tagName: string | null;
    lastOpenedAt: Date | null;
    grants: { granteeName: string }[];
  }[];
  totalBreaks: number;
  totalChanges: number;
  userErrors: { code: string; message: string }[];
}

const report = `breaks { kind severity message remedy code embed { embedId status } sourceType sourceId tagName lastOpenedAt
  grants { granteeName } } totalBreaks totalChanges userErrors { code message }`;
const nothing = { breaks: [], totalBreaks: 0, totalChanges: 0, userErrors: [] };

let api: TestApi;
let workbookId: string;

const archive = (input: object = {}) =>
  api.mutate<Withdrawn>(
    'admin',
    'archiveWorkbook',
    { workbookId, ...input },
    `workbook { isArchived } archived ${report}`,
  );
const tag = (tagName: string) => api.mutate('admin', 'tagVersion', { workbookId, tagName }, 'tag { name }');
const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);

/** The one grant of this tag, or of the whole workbook, with this name. */
async function grantTo(granteeName: string, tagName: string | null = null): Promise<string> {
  const query = `{ workbook(by: { workbookId: "${workbookId}" }) { grants(first: 50) { nodes { grantId granteeName tagName } } } }`;
  const { workbook } = await api.data<{
    workbook: { grants: { nodes: { grantId: string; granteeName: string; tagName: string | null }[] } };
  }>('admin', query);
  const found = workbook.grants.nodes.find((one) => one.granteeName === granteeName && one.tagName === tagName);
  return found?.grantId ?? 'none';
}
const revoke = async (granteeName: string, input: object = {}, tagName: string | null = null) =>
  api.mutate<Withdrawn>(
    'admin',
    'revokeGrant',
    { grantId: await grantTo(granteeName, tagName), ...input },
    `grantId revoked workbook { isArchived } ${report}`,
  );
async function openByJwt() {
  const { clientId } = await makeCredential(api);
  expect(await open(api, await sign(api, { clientId, workbookId }))).toMatchObject({ outcome: 'OPENED' });
}

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api);
});

describe('what archiving breaks [C8]', () => {
  it('is every embed that shows something, of tags as well', async () => {
    await tag('prod');
    const page = await generateEmbed(api, workbookId, { source: { pageId: 'overview' } });
    const tagged = await generateEmbed(api, workbookId, { tagName: 'prod' });
    const deleted = await generateEmbed(api, workbookId);
    await api.mutate('admin', 'deleteEmbed', { embedId: deleted }, 'userErrors { code }');
    const before = await contents();
    const dry = await archive({ dryRun: true });
    expect(dry).toMatchObject({ archived: false, workbook: { isArchived: false }, totalBreaks: 2, totalChanges: 0 });
    expect(dry.breaks).toMatchObject([
      {
        kind: 'WORKBOOK_ARCHIVED',
        severity: 'BREAKS',
        message: 'The embed of the page "Page overview" no longer opens.',
        code: 'WORKBOOK_ARCHIVED',
        embed: { embedId: page, status: 'ACTIVE' },
        tagName: null,
      },
      {
        message: 'The embed of the whole workbook, tag "prod", no longer opens.',
        embed: { embedId: tagged },
        tagName: 'prod',
      },
    ]);
    expect(await archive({ refuseIfBreaking: true })).toMatchObject({
      archived: false,
      workbook: null,
      totalBreaks: 2,
      userErrors: [{ code: 'WOULD_BREAK', message: 'Archiving would break 2 things that are in use.' }],
    });
    expect(await contents()).toEqual(before);
    expect(await archive()).toMatchObject({ archived: true, workbook: { isArchived: true }, totalBreaks: 2 });
    expect(await archive({ refuseIfBreaking: true })).toMatchObject({ archived: true, ...nothing });
  });

  it('[J1] is what URLs with a JWT opened lately, where no embed is', async () => {
    expect(await archive({ dryRun: true })).toMatchObject(nothing);
    await openByJwt();
    api.clock.now = later(80 * 86_400);
    expect((await archive({ dryRun: true })).breaks).toMatchObject([
      { kind: 'WORKBOOK_ARCHIVED', severity: 'BREAKS', embed: null, lastOpenedAt: new Date('2026-03-01T00:00:00Z') },
    ]);
    api.clock.now = later(91 * 86_400);
    expect(await archive({ refuseIfBreaking: true })).toMatchObject({ archived: true, ...nothing });
  });
});

describe('what revoking a grant breaks [C8] [O4]', () => {
  it('is every embed that no team may see then', async () => {
    const embedId = await generateEmbed(api, workbookId);
    const before = await contents();
    expect(await revoke('Embed Team', { dryRun: true })).toMatchObject({
      revoked: false,
      grantId: null,
      totalBreaks: 1,
      breaks: [
        {
          kind: 'NOT_SHARED',
          severity: 'BREAKS',
          code: 'NOT_SHARED_WITH_TEAM',
          message: 'No team may see what the embed of the whole workbook shows.',
          embed: { embedId },
          grants: [{ granteeName: 'Embed Team' }],
        },
      ],
    });
    expect(await revoke('Embed Team', { refuseIfBreaking: true })).toMatchObject({
      revoked: false,
      workbook: null,
      userErrors: [{ code: 'WOULD_BREAK', message: 'Revoking the grant would break one thing that is in use.' }],
    });
    expect(await contents()).toEqual(before);
    expect(await revoke('Embed Team')).toMatchObject({
      revoked: true,
      totalBreaks: 1,
      workbook: { isArchived: false },
    });
  });

  it('is none that another team may see, though who comes by this team alone is told of', async () => {
    await generateEmbed(api, workbookId);
    await generateEmbed(api, workbookId, { source: { pageId: 'overview' } });
    await api.mutate('admin', 'createTeam', { name: 'Others' }, 'userErrors { code }');
    await share(api, workbookId, { teamName: 'Others' });
    expect(await revoke('Embed Team', { refuseIfBreaking: true })).toMatchObject({
      revoked: true,
      totalBreaks: 0,
      totalChanges: 1,
      breaks: [
        {
          kind: 'TEAM_LEFT_OUT',
          severity: 'CHANGES',
          message: 'Users who come by the team "Embed Team" alone no longer open 2 embeds.',
          grants: [{ granteeName: 'Embed Team' }],
        },
      ],
    });
  });

  it('is of a grant of a tag what embeds of this tag show alone', async () => {
    await tag('prod');
    await shareWithTeam(api, workbookId, 'prod');
    await generateEmbed(api, workbookId);
    const tagged = await generateEmbed(api, workbookId, { tagName: 'prod' });
    await revoke('Embed Team');
    const { breaks } = await revoke('Embed Team', { dryRun: true }, 'prod');
    expect(breaks).toMatchObject([{ kind: 'NOT_SHARED', embed: { embedId: tagged }, tagName: 'prod' }]);
  });

  it('[J1] is what URLs with a JWT opened lately, where no embed is', async () => {
    expect(await revoke('Embed Team', { dryRun: true })).toMatchObject(nothing);
    await openByJwt();
    expect((await revoke('Embed Team', { dryRun: true })).breaks).toMatchObject([
      { kind: 'NOT_SHARED', severity: 'BREAKS', embed: null, lastOpenedAt: new Date('2026-03-01T00:00:00Z') },
    ]);
  });

  it('is nothing of a grant to a member, who alone is meant', async () => {
    await generateEmbed(api, workbookId);
    await share(api, workbookId, { memberEmail: 'viewer@meridian.example' });
    expect(await revoke('viewer@meridian.example', { refuseIfBreaking: true })).toMatchObject({
      revoked: true,
      ...nothing,
    });
  });
});
