import { check, type Step } from '../check/step.ts';
import { checkLength, checkNotAhead, checkSeconds, inSecondsAlone, refuseExpired } from './check-times.ts';
import { parseWorkbookPath, splitTarget } from './embed-paths.ts';
import { memberOf, readToken, requireAlgorithm, requireKeyId, requireNothingCritical } from './json-web-token.ts';
import { type JwtUrl, tokenName } from './jwt-url.ts';
import { parseParameters, requireOnce, requireParameters } from './parameters.ts';
import {
  attributesClaim,
  checkAudience,
  checkConnectionTokens,
  checkIssuer,
  checkVersion,
  checkWarehouseToken,
  refuseClaim,
  requireClaims,
  teamsClaim,
  textClaim,
  timeClaim,
} from './read-claims.ts';
import { readSignedEmail, readSignedId, readSignedName } from './read-signed-values.ts';
import type { JsonMembers } from './strict-json.ts';
import type { UrlFacts } from './url-facts.ts';

const parsed = ({ parsed: url }: UrlFacts) => (url?.method === 'JWT' ? url : undefined);
const place = ({ place: found }: UrlFacts) => found;
const token = ({ token: found }: UrlFacts) => found;

/** Throws `INVALID_URL`, `MISSING_PARAMETER`, `REPEATED_PARAMETER`, `INVALID_TOKEN`, `ALGORITHM_NOT_ALLOWED`, and `MISSING_CLAIM` for `kid`. */
export const jwtShape: readonly Step<UrlFacts>[] = [
  check(
    'URL',
    ({ target }) => target,
    (target, facts) => {
      const { path, query } = splitTarget(target);
      facts.place = { target: parseWorkbookPath(path), parameters: parseParameters(query) };
    },
  ),
  check('REQUIRED_PARAMETERS', place, ({ parameters }) => requireParameters(parameters, [tokenName])),
  check('REPEATED_PARAMETERS', place, ({ parameters }) => requireOnce(parameters)),
  check(
    'TOKEN_FORM',
    (facts) => place(facts)?.parameters.byName.get(tokenName)?.value || undefined,
    (compact, facts) => {
      facts.token = readToken(compact);
    },
  ),
  check('ALGORITHM', token, requireAlgorithm),
  check('CRITICAL_HEADERS', token, requireNothingCritical),
  check('KEY_ID', token, (unverified, facts) => {
    const read = requireKeyId(unverified);
    const found = place(facts);
    if (!found) return;
    facts.parsed = { method: 'JWT', ...found, clientId: read.keyId, token: read };
    facts.url = facts.parsed;
  }),
];

/** What is required was missed before, by name; here it is only not reached. */
function required(name: string, read: (claims: JsonMembers, facts: UrlFacts) => void): Step<UrlFacts> {
  const given = (facts: UrlFacts) => {
    const claims = parsed(facts)?.token.claims;
    return claims && memberOf(claims, name) !== undefined && memberOf(claims, name) !== '' ? claims : undefined;
  };
  return check('CLAIM', given, read, name);
}

function claim(name: string, read: (claims: JsonMembers, facts: UrlFacts, url: JwtUrl) => void): Step<UrlFacts> {
  return check<UrlFacts, JwtUrl>('CLAIM', parsed, (url, facts) => read(url.token.claims, facts, url), name);
}

function nameClaim(claims: JsonMembers, name: string): string | null {
  return readSignedName(name, textClaim(claims, name), refuseClaim);
}

const nowOf = ({ now }: UrlFacts) => now.getTime() / 1000;
const start = ({ values }: UrlFacts) => inSecondsAlone(values.issuedAt);
const end = ({ values }: UrlFacts) => inSecondsAlone(values.expiresAt);
const span = (facts: UrlFacts) => {
  const [issuedAt, expiresAt] = [start(facts), end(facts)];
  return issuedAt === undefined || expiresAt === undefined ? undefined : { issuedAt, expiresAt };
};

/**
 * Claims, then times. Throws `MISSING_CLAIM`, `INVALID_CLAIM`, `TIME_NOT_IN_SECONDS`, `SESSION_LENGTH_EXCEEDS_MAXIMUM`,
 * `TIME_IN_FUTURE`, `TOKEN_EXPIRED`.
 */
export const jwtValues: readonly Step<UrlFacts>[] = [
  check('REQUIRED_CLAIMS', parsed, ({ token: { claims } }) => requireClaims(claims, ['sub', 'jti', 'iat', 'exp'])),
  claim('iss', (_, __, url) => checkIssuer(url.token)),
  claim('ver', (_, __, url) => checkVersion(url.token)),
  claim('aud', (_, { limits }, url) => checkAudience(url.token, limits.audience)),
  claim('oauth_token', checkWarehouseToken),
  claim('connection_oauth_tokens', checkConnectionTokens),
  required('sub', (claims, { values }) => {
    values.email = readSignedEmail('sub', textClaim(claims, 'sub') ?? '', refuseClaim);
    values.externalUserId = null;
  }),
  claim('first_name', (claims, { values }) => {
    values.firstName = nameClaim(claims, 'first_name');
  }),
  claim('last_name', (claims, { values }) => {
    values.lastName = nameClaim(claims, 'last_name');
  }),
  claim('teams', (claims, { values }) => {
    values.teams = teamsClaim(claims);
  }),
  claim('account_type', (claims, { values }) => {
    values.accountType = nameClaim(claims, 'account_type');
  }),
  claim('user_attributes', (claims, { values }) => {
    values.userAttributes = attributesClaim(claims);
  }),
  required('jti', (claims, { values }) => {
    values.nonce = readSignedId('jti', textClaim(claims, 'jti') ?? '', refuseClaim);
  }),
  claim('eval_connection_id', (claims, { values }) => {
    values.evalConnectionId = nameClaim(claims, 'eval_connection_id');
  }),
  required('iat', (claims, { values }) => {
    values.issuedAt = timeClaim(claims, 'iat');
  }),
  required('exp', (claims, { values }) => {
    values.expiresAt = timeClaim(claims, 'exp');
    values.sessionLength = values.expiresAt - (values.issuedAt ?? 0);
  }),
  claim('nbf', (claims, { values }) => {
    const isAbsent = memberOf(claims, 'nbf') === undefined;
    const notBefore = isAbsent ? values.issuedAt : timeClaim(claims, 'nbf');
    if (notBefore !== undefined) values.notBefore = notBefore;
  }),
  check(
    'TIME_IN_SECONDS',
    ({ values }) => values.issuedAt,
    (seconds) => checkSeconds('iat', seconds),
    'iat',
  ),
  check(
    'TIME_IN_SECONDS',
    ({ values }) => values.expiresAt,
    (seconds) => checkSeconds('exp', seconds),
    'exp',
  ),
  check(
    'SESSION_LENGTH',
    (facts) => {
      const { longestSessionSeconds: longest } = facts;
      const known = span(facts);
      return known && longest !== undefined ? { ...known, longest } : undefined;
    },
    ({ issuedAt, expiresAt, longest }) => checkLength('exp', expiresAt - issuedAt, longest),
    'exp',
  ),
  check('TIME_NOT_AHEAD', start, (seconds, facts) => checkNotAhead('iat', seconds, facts.limits, nowOf(facts)), 'iat'),
  check(
    'TIME_NOT_AHEAD',
    ({ values }) => values.notBefore,
    (seconds, facts) => checkNotAhead('nbf', seconds, facts.limits, nowOf(facts)),
    'nbf',
  ),
  check(
    'NOT_EXPIRED',
    end,
    (seconds, facts) => {
      if (nowOf(facts) >= seconds) refuseExpired('TOKEN_EXPIRED', 'exp', seconds, nowOf(facts));
    },
    'exp',
  ),
  // Only a signer whose clock is ahead fails here alone, since "exp" is still to come.
  check(
    'CLAIM',
    span,
    ({ issuedAt, expiresAt }) => {
      if (expiresAt <= issuedAt) refuseClaim('exp', 'later than "iat"');
    },
    'exp',
  ),
];
