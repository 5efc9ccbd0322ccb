import { beforeEach, describe, expect, it } from 'vitest';
import { issueAccessToken } from '../../../src/domain/credentials/issue-access-token.ts';
import type { ClientId } from '../../../src/domain/ids.ts';
import { hashToken } from '../../../src/domain/tokens/mint-token.ts';
import { createTestApi, type TestApi } from '../../support/api.ts';
import { later } from '../../support/builders.ts';

let api: TestApi;
let clientId: string;
let secret: string;

const editor = { email: 'editor@meridian.example' };

const create = async (name: string, privileges: string[]) => {
  const input = { name, ownerEmail: editor.email, privileges };
  const created = await api.mutate<{ credential: { clientId: string }; secret: string }>(
    'admin',
    'createClientCredential',
    input,
    'credential { clientId } secret',
  );
  return [created.credential.clientId, created.secret] as const;
};

const refusal = async (id: string, of: string) =>
  issueAccessToken(api.deps, id, of).then(
    () => undefined,
    ({ code, message }) => ({ code, message }),
  );

const unknown = { code: 'UNAUTHENTICATED', message: 'The client id or the secret is wrong.' };

beforeEach(async () => {
  api = await createTestApi();
  [clientId, secret] = await create('Tokens', ['API', 'EMBED']);
});

describe('issuing an access token', () => {
  it('[A1] makes a token of one hour by which the credential acts for its owner', async () => {
    const { token, expiresInSeconds } = await issueAccessToken(api.deps, clientId, secret);
    expect(expiresInSeconds).toBe(3600);
    expect(token).toMatch(/^embedpath_tok_[\w-]{43}$/);
    const caller = await api.repository.findCaller(hashToken(token), later(3599));
    expect(caller).toMatchObject({ member: editor, credential: { clientId }, holdsEmbedCredential: true });
    expect(await api.repository.findCaller(hashToken(token), later(3600))).toBeUndefined();
  });

  it('[K4] notes when the credential was used', async () => {
    api.clock.now = later(5);
    await issueAccessToken(api.deps, clientId, secret);
    const found = await api.repository.findCredential(clientId as ClientId);
    expect(found?.credential.lastUsedAt).toEqual(later(5));
  });

  it('is refused alike for an unknown client, a wrong secret, and the secret of another', async () => {
    const [, ofAnother] = await create('Another', ['API']);
    expect(await refusal('unknown', secret)).toEqual(unknown);
    for (const wrong of [
      '',
      ofAnother,
      `${secret} `,
      secret.slice(0, -1),
      secret.toLowerCase(),
      'x'.repeat(10_000),
      '\0',
    ])
      expect(await refusal(clientId, wrong)).toEqual(unknown);
    expect(await refusal('unknown', '')).toEqual(unknown);
    expect(await refusal('__proto__', '')).toEqual(unknown);
  });

  it('[K2] [K5] is refused in the same way for a revoked credential, and for a deactivated owner until they are back', async () => {
    await api.mutate('admin', 'deactivateMember', editor, 'userErrors { code }');
    expect(await refusal(clientId, secret)).toEqual(unknown);
    await api.mutate('admin', 'reactivateMember', editor, 'userErrors { code }');
    expect(await refusal(clientId, secret)).toBeUndefined();
    await api.mutate('admin', 'revokeClientCredential', { clientId }, 'userErrors { code }');
    expect(await refusal(clientId, secret)).toEqual(unknown);
  });

  it('[K5] makes tokens that stand for nobody while the owner is deactivated, and for the owner again afterwards', async () => {
    const { token } = await issueAccessToken(api.deps, clientId, secret);
    const find = async () => (await api.repository.findCaller(hashToken(token), later(1)))?.member.email;
    await api.mutate('admin', 'deactivateMember', editor, 'userErrors { code }');
    expect(await find()).toBeUndefined();
    await api.mutate('admin', 'reactivateMember', editor, 'userErrors { code }');
    expect(await find()).toBe(editor.email);
  });

  it('is refused without the privilege API, to who knows the secret alone', async () => {
    const [forEmbeds, itsSecret] = await create('Embeds', ['EMBED']);
    expect(await refusal(forEmbeds, itsSecret)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(forEmbeds, 'wrong')).toEqual(unknown);
  });
});
