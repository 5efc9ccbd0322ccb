import type { RefusalCode } from '../../../src/domain/embeds/open/refusal-families.ts';
import { signTokenByHand } from '../../support/vendor-signers.ts';
import { nowSeconds, type OpeningWorld } from './opening-world.ts';

/** How a code comes about: the world is made so, and the URL that it refuses is given. */
export interface Refused {
  prepare(world: OpeningWorld): string | Promise<string>;
  /** Takes the cause away, after which the same URL opens; absent where only another URL would. */
  mend?(world: OpeningWorld): unknown;
}

const justOf = ({ credential }: OpeningWorld) => ({ alg: 'HS256', kid: credential.clientId });

function claimsOf({ email, nonce, time, sessionLength }: ReturnType<OpeningWorld['signing']>) {
  return { sub: email, jti: nonce, iat: time, exp: time + sessionLength };
}

/** A JWT URL whose header and claims are changed before they are signed. */
function signJwt(world: OpeningWorld, { header = {}, claims = {} }: { header?: object; claims?: object }): string {
  const { whole, credential } = world;
  const all = { ...claimsOf(world.signing()), teams: ['Embed Team'], ...claims };
  return `${whole.jwtBaseUrl}?:jwt=${signTokenByHand({ ...justOf(world), ...header }, all, credential.secret)}`;
}

/** The refusals whose cause is the URL itself, or the moment. */
export const urlRefusals = {
  INVALID_URL: { prepare: (world) => world.sign('CLIENT_CREDENTIALS').replace('&', '&Region=%ff&') },
  MISSING_PARAMETER: { prepare: (world) => world.sign('CLIENT_CREDENTIALS', { nonce: '' }) },
  REPEATED_PARAMETER: { prepare: (world) => `${world.sign('JWT')}&%3aembed=true` },
  INVALID_PARAMETER: { prepare: (world) => world.sign('CLIENT_CREDENTIALS', { mode: 'admin' }) },
  SIGNATURE_NOT_LAST: { prepare: (world) => `${world.sign('CLIENT_CREDENTIALS')}&Region=West` },
  INVALID_TOKEN: { prepare: (world) => `${world.whole.jwtBaseUrl}?:jwt=a.b.c` },
  ALGORITHM_NOT_ALLOWED: { prepare: (world) => signJwt(world, { header: { alg: 'none' } }) },
  MISSING_CLAIM: { prepare: (world) => signJwt(world, { claims: { jti: undefined } }) },
  INVALID_CLAIM: { prepare: (world) => signJwt(world, { claims: { teams: 'Embed Team' } }) },
  CLAIM_NOT_FOR_INTERNAL_MEMBER: {
    prepare: (world) => signJwt(world, { claims: { sub: world.admin.email, teams: ['Second Team'] } }),
  },
  TIME_NOT_IN_SECONDS: { prepare: (world) => world.sign('CLIENT_CREDENTIALS', { time: nowSeconds * 1000 }) },
  TIME_IN_FUTURE: {
    prepare: (world) => world.sign('JWT', { time: nowSeconds + 61 }),
    mend: ({ server }) => {
      server.clock.now = new Date((nowSeconds + 1) * 1000);
    },
  },
  SESSION_LENGTH_EXCEEDS_MAXIMUM: {
    prepare: async (world) => {
      await world.mutate('updateOrganization', { maxSessionLengthSeconds: 3599 });
      return world.sign('CLIENT_CREDENTIALS');
    },
    mend: (world) => world.mutate('updateOrganization', { maxSessionLengthSeconds: 3600 }),
  },
  SESSION_EXPIRED: { prepare: (world) => world.sign('CLIENT_CREDENTIALS', { time: nowSeconds - 3601 }) },
  TOKEN_EXPIRED: { prepare: (world) => world.sign('JWT', { time: nowSeconds - 3600 }) },
  NONCE_REUSED: {
    prepare: async (world) => {
      const url = world.sign('CLIENT_CREDENTIALS');
      await world.server.open(url);
      return url;
    },
  },
  CREDENTIAL_NOT_FOUND: { prepare: (world) => world.sign('CLIENT_CREDENTIALS', { clientId: '0'.repeat(32) }) },
  INVALID_SIGNATURE: { prepare: (world) => world.sign('JWT', { secret: 'the secret of somebody else' }) },
} as const satisfies Partial<Record<RefusalCode, Refused>>;
