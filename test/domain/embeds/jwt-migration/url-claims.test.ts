import { describe, expect, it } from 'vitest';
import { claimsOfUrl } from '../../../../src/domain/embeds/jwt-migration/url-claims.ts';
import { readUrlToMigrate } from '../../../../src/domain/embeds/jwt-migration/url-to-migrate.ts';
import { listValue } from '../../../../src/domain/embeds/url/parameters.ts';
import { judgeUrl, publicBaseUrl } from '../../../support/judge-url.ts';
import vectorFile from '../../../vectors/embed-urls.json' with { type: 'json' };

const { credentials, vectors } = vectorFile;
const oldWay = vectors.filter(({ way }) => way === 'CLIENT_CREDENTIALS');

function claimsOf(url: string) {
  const { parameters } = readUrlToMigrate(url, publicBaseUrl);
  const teams = listValue(parameters, ':external_user_team');
  return claimsOfUrl(parameters, { member: null, teams }, 'sigmacomputing');
}

describe('the claims of a URL', () => {
  it.each(oldWay.filter(({ expect: code }) => code === 'OK'))(
    '[X3] [L2] [L3] are what an opening reads in it, however it is signed: $name',
    async ({ url, now }) => {
      const { request } = await judgeUrl(url.slice(publicBaseUrl.length), {
        now,
        secretsOf: (clientId) => credentials.filter((one) => one.clientId === clientId).map(({ secret }) => secret),
      });
      const { user, nonce, issuedAt, expiresAt, evalConnectionId, clientId } =
        request ?? expect.fail('It was refused.');
      const claims = claimsOf(url);
      const iat = Math.floor(issuedAt);
      expect(claims).toMatchObject({
        sub: user.email,
        jti: nonce,
        iat,
        exp: iat + Math.round(expiresAt - issuedAt),
        iss: clientId,
      });
      expect({
        teams: claims.teams ?? [],
        accountType: claims.account_type ?? null,
        firstName: claims.first_name ?? null,
        lastName: claims.last_name ?? null,
        userAttributes: claims.user_attributes ?? null,
        evalConnectionId: claims.eval_connection_id ?? null,
      }).toEqual({
        teams: user.teams,
        accountType: user.accountType,
        firstName: user.firstName,
        lastName: user.lastName,
        userAttributes: user.userAttributes,
        evalConnectionId,
      });
    },
  );

  it.each(oldWay.filter(({ expect: code }) => code !== 'OK'))(
    '[X3] are read as far as can be where an opening refuses with $expect: $name',
    ({ url }) => {
      expect(claimsOf(url)).toMatchObject({ ver: '1.1', aud: 'sigmacomputing' });
    },
  );
});
