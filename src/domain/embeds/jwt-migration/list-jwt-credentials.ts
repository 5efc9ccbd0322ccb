import { type Connection, type ConnectionArgs, connectList } from '../../connection.ts';
import type { ClientCredential } from '../../credentials/client-credential.ts';
import type { RequestDeps } from '../../ports.ts';
import type { CredentialWays, JwtOrganizationPlan } from './plan-jwt-organization.ts';

export interface JwtCredentialPlan extends CredentialWays {
  readonly credential: ClientCredential;
}

const keyOf = ({ clientCredentials, clientId }: CredentialWays) =>
  [clientCredentials.lastUsedAt.toISOString(), clientId] as const;

/** The credentials of a plan, the latest that signed the deprecated way first. */
export async function listJwtCredentials(
  { reads }: RequestDeps,
  { credentials }: JwtOrganizationPlan,
  args: ConnectionArgs,
): Promise<Connection<JwtCredentialPlan>> {
  const { items, ...rest } = connectList('credentials of a JWT plan', args, await credentials(), keyOf, 'DESC');
  const plans = await Promise.all(
    items.map(async (ways) => ({ ways, credential: await reads.credentials.load(ways.clientId) })),
  );
  return { ...rest, items: plans.flatMap(({ ways, credential }) => (credential ? [{ ...ways, credential }] : [])) };
}
