import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';

let api: TestApi;

const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);
const holder = 'holder@meridian.example';
const admin = 'admin@meridian.example';
const memberFields =
  'member { email firstName lastName kind accountType { name } teams { name } userAttributes isDeactivated }';

const change = (name: string, input: Record<string, unknown>, more = '') =>
  api.mutate<{ userErrors: { code: string; field: string | null }[] }>(
    'admin',
    name,
    input,
    `${memberFields} ${more} userErrors { code field }`,
  );

const levelOfHolder = async () => (await api.ask('holder', '{ viewer { level } }')).data?.['viewer'];

beforeEach(async () => {
  api = await createTestApi();
});

describe('making and changing members', () => {
  it('makes an internal Viewer unless told otherwise', async () => {
    const plain = { firstName: '', lastName: '', kind: 'INTERNAL', accountType: { name: 'Viewer' }, teams: [] };
    expect(await change('createMember', { email: 'new@meridian.example' })).toEqual({
      member: { ...plain, email: 'new@meridian.example', userAttributes: {}, isDeactivated: false },
      userErrors: [],
    });
    const input = { email: 'Guest@partner.example', firstName: ' Ada ', lastName: 'Byron', kind: 'GUEST' };
    const more = {
      accountType: 'Explorer',
      teams: ['Embed Team'],
      userAttributes: { region: 'North', __proto__x: '1' },
    };
    expect(await change('createMember', { ...input, ...more })).toMatchObject({
      member: {
        ...input,
        firstName: 'Ada',
        accountType: { name: 'Explorer' },
        teams: [{ name: 'Embed Team' }],
        userAttributes: more.userAttributes,
      },
    });
  });

  it('refuses an address that is taken, whatever its case, and what does not exist', async () => {
    const before = await contents();
    const refusals: [Record<string, unknown>, string, string][] = [
      [{ email: 'HOLDER@meridian.example' }, 'MEMBER_EXISTS', 'email'],
      [{ email: 'new@meridian.example', accountType: 'Nobody' }, 'ACCOUNT_TYPE_NOT_FOUND', 'accountType'],
      [{ email: 'new@meridian.example', teams: ['Embed Team', 'None'] }, 'TEAM_NOT_FOUND', 'teams.1'],
    ];
    for (const [input, code, field] of refusals)
      expect(await change('createMember', input)).toEqual({ member: null, userErrors: [{ code, field }] });
    expect(await contents()).toEqual(before);
  });

  it('changes what is given, and keeps the rest', async () => {
    await change('updateMember', { email: holder, firstName: 'Ada', userAttributes: { region: 'North' } });
    expect(
      await change('updateMember', { email: holder, newEmail: 'New@meridian.example', lastName: '' }),
    ).toMatchObject({
      member: {
        email: 'New@meridian.example',
        firstName: 'Ada',
        lastName: '',
        userAttributes: { region: 'North' },
        accountType: { name: 'Creator' },
      },
    });
    expect(await change('updateMember', { email: holder, firstName: 'Eve' })).toMatchObject({
      userErrors: [{ code: 'MEMBER_NOT_FOUND', field: 'email' }],
    });
    const more = { userAttributes: {}, accountType: 'Viewer' };
    expect(await change('updateMember', { email: 'NEW@meridian.example', ...more })).toMatchObject({
      member: { userAttributes: {}, accountType: { name: 'Viewer' } },
    });
  });

  it('refuses a new address that is taken, and an unknown account type', async () => {
    expect(await change('updateMember', { email: holder, newEmail: admin })).toMatchObject({
      userErrors: [{ code: 'MEMBER_EXISTS', field: 'newEmail' }],
    });
    for (const accountType of ['Nobody', '', 'viewer']) {
      expect(await change('updateMember', { email: holder, accountType })).toMatchObject({
        userErrors: [{ code: 'ACCOUNT_TYPE_NOT_FOUND', field: 'accountType' }],
      });
    }
    expect(await change('updateMember', { email: holder, newEmail: 'Holder@meridian.example' })).toMatchObject({
      member: { email: 'Holder@meridian.example' },
      userErrors: [],
    });
  });

  it('[A2] [A6] gives the permissions of a custom account type at once', async () => {
    const type = { name: 'Editor', permissions: ['EDIT_WORKBOOKS', 'EDIT_WORKBOOKS'] };
    const create = () =>
      api.mutate('admin', 'createAccountType', type, 'accountType { name permissions builtIn } userErrors { code }');
    expect(await create()).toEqual({
      accountType: { name: 'Editor', permissions: ['EDIT_WORKBOOKS'], builtIn: false },
      userErrors: [],
    });
    expect(await create()).toEqual({ accountType: null, userErrors: [{ code: 'ACCOUNT_TYPE_EXISTS' }] });
    await change('updateMember', { email: 'viewer@meridian.example', accountType: 'Editor' });
    expect(await api.data('viewer', '{ viewer { permissions } organization { accountTypes { name } } }')).toEqual({
      viewer: { permissions: ['EDIT_WORKBOOKS'] },
      organization: { accountTypes: ['Admin', 'Creator', 'Explorer', 'Viewer', 'Editor'].map((name) => ({ name })) },
    });
  });
});

describe('locking members out', () => {
  const stopped = 'stoppedCredentials { name revokedAt }';
  const resumed = 'resumedCredentials { name }';

  it('[K5] stops tokens and credentials at once, and says which credentials', async () => {
    const revoked = await api.mutate<{ credential: { clientId: string } }>(
      'admin',
      'createClientCredential',
      { name: 'Old', ownerEmail: holder },
      'credential { clientId }',
    );
    await api.mutate(
      'admin',
      'revokeClientCredential',
      { clientId: revoked.credential.clientId },
      'userErrors { code }',
    );
    expect(await change('deactivateMember', { email: holder }, stopped)).toMatchObject({
      member: { email: holder, isDeactivated: true },
      stoppedCredentials: [{ name: 'Host application', revokedAt: null }],
      userErrors: [],
    });
    expect(await levelOfHolder()).toBeNull();
  });

  it('[K5] lets them in again with what they had', async () => {
    await change('deactivateMember', { email: holder });
    expect(await change('reactivateMember', { email: holder }, resumed)).toMatchObject({
      member: { isDeactivated: false },
      resumedCredentials: [{ name: 'Host application' }],
    });
    expect(await levelOfHolder()).toEqual({ level: 'CREDENTIAL_HOLDER' });
  });

  it('changes nothing the second time', async () => {
    await change('deactivateMember', { email: holder });
    const before = await contents();
    api.clock.now = new Date(api.clock.now.getTime() + 1000);
    expect((await change('deactivateMember', { email: holder })).userErrors).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it('[A2] refuses to leave the organization without an active administrator', async () => {
    const before = await contents();
    const last = { member: null, userErrors: [{ code: 'LAST_ADMIN', field: null }] };
    expect(await change('deactivateMember', { email: admin }, stopped)).toEqual({ ...last, stoppedCredentials: [] });
    expect(await change('updateMember', { email: admin, accountType: 'Creator', firstName: 'X' })).toEqual(last);
    expect(await contents()).toEqual(before);
    await change('updateMember', { email: holder, accountType: 'Admin' });
    expect((await change('updateMember', { email: admin, accountType: 'Creator' })).userErrors).toEqual([]);
  });
});
