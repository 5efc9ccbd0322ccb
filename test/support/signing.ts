import { type OpenedEmbed, openEmbed, type RefusedOpening } from '../../src/domain/embeds/open/open-embed.ts';
import type { TestApi } from './api.ts';
import type { Principal } from './inhabitants.ts';

export interface Signed {
  readonly url: string | null;
  readonly method: string | null;
  readonly expiresAt: Date | null;
  readonly nonce: string | null;
  readonly jwtBaseUrl: string | null;
  readonly claims: Readonly<Record<string, unknown>> | null;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  readonly userErrors: readonly { readonly code: string; readonly field: string | null; readonly message: string }[];
}

type Values = Readonly<Record<string, unknown>>;

/** A credential with EMBED that the admin makes, with its secret. */
export async function makeCredential(api: TestApi, input: Values = {}): Promise<{ clientId: string; secret: string }> {
  const { credential, secret, userErrors } = await api.mutate<{
    credential: { clientId: string };
    secret: string;
    userErrors: { message: string }[];
  }>(
    'admin',
    'createClientCredential',
    { name: `Portal ${api.deps.randomBytes(4).join('')}`, ...input },
    'credential { clientId } secret userErrors { message }',
  );
  if (!credential) throw new Error(userErrors.map(({ message }) => message).join('; '));
  return { clientId: credential.clientId, secret };
}

export const ben = { email: 'ben@host.example', teams: ['Embed Team'] };

export function sign(api: TestApi, input: Values, as: Principal = 'admin'): Promise<Signed> {
  return api.mutate(
    as,
    'signEmbedUrl',
    { user: ben, ...input },
    'url method expiresAt nonce jwtBaseUrl claims warnings { code message } userErrors { code field message }',
  );
}

/** Opens what was signed, as a browser would. */
export function open(api: TestApi, { url }: Pick<Signed, 'url'>): Promise<OpenedEmbed | RefusedOpening> {
  const target = (url ?? '').slice(api.deps.publicBaseUrl.length);
  return openEmbed(api.deps, { target, framingOrigin: null, requestId: 'test' });
}
