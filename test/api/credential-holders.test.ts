import { beforeEach, describe, expect, it } from 'vitest';
import { issueAccessToken } from '../../src/domain/credentials/issue-access-token.ts';
import { hashToken } from '../../src/domain/tokens/mint-token.ts';
import { toNodeId } from '../../src/graphql/node-ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample, share } from '../support/sample-workbook.ts';

let api: TestApi;

interface Created {
  credential: { clientId: string; name: string; privileges: string[]; owner: { email: string } } | null;
  secret: string | null;
  userErrors: { code: string; field: string | null }[];
}

const editor = 'editor@meridian.example';

const create = (input: Record<string, unknown>) =>
  api.mutate<Created>(
    'admin',
    'createClientCredential',
    input,
    'credential { clientId name privileges owner { email } } secret userErrors { code field }',
  );

const revoke = (clientId: string | undefined) =>
  api.mutate('admin', 'revokeClientCredential', { clientId }, 'credential { revokedAt } userErrors { code field }');

const levelOf = async (as: Principal) =>
  (await api.data<{ viewer: { level: string } }>(as, '{ viewer { level } }')).viewer.level;

beforeEach(async () => {
  api = await createTestApi();
});

describe('a credential holder', () => {
  it('[A2] becomes one with an unrevoked credential for EMBED, and ceases to be with the last of them', async () => {
    expect(await levelOf('editor')).toBe('MEMBER');
    const forTokens = await create({ name: 'Tokens', ownerEmail: editor, privileges: ['API'] });
    expect(await levelOf('editor')).toBe('MEMBER');
    const one = await create({ name: 'One', ownerEmail: editor });
    const two = await create({ name: 'Two', ownerEmail: editor, privileges: ['API', 'EMBED'] });
    expect(await levelOf('editor')).toBe('CREDENTIAL_HOLDER');
    await revoke(one.credential?.clientId);
    expect(await levelOf('editor')).toBe('CREDENTIAL_HOLDER');
    await revoke(two.credential?.clientId);
    expect(await levelOf('editor')).toBe('MEMBER');
    await revoke(forTokens.credential?.clientId);
  });

  it('[A3] generates, lists and deletes embeds as long as the credential lives', async () => {
    const workbookId = await importSample(api);
    await share(api, workbookId, { memberEmail: editor });
    const source = `mutation ($workbookId: UUID!) {
      generateSecureEmbedPath(input: { workbookId: $workbookId }) { embed { embedId } }
    }`;
    const generate = async () => (await api.ask('editor', source, { workbookId })).errors?.[0]?.originalError;
    const list = async () =>
      (await api.ask('editor', '{ embeds(first: 1) { totalCount } }')).errors?.[0]?.originalError;
    expect([await generate(), await list()]).toMatchObject([{ code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }]);
    const { credential } = await create({ name: 'Embeds', ownerEmail: editor });
    expect([await generate(), await list()]).toEqual([undefined, undefined]);
    await revoke(credential?.clientId);
    expect([await generate(), await list()]).toMatchObject([{ code: 'FORBIDDEN' }, { code: 'FORBIDDEN' }]);
  });

  it('[A3] sees the embeds of the workbooks that they may read alone, and counts no others', async () => {
    const [shared, hidden] = [await importSample(api), await importSample(api, { path: 'Hidden' })];
    await share(api, shared, { memberEmail: 'holder@meridian.example' });
    const embedIds: string[] = [];
    for (const workbookId of [shared, hidden]) {
      const { embed } = await api.mutate<{ embed: { embedId: string } }>(
        'admin',
        'generateSecureEmbedPath',
        { workbookId },
        'embed { embedId }',
      );
      embedIds.push(embed.embedId);
    }
    const [visible, invisible] = embedIds;
    const list = '{ embeds(first: 10) { totalCount nodes { embedId } } }';
    expect(await api.data('holder', list)).toEqual({ embeds: { totalCount: 1, nodes: [{ embedId: visible }] } });
    expect(await api.data('admin', list)).toMatchObject({ embeds: { totalCount: 2 } });
    const one = (embedId: string | undefined) =>
      api.data('holder', 'query ($id: String!) { embed(embedId: $id) { embedId } }', { id: embedId });
    expect(await one(invisible)).toEqual(await one('1-0000000000000000000000'));
    const remove = (embedId: string | undefined) =>
      api.mutate('holder', 'deleteEmbed', { embedId }, 'embed { status } userErrors { code message }');
    expect(await remove(invisible)).toEqual(await remove('1-0000000000000000000000'));
    expect(await remove(visible)).toMatchObject({ embed: { status: 'DELETED' } });
  });
});

describe('a client credential', () => {
  it('[K1] shows its secret once, at its making, and belongs to the caller unless another is named', async () => {
    const { credential, secret } = await create({ name: 'Host', description: 'For the portal.' });
    expect(credential).toMatchObject({
      name: 'Host',
      privileges: ['EMBED'],
      owner: { email: 'admin@meridian.example' },
    });
    expect(secret).toMatch(/^embedpath_sec_/);
    const id = toNodeId('ClientCredential', String(credential?.clientId));
    const facts = 'clientId description owner { email } revokedAt lastUsedAt';
    const query = `query ($id: ID!) { node(id: $id) { ... on ClientCredential { ${facts} } } }`;
    expect(await api.data('admin', query, { id })).toEqual({
      node: {
        clientId: credential?.clientId,
        description: 'For the portal.',
        owner: { email: 'admin@meridian.example' },
        revokedAt: null,
        lastUsedAt: null,
      },
    });
    expect(await api.data('holder', query, { id })).toEqual({ node: null });
  });

  it('has a name of its own among the unrevoked ones', async () => {
    const first = await create({ name: 'Host' });
    expect(await create({ name: 'Host' })).toEqual({
      credential: null,
      secret: null,
      userErrors: [{ code: 'CREDENTIAL_EXISTS', field: 'name' }],
    });
    await revoke(first.credential?.clientId);
    expect((await create({ name: 'Host' })).userErrors).toEqual([]);
  });

  it('refuses an unknown or deactivated owner, and no privilege at all', async () => {
    await api.mutate('admin', 'deactivateMember', { email: editor }, 'userErrors { code }');
    const refusal = async (input: Record<string, unknown>) => (await create({ name: 'New', ...input })).userErrors;
    expect(await refusal({ ownerEmail: 'nobody@meridian.example' })).toEqual([
      { code: 'MEMBER_NOT_FOUND', field: 'ownerEmail' },
    ]);
    expect(await refusal({ ownerEmail: editor })).toEqual([{ code: 'MEMBER_DEACTIVATED', field: 'ownerEmail' }]);
    expect(await refusal({ privileges: [] })).toEqual([{ code: 'INVALID_INPUT', field: 'privileges' }]);
  });

  it('has no embed user as owner, who does not use the API', async () => {
    const email = 'embedded@host.example';
    await api.mutate('admin', 'createMember', { email, kind: 'EMBED' }, 'userErrors { code }');
    expect((await create({ name: 'New', ownerEmail: email })).userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'ownerEmail' },
    ]);
  });

  it('[K2] keeps the time at which it was first revoked, and is unknown to others', async () => {
    const { credential } = await create({ name: 'Host' });
    const revokedAt = api.clock.now;
    expect(await revoke(credential?.clientId)).toEqual({ credential: { revokedAt }, userErrors: [] });
    api.clock.now = later(60);
    expect(await revoke(credential?.clientId)).toEqual({ credential: { revokedAt }, userErrors: [] });
    const asOutsider = { clientId: credential?.clientId };
    expect(await api.mutate('outsider', 'revokeClientCredential', asOutsider, 'userErrors { code field }')).toEqual({
      userErrors: [{ code: 'CREDENTIAL_NOT_FOUND', field: 'clientId' }],
    });
  });

  it('[A1] [K2] acts for its owner by a token of one hour, which ends with the credential', async () => {
    const { credential, secret } = await create({ name: 'Tokens', ownerEmail: editor, privileges: ['API'] });
    const issue = () => issueAccessToken(api.deps, String(credential?.clientId), String(secret));
    const who = '{ viewer { level member { email } credential { name } tokenExpiresAt } }';
    const viewer = { level: 'MEMBER', member: { email: editor }, credential: { name: 'Tokens' } };
    const { token } = await issue();
    expect(await api.askWith(token, who)).toEqual({ data: { viewer: { ...viewer, tokenExpiresAt: later(3600) } } });
    api.clock.now = later(3600);
    expect(await api.askWith(token, who)).toEqual({ data: { viewer: null } });
    const { token: second } = await issue();
    expect(await api.askWith(second, who)).toMatchObject({ data: { viewer } });
    await revoke(credential?.clientId);
    expect(await api.askWith(second, who)).toEqual({ data: { viewer: null } });
  });

  it('[K2] makes neither tokens, credentials nor webhooks, which would outlive it', async () => {
    const { credential, secret } = await create({ name: 'Tokens', privileges: ['API'] });
    const { token } = await issueAccessToken(api.deps, String(credential?.clientId), String(secret));
    const webhook = 'url: "https://hooks.example/", events: [EMBED_REFUSED]';
    for (const mutation of [
      'createPersonalToken(input: {})',
      'createClientCredential(input: { name: "More" })',
      `createWebhook(input: { ${webhook} })`,
    ]) {
      const { errors } = await api.askWith(token, `mutation { ${mutation} { userErrors { code } } }`);
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('[A1] lists its tokens nowhere among personal tokens, and ends them by its own end alone', async () => {
    const { credential, secret } = await create({ name: 'Tokens', ownerEmail: editor, privileges: ['API'] });
    const { token } = await issueAccessToken(api.deps, String(credential?.clientId), String(secret));
    const caller = await api.repository.findCaller(hashToken(token), api.clock.now);
    const revokeToken = { tokenId: caller?.token.tokenId };
    expect(await api.mutate('admin', 'revokePersonalToken', revokeToken, 'userErrors { code }')).toEqual({
      userErrors: [{ code: 'TOKEN_NOT_FOUND' }],
    });
    const list = '{ viewer { credential { name } personalTokens { name } } }';
    expect(await api.askWith(token, list)).toEqual({
      data: { viewer: { credential: { name: 'Tokens' }, personalTokens: [{ name: 'For a test' }] } },
    });
  });
});
