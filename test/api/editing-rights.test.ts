import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';
import { documentText, page } from '../support/documents.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample, share } from '../support/sample-workbook.ts';

let api: TestApi;
let workbookId: string;

const editor = { memberEmail: 'editor@meridian.example' };
const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);
const giveTo = (ownerEmail: string, as: Principal = 'admin') =>
  api.mutate(as, 'updateWorkbook', { workbookId, ownerEmail }, 'workbook { name } userErrors { code }');

/** Every way to change a workbook, and what it answers: the code of its refusal, or nothing. */
const changes: [string, () => Record<string, unknown>][] = [
  ['publishWorkbook', () => ({ workbookId })],
  ['updateWorkbook', () => ({ workbookId, description: 'Changed.' })],
  ['tagVersion', () => ({ workbookId, tagName: 'prod' })],
  ['archiveWorkbook', () => ({ workbookId })],
  ['restoreWorkbook', () => ({ workbookId })],
  ['importWorkbook', () => ({ document: documentText({ workbookId, pages: [page('new')] }) })],
];

const tryAll = async (as: Principal) => {
  const codes: unknown[] = [];
  for (const [name, input] of changes) {
    const { userErrors } = await api.mutate<{ userErrors: { code: string }[] }>(
      as,
      name,
      input(),
      'userErrors { code }',
    );
    codes.push(userErrors[0]?.code);
  }
  return codes;
};

const all = changes.map(() => undefined);
const none = changes.map(() => 'WORKBOOK_NOT_EDITABLE');

/** What sharing answers: the code of the refusal, a top-level one too. */
const tryToShare = async (as: Principal) => {
  const source = 'mutation ($input: GrantWorkbookInput!) { grantWorkbook(input: $input) { userErrors { code } } }';
  const answer = await api.ask(as, source, { input: { workbookId, grantee: { teamName: 'Embed Team' } } });
  const refusal = answer.errors?.[0]?.originalError as { code?: string } | undefined;
  const { grantWorkbook } = answer.data as { grantWorkbook: { userErrors: { code: string }[] } | null };
  return refusal?.code ?? grantWorkbook?.userErrors[0]?.code;
};

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api, { share: false });
});

describe('changing a workbook', () => {
  it('[A6] is for administrators, whoever owns it', async () => {
    await giveTo('editor@meridian.example');
    expect(await tryAll('admin')).toEqual(all);
  });

  it('[A6] is for its owner', async () => {
    await giveTo('editor@meridian.example');
    expect(await tryAll('editor')).toEqual(all);
  });

  it('[A6] is for members with CAN_EDIT, and for those of a team with it', async () => {
    await share(api, workbookId, editor, { permission: 'CAN_EDIT' });
    expect(await tryAll('editor')).toEqual(all);
    await share(api, workbookId, { teamName: 'Embed Team' }, { permission: 'CAN_EDIT' });
    expect(await tryAll('viewer')).toEqual(all);
  });

  it('[A6] is not for readers, and what they are refused changes nothing', async () => {
    await share(api, workbookId, editor, { permission: 'CAN_EXPLORE' });
    const before = await contents();
    expect(await tryAll('editor')).toEqual(none);
    expect(await contents()).toEqual(before);
  });

  it('[A6] ends at once when CAN_EDIT is taken back', async () => {
    await share(api, workbookId, editor, { permission: 'CAN_EDIT' });
    expect(await tryAll('editor')).toEqual(all);
    await share(api, workbookId, editor, { permission: 'CAN_VIEW' });
    expect(await tryAll('editor')).toEqual(none);
  });

  it('[A6] needs no permission of the account type but the grant', async () => {
    await share(api, workbookId, { memberEmail: 'viewer@meridian.example' }, { permission: 'CAN_EDIT' });
    expect(await tryAll('viewer')).toEqual(all);
  });
});

describe('giving a workbook to another', () => {
  it('[A5] [A6] moves every right to the new owner', async () => {
    await giveTo('editor@meridian.example');
    expect(await giveTo('holder@meridian.example', 'editor')).toEqual({ workbook: { name: 'Sales' }, userErrors: [] });
    expect(await tryAll('holder')).toEqual(all);
    expect(await tryAll('editor')).toEqual(
      changes.map(([name]) => (name === 'importWorkbook' ? 'WORKBOOK_NOT_EDITABLE' : 'WORKBOOK_NOT_FOUND')),
    );
  });

  it('[A6] is for the owner and administrators, not for those with CAN_EDIT', async () => {
    await share(api, workbookId, editor, { permission: 'CAN_EDIT' });
    const before = await contents();
    const source = 'mutation ($input: UpdateWorkbookInput!) { updateWorkbook(input: $input) { userErrors { code } } }';
    const input = { workbookId, ownerEmail: 'editor@meridian.example', name: 'Mine' };
    const { errors } = await api.ask('editor', source, { input });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN', field: 'ownerEmail' });
    expect(await contents()).toEqual(before);
  });

  it('refuses an unknown or deactivated member', async () => {
    expect(await giveTo('nobody@meridian.example')).toMatchObject({ userErrors: [{ code: 'MEMBER_NOT_FOUND' }] });
    await api.mutate('admin', 'deactivateMember', { email: 'editor@meridian.example' }, 'userErrors { code }');
    expect(await giveTo('editor@meridian.example')).toMatchObject({ userErrors: [{ code: 'MEMBER_DEACTIVATED' }] });
  });
});

describe('sharing a workbook', () => {
  it('[A6] needs the right to change it, and the permission SHARE', async () => {
    expect(await tryToShare('editor')).toBe('WORKBOOK_NOT_FOUND');
    await share(api, workbookId, editor);
    expect(await tryToShare('editor')).toBe('WORKBOOK_NOT_EDITABLE');
    await share(api, workbookId, editor, { permission: 'CAN_EDIT' });
    expect(await tryToShare('editor')).toBeUndefined();
    await share(api, workbookId, { memberEmail: 'viewer@meridian.example' }, { permission: 'CAN_EDIT' });
    expect(await tryToShare('viewer')).toBe('FORBIDDEN');
  });

  it('[A6] taking a grant back needs the same', async () => {
    await share(api, workbookId, { memberEmail: 'viewer@meridian.example' }, { permission: 'CAN_EDIT' });
    const [grants = []] = await api.repository.grantsByWorkbookIds(api.organizationId, [workbookId as never]);
    const source = 'mutation ($id: String!) { revokeGrant(input: { grantId: $id }) { userErrors { code } } }';
    const { errors } = await api.ask('viewer', source, { id: grants[0]?.grantId });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
    await giveTo('editor@meridian.example');
    expect(await api.ask('editor', source, { id: grants[0]?.grantId })).toEqual({
      data: { revokeGrant: { userErrors: [] } },
    });
  });

  it('shares the same once, and changes what it allows', async () => {
    const grant = (permission: string) =>
      api.mutate(
        'admin',
        'grantWorkbook',
        { workbookId, grantee: editor, permission },
        'created grant { grantId permission granteeName member { email } team { name } tagName } userErrors { code }',
      );
    const first = await grant('CAN_VIEW');
    expect(first).toMatchObject({
      created: true,
      grant: { permission: 'CAN_VIEW', granteeName: 'editor@meridian.example', team: null, tagName: null },
    });
    const { grant: made } = first as { grant: { grantId: string } };
    expect(await grant('CAN_EDIT')).toMatchObject({
      created: false,
      grant: { grantId: made.grantId, permission: 'CAN_EDIT' },
    });
  });

  it('refuses a tag, a team or a member that there is not', async () => {
    const refusal = async (input: Record<string, unknown>) =>
      (
        await api.mutate<{ userErrors: unknown[] }>(
          'admin',
          'grantWorkbook',
          { workbookId, ...input },
          'userErrors { code field }',
        )
      ).userErrors[0];
    expect(await refusal({ grantee: editor, tagName: 'prod' })).toEqual({ code: 'TAG_NOT_FOUND', field: 'tagName' });
    expect(await refusal({ grantee: { teamName: 'None' } })).toEqual({
      code: 'TEAM_NOT_FOUND',
      field: 'grantee.teamName',
    });
    expect(await refusal({ grantee: { memberEmail: 'nobody@meridian.example' } })).toEqual({
      code: 'MEMBER_NOT_FOUND',
      field: 'grantee.memberEmail',
    });
  });
});
