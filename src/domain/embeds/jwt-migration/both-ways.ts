import type { MethodUse } from '../../credentials/credential-use.ts';

/** How something was opened the one way and the other; null: never. */
export interface BothWays {
  readonly clientCredentials: MethodUse | null;
  readonly jwt: MethodUse | null;
  /** Client credentials opened within the time that counts. */
  readonly isRemaining: boolean;
}

export function bothWays(uses: readonly MethodUse[], since: Date): BothWays {
  const of = (method: MethodUse['method']) => uses.find((use) => use.method === method) ?? null;
  const clientCredentials = of('CLIENT_CREDENTIALS');
  const isRemaining = clientCredentials !== null && clientCredentials.lastUsedAt >= since;
  return { clientCredentials, jwt: of('JWT'), isRemaining };
}
