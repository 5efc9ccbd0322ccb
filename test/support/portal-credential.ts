import { issueAccessToken } from '../../src/domain/credentials/issue-access-token.ts';
import type { ClientId } from '../../src/domain/ids.ts';
import type { TestApi } from './api.ts';

interface Shown {
  readonly credential: { readonly clientId: ClientId; readonly secrets: readonly object[] } | null;
  readonly secret: string | null;
  readonly userErrors: readonly object[];
}

const facts = 'version createdAt endsAt isLive lastUsedAt uses safeToRetire';
const credential = `credential { clientId secrets { ${facts} } }`;
const errors = 'userErrors { code field message }';

/** A client credential of the administrator, named Portal, for signing and tokens, and what is done with it. */
export async function createPortal(api: TestApi) {
  const input = { name: 'Portal', privileges: ['API', 'EMBED'] };
  const made = await api.mutate<Shown>('admin', 'createClientCredential', input, `${credential} secret ${errors}`);
  const { clientId } = made.credential ?? {};
  if (clientId === undefined || made.secret === null) throw new Error('The credential was refused.');
  return {
    clientId,
    first: made.secret,
    rotate: (
      more: { readonly clientId?: string; readonly overlapHours?: number } = {},
      as: 'admin' | 'outsider' = 'admin',
    ) => api.mutate<Shown>(as, 'rotateClientCredential', { clientId, ...more }, `${credential} secret ${errors}`),
    retire: (version: number, as: 'admin' | 'outsider' = 'admin') =>
      api.mutate<Shown>(as, 'retireClientSecret', { clientId, version }, `${credential} ${errors}`),
    revoke: () => api.mutate<Shown>('admin', 'revokeClientCredential', { clientId }, `${credential} ${errors}`),
    /** Whether a token is given for this secret. */
    verifies: (secret: string | null) =>
      issueAccessToken(api.deps, clientId, secret ?? '').then(
        () => true,
        () => false,
      ),
    /** What is told of its secrets now. */
    secrets: async () => {
      const query = `{ clientCredentials(first: 9, filter: { includeRevoked: true }) { nodes { clientId secrets { ${facts} } } } }`;
      type Nodes = { readonly clientCredentials: { readonly nodes: readonly NonNullable<Shown['credential']>[] } };
      const { nodes } = (await api.data<Nodes>('admin', query)).clientCredentials;
      return nodes.find((node) => node.clientId === clientId)?.secrets;
    },
    /** The versions that the repository keeps. */
    kept: async () => (await api.repository.findCredential(clientId))?.secrets.map(({ version }) => version),
  };
}

export type Portal = Awaited<ReturnType<typeof createPortal>>;
