import { beforeEach, describe, expect, it } from 'vitest';
import { toNodeId } from '../../src/graphql/node-ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample, shareWithTeam } from '../support/sample-workbook.ts';

let api: TestApi;

const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);
const everyone = ['admin', 'editor', 'holder', 'viewer'].map((name) => `${name}@meridian.example`);

const lists = async (as: Principal) => {
  const answer = await api.data<{
    members: { totalCount: number; nodes: { email: string }[] };
    teams: { totalCount: number; nodes: { name: string }[] };
  }>(as, '{ members(first: 10) { totalCount nodes { email } } teams(first: 10) { totalCount nodes { name } } }');
  expect(answer.members.totalCount).toBe(answer.members.nodes.length);
  expect(answer.teams.totalCount).toBe(answer.teams.nodes.length);
  return [answer.members.nodes.map(({ email }) => email), answer.teams.nodes.map(({ name }) => name)];
};

beforeEach(async () => {
  api = await createTestApi();
  await api.mutate('admin', 'createTeam', { name: 'Analytics' }, 'userErrors { code }');
});

describe('reading teams and members', () => {
  it('[A4] is for administrators and credential holders; others see themselves and their own teams', async () => {
    expect(await lists('admin')).toEqual([everyone, ['Analytics', 'Embed Team']]);
    expect(await lists('holder')).toEqual([everyone, ['Analytics', 'Embed Team']]);
    expect(await lists('viewer')).toEqual([['viewer@meridian.example'], ['Embed Team']]);
    expect(await lists('editor')).toEqual([['editor@meridian.example'], []]);
    expect(await lists('outsider')).toEqual([['admin@elsewhere.example'], []]);
  });

  it('[A4] gives null for the id of a member or team that one may not see', async () => {
    const ids = [
      toNodeId('Member', api.people.editor.memberId),
      toNodeId('Member', api.people.viewer.memberId),
      toNodeId('Team', api.embedTeamId),
    ];
    const nodes = (as: Principal) => api.data(as, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    const [editor, viewer, team] = ids.map((id) => ({ id }));
    expect(await nodes('holder')).toEqual({ nodes: [editor, viewer, team] });
    expect(await nodes('viewer')).toEqual({ nodes: [null, viewer, team] });
    expect(await nodes('editor')).toEqual({ nodes: [editor, null, null] });
    expect(await nodes('outsider')).toEqual({ nodes: [null, null, null] });
  });

  it('[A4] hides who owns, published and was granted a workbook from those who may not see members', async () => {
    const workbookId = await importSample(api);
    const people = 'owner { email } version { publishedBy { email } }';
    const read = async (as: Principal, fields: string) =>
      (await api.data<{ workbook: unknown }>(as, `{ workbook(by: { path: "Sales" }) { ${fields} } }`)).workbook;
    expect(await read('viewer', people)).toEqual({ owner: null, version: { publishedBy: null } });
    const admin = { email: 'admin@meridian.example' };
    expect(await read('admin', people)).toEqual({ owner: admin, version: { publishedBy: admin } });
    const change = { workbookId, ownerEmail: 'editor@meridian.example' };
    await api.mutate('admin', 'updateWorkbook', change, 'userErrors { code }');
    expect(await read('editor', 'grants(first: 10) { nodes { granteeName team { name } } }')).toEqual({
      grants: { nodes: [{ granteeName: 'Embed Team', team: null }] },
    });
  });

  it('[A4] shows each member with account type and teams', async () => {
    const fields = '{ viewer { member { email kind accountType { name builtIn } teams { name } isDeactivated } } }';
    expect(await api.data('viewer', fields)).toEqual({
      viewer: {
        member: {
          email: 'viewer@meridian.example',
          kind: 'INTERNAL',
          accountType: { name: 'Viewer', builtIn: true },
          teams: [{ name: 'Embed Team' }],
          isDeactivated: false,
        },
      },
    });
  });

  it('filters members by address, name, kind and whether they are locked out, and teams by name', async () => {
    const guest = { email: 'guest@partner.example', kind: 'GUEST', firstName: 'Ada', lastName: 'Byron' };
    await api.mutate('admin', 'createMember', guest, 'userErrors { code }');
    await api.mutate('admin', 'deactivateMember', { email: 'editor@meridian.example' }, 'userErrors { code }');
    const members = async (filter: string) =>
      (
        await api.data<{ members: { nodes: { email: string }[]; totalCount: number } }>(
          'admin',
          `{ members(first: 10, filter: ${filter}) { totalCount nodes { email } } }`,
        )
      ).members.nodes.map(({ email }) => email);
    expect(await members('{ search: "PARTNER" }')).toEqual([guest.email]);
    expect(await members('{ search: "ada byr" }')).toEqual([guest.email]);
    expect(await members('{ kind: GUEST }')).toEqual([guest.email]);
    expect(await members('{ isDeactivated: true }')).toEqual(['editor@meridian.example']);
    expect(await members('{ isDeactivated: false, kind: INTERNAL }')).toEqual(
      everyone.filter((email) => !email.startsWith('editor')),
    );
    expect(await members('{ search: "", kind: null }')).toHaveLength(5);
    const teams = '{ teams(first: 10, filter: { search: "EMBED" }) { totalCount nodes { name } } }';
    expect(await api.data('admin', teams)).toEqual({ teams: { totalCount: 1, nodes: [{ name: 'Embed Team' }] } });
  });
});

describe('managing teams', () => {
  it('[A4] puts all of the named members into a team and takes them out, or none', async () => {
    const change = (name: string, memberEmails: string[]) =>
      api.mutate(
        'admin',
        name,
        { teamName: 'Analytics', memberEmails },
        'team { members(first: 10) { nodes { email } } } userErrors { code field }',
      );
    const members = (...names: string[]) => ({
      team: { members: { nodes: names.map((name) => ({ email: `${name}@meridian.example` })) } },
      userErrors: [],
    });
    expect(await change('addTeamMembers', ['Viewer@Meridian.example', 'editor@meridian.example'])).toEqual(
      members('editor', 'viewer'),
    );
    expect(await change('addTeamMembers', ['editor@meridian.example'])).toEqual(members('editor', 'viewer'));
    const before = await contents();
    const unknown = ['holder@meridian.example', 'nobody@meridian.example'];
    for (const name of ['addTeamMembers', 'removeTeamMembers']) {
      expect(await change(name, unknown)).toEqual({
        team: null,
        userErrors: [{ code: 'MEMBER_NOT_FOUND', field: 'memberEmails.1' }],
      });
    }
    expect(await contents()).toEqual(before);
    expect(await change('removeTeamMembers', ['editor@meridian.example', 'holder@meridian.example'])).toEqual(
      members('viewer'),
    );
  });

  it('refuses a name that is taken, and an unknown team', async () => {
    const before = await contents();
    expect(await api.mutate('admin', 'createTeam', { name: ' Analytics ' }, 'userErrors { code field }')).toEqual({
      userErrors: [{ code: 'TEAM_EXISTS', field: 'name' }],
    });
    expect(await api.mutate('admin', 'deleteTeam', { teamName: 'analytics' }, 'userErrors { code field }')).toEqual({
      userErrors: [{ code: 'TEAM_NOT_FOUND', field: 'teamName' }],
    });
    expect(await contents()).toEqual(before);
  });

  it('deletes a team with its grants, and nothing else', async () => {
    const workbookId = await importSample(api);
    await shareWithTeam(api, workbookId);
    await api.mutate('admin', 'deleteTeam', { teamName: 'Embed Team' }, 'userErrors { code }');
    expect(await lists('viewer')).toEqual([['viewer@meridian.example'], []]);
    expect(await api.data('admin', '{ workbook(by: { path: "Sales" }) { grants(first: 10) { totalCount } } }')).toEqual(
      {
        workbook: { grants: { totalCount: 0 } },
      },
    );
  });
});
