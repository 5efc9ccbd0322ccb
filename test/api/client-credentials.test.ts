import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import type { Principal } from '../support/inhabitants.ts';

let api: TestApi;
const editor = 'editor@meridian.example';

const create = (input: Record<string, unknown>) =>
  api.mutate<{ credential: { clientId: string } }>('admin', 'createClientCredential', input, 'credential { clientId }');

describe('one client credential', () => {
  it('[A4] is found by an administrator and its owner, also when it is revoked, and is not there for others', async () => {
    api = await createTestApi();
    const { credential } = await create({ name: 'One', ownerEmail: editor });
    const { clientId } = credential;
    const nameFor = async (as: Principal, id = clientId) =>
      (
        await api.data<{ clientCredential: { name: string } | null }>(
          as,
          `{ clientCredential(clientId: ${JSON.stringify(id)}) { name } }`,
        )
      ).clientCredential?.name;
    const found = async () => [await nameFor('admin'), await nameFor('editor')];
    expect(await found()).toEqual(['One', 'One']);
    for (const stranger of ['holder', 'outsider'] as const) expect(await nameFor(stranger)).toBeUndefined();
    for (const unknown of ['f'.repeat(64), 'x', '']) expect(await nameFor('admin', unknown)).toBeUndefined();
    await api.mutate('admin', 'revokeClientCredential', { clientId }, 'userErrors { code }');
    expect(await nameFor('admin')).toBe('One');
  });
});

describe('the list of client credentials', () => {
  beforeAll(async () => {
    api = await createTestApi();
    for (const [index, input] of [
      { name: 'For tokens', privileges: ['API'] },
      { name: "The editor's", ownerEmail: editor },
      { name: 'Gone', ownerEmail: editor },
    ].entries()) {
      api.clock.now = later(index + 1);
      const { credential } = await create(input);
      if (input.name !== 'Gone') continue;
      const { clientId } = credential;
      await api.mutate('admin', 'revokeClientCredential', { clientId }, 'userErrors { code }');
    }
  });

  const names = async (as: Principal, filter = '{}') => {
    const query = `{ clientCredentials(first: 10, filter: ${filter}) { totalCount nodes { name } } }`;
    const { clientCredentials: list } = await api.data<{
      clientCredentials: { totalCount: number; nodes: { name: string }[] };
    }>(as, query);
    expect(list.totalCount).toBe(list.nodes.length);
    return list.nodes.map(({ name }) => name);
  };

  it('[A4] holds all for administrators, the oldest first, and their own for credential holders', async () => {
    expect(await names('admin')).toEqual(['Host application', 'For tokens', "The editor's"]);
    expect(await names('holder')).toEqual(['Host application']);
    expect(await names('editor')).toEqual(["The editor's"]);
    expect(await names('outsider')).toEqual([]);
  });

  it('holds revoked ones when asked, and is cut to a privilege and an owner', async () => {
    expect(await names('editor', '{ includeRevoked: true }')).toEqual(["The editor's", 'Gone']);
    expect(await names('admin', '{ privilege: EMBED }')).toEqual(['Host application', "The editor's"]);
    expect(await names('admin', '{ ownerEmail: "HOLDER@meridian.example" }')).toEqual(['Host application']);
    expect(await names('holder', '{ ownerEmail: "holder@meridian.example" }')).toEqual(['Host application']);
  });

  it('[A4] tells a credential holder nothing of the credentials of others, be they there or not', async () => {
    expect(await names('holder', `{ ownerEmail: "${editor}" }`)).toEqual([]);
    expect(await names('holder', '{ ownerEmail: "nobody@meridian.example" }')).toEqual([]);
    expect(await names('admin', '{ ownerEmail: "nobody@meridian.example" }')).toEqual([]);
  });

  it('is read page by page', async () => {
    const page = `pageInfo { hasNextPage endCursor } edges { node { name owner { email } } }`;
    const query = `query ($after: String) { clientCredentials(first: 2, after: $after) { ${page} } }`;
    interface Page {
      clientCredentials: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { name: string; owner: { email: string } } }[];
      };
    }
    const { clientCredentials: first } = await api.data<Page>('admin', query);
    const { clientCredentials: second } = await api.data<Page>('admin', query, { after: first.pageInfo.endCursor });
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    expect(second.edges).toEqual([{ node: { name: "The editor's", owner: { email: editor } } }]);
    const { errors } = await api.ask('admin', '{ clientCredentials { totalCount } }');
    expect(errors?.map(({ originalError }) => originalError)).toEqual([
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    ]);
  });
});
