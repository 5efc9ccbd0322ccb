import type { OpeningWorld } from './opening-world.ts';

export const holderEmail = 'holder@host.example';

/** A token of an organization's API that acts for the owner of a credential. */
export async function tokenOf(
  { server }: OpeningWorld,
  { clientId, secret }: { readonly clientId: string; readonly secret: string },
): Promise<string> {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/v2/auth/token',
    payload: `grant_type=client_credentials&client_id=${clientId}&client_secret=${secret}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  const token: string = answer.json().access_token;
  server.secrets.add(token);
  return token;
}

/** A member who is no administrator, with a credential and a token of theirs. */
export async function settleHolder(world: OpeningWorld) {
  await world.mutate('createMember', { email: holderEmail, accountType: 'Creator' });
  const credential = await world.createCredential({ ownerEmail: holderEmail, privileges: ['EMBED', 'API'] });
  const token = await tokenOf(world, credential);
  /** For themselves, as it must be (A7, J4). */
  const sign = (at: OpeningWorld['whole'] = world.whole, changes = {}) =>
    world.sign('JWT', { ...credential, email: holderEmail, teams: undefined, accountType: undefined, ...changes }, at);
  return { credential, token, sign };
}
