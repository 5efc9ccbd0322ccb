import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import type { Principal } from '../support/inhabitants.ts';

const day = 86_400;

let api: TestApi;

interface Created {
  token: string | null;
  personalToken: { tokenId: string; name: string; expiresAt: Date } | null;
  userErrors: { code: string; field: string | null }[];
}

const create = (as: Principal, input: Record<string, unknown> = {}) =>
  api.mutate<Created>(
    as,
    'createPersonalToken',
    input,
    'token personalToken { tokenId name expiresAt } userErrors { code field }',
  );

const revoke = (as: Principal, tokenId: string | undefined) =>
  api.mutate(as, 'revokePersonalToken', { tokenId }, 'tokenId userErrors { code message field }');

const whoHas = async (token: string | null) => {
  const { data } = await api.askWith(token ?? undefined, '{ viewer { member { email } } }');
  return (data as { viewer: { member: { email: string } } | null }).viewer?.member.email;
};

beforeEach(async () => {
  api = await createTestApi();
});

describe('a personal token', () => {
  it('[A1] stands for the member who made it, for 90 days unless another time is given', async () => {
    const { token, personalToken } = await create('viewer', { name: 'Notebook' });
    expect(personalToken).toMatchObject({ name: 'Notebook', expiresAt: later(90 * day) });
    api.clock.now = later(90 * day - 1);
    expect(await whoHas(token)).toBe('viewer@meridian.example');
    api.clock.now = later(90 * day);
    expect(await whoHas(token)).toBeUndefined();
    const short = await create('viewer', { expiresInDays: 1 });
    expect(short.personalToken?.expiresAt).toEqual(later(91 * day));
  });

  it.each([0, -1, 366, 2_147_483_647, -2_147_483_648])('lives from 1 to 365 days, not %d', async (expiresInDays) => {
    expect(await create('viewer', { expiresInDays })).toEqual({
      token: null,
      personalToken: null,
      userErrors: [{ code: 'INVALID_INPUT', field: 'expiresInDays' }],
    });
  });

  it('[A1] is listed without the token itself, oldest first, as long as it lives', async () => {
    await create('viewer', { name: 'Short', expiresInDays: 1 });
    api.clock.now = later(1);
    const { personalToken } = await create('viewer', { name: 'Long' });
    const list = async () =>
      (
        await api.data<{ viewer: { personalTokens: { name: string }[] } }>(
          'viewer',
          '{ viewer { personalTokens { name } } }',
        )
      ).viewer.personalTokens.map(({ name }) => name);
    expect(await list()).toEqual(['For a test', 'Short', 'Long']);
    api.clock.now = later(day);
    expect(await list()).toEqual(['For a test', 'Long']);
    await revoke('viewer', personalToken?.tokenId);
    expect(await list()).toEqual(['For a test']);
  });

  it('ends at once when its member revokes it, and again changes nothing', async () => {
    const { token, personalToken } = await create('viewer');
    expect(await revoke('viewer', personalToken?.tokenId)).toEqual({ tokenId: personalToken?.tokenId, userErrors: [] });
    expect(await whoHas(token)).toBeUndefined();
    expect(await revoke('viewer', personalToken?.tokenId)).toMatchObject({ userErrors: [] });
  });

  it('[A4] is made for another member, and revoked, by administrators alone', async () => {
    const forEditor = await create('admin', { memberEmail: 'EDITOR@meridian.example' });
    expect(await whoHas(forEditor.token)).toBe('editor@meridian.example');
    const source = 'mutation ($email: EmailAddress) { createPersonalToken(input: { memberEmail: $email }) { token } }';
    for (const email of ['admin@meridian.example', 'nobody@meridian.example']) {
      const { errors, data } = await api.ask('editor', source, { email });
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN', field: 'memberEmail' });
      expect(data).toEqual({ createPersonalToken: null });
    }
    const { tokenId } = forEditor.personalToken ?? {};
    const unknown = await revoke('viewer', '11111111-2222-4333-8444-555555555555');
    expect(unknown).toMatchObject({ tokenId: null, userErrors: [{ code: 'TOKEN_NOT_FOUND', field: 'tokenId' }] });
    expect(await revoke('viewer', tokenId)).toEqual(unknown);
    expect(await revoke('outsider', tokenId)).toEqual(unknown);
    expect(await revoke('admin', tokenId)).toMatchObject({ tokenId, userErrors: [] });
    expect(await whoHas(forEditor.token)).toBeUndefined();
  });

  it('is not for embed users, nor for unknown or deactivated members', async () => {
    const user = { email: 'user@customer.example', kind: 'EMBED' };
    await api.mutate('admin', 'createMember', user, 'userErrors { code }');
    await api.mutate('admin', 'deactivateMember', { email: 'editor@meridian.example' }, 'userErrors { code }');
    const refusal = async (memberEmail: string) => (await create('admin', { memberEmail })).userErrors;
    expect(await refusal(user.email)).toEqual([{ code: 'INVALID_INPUT', field: 'memberEmail' }]);
    expect(await refusal('editor@meridian.example')).toEqual([{ code: 'MEMBER_DEACTIVATED', field: 'memberEmail' }]);
    expect(await refusal('nobody@meridian.example')).toEqual([{ code: 'MEMBER_NOT_FOUND', field: 'memberEmail' }]);
  });

  it('is one of at most 100 that a member has at a time', async () => {
    for (let count = 1; count < 100; count += 1) await create('viewer');
    const { userErrors } = await create('viewer');
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT' }]);
    api.clock.now = later(90 * day);
    expect((await create('viewer')).userErrors).toEqual([]);
  });
});
