import { DomainError } from '../../errors.ts';
import { quoted } from '../../quoted.ts';
import { check, type Step } from '../check/step.ts';
import { checkLength, checkNotAhead, checkSeconds, inSecondsAlone, refuseExpired } from './check-times.ts';
import {
  type ClientCredentialUrl,
  readClientCredentialUrl,
  requiredParameterNames,
  signatureName,
} from './client-credential-url.ts';
import { listValue, optionalValue, type QueryParameters, requireOnce, requireParameters } from './parameters.ts';
import {
  readSignedAttributes,
  readSignedEmail,
  readSignedId,
  readSignedName,
  readSignedTeams,
  type SignedAttribute,
} from './read-signed-values.ts';
import type { UrlFacts } from './url-facts.ts';

const modes: readonly string[] = ['userbacked', 'view', 'explore'];
const attributePrefix = ':ua_';
const timePattern = /^[0-9]{1,20}(?:\.[0-9]{1,20})?$/;
const lengthPattern = /^[1-9][0-9]{0,19}$/;

/** Of this way to sign, beside `:ua_<name>`. */
export const clientCredentialNames: readonly string[] = [
  ...requiredParameterNames,
  ':external_user_team',
  ':account_type',
  ':first_name',
  ':last_name',
  ':eval_connection_id',
];
const ownNames: ReadonlySet<string> = new Set(clientCredentialNames);

/** Whether it is of this way to sign, and not of the interface. */
export function isClientCredentialName(name: string): boolean {
  return ownNames.has(name) || (name.startsWith(attributePrefix) && name !== attributePrefix);
}

function refuseParameter(name: string, expected: string): never {
  throw new DomainError('INVALID_PARAMETER', `${quoted(name)} must be ${expected}.`, { field: name });
}

function attributesOf({ all }: QueryParameters): readonly SignedAttribute[] {
  return all
    .filter(({ name }) => name.startsWith(attributePrefix) && name !== attributePrefix)
    .map(({ name, value }) => ({ name, attribute: name.slice(attributePrefix.length), value }));
}

const parsed = ({ parsed: url }: UrlFacts) => (url?.method === 'CLIENT_CREDENTIALS' ? url : undefined);

function requireSignatureLast({ isSignatureLast }: ClientCredentialUrl): void {
  if (isSignatureLast) return;
  throw new DomainError('SIGNATURE_NOT_LAST', `"${signatureName}" must be the last parameter of the URL.`, {
    field: signatureName,
  });
}

/** Throws `INVALID_URL`, `MISSING_PARAMETER`, `REPEATED_PARAMETER`, `SIGNATURE_NOT_LAST`. */
export const clientCredentialShape: readonly Step<UrlFacts>[] = [
  check(
    'URL',
    ({ target }) => target,
    (target, facts) => {
      facts.parsed = readClientCredentialUrl(facts.publicBaseUrl, target);
    },
  ),
  check('REQUIRED_PARAMETERS', parsed, ({ parameters }) => requireParameters(parameters, requiredParameterNames)),
  check('REPEATED_PARAMETERS', parsed, ({ parameters }) => requireOnce(parameters)),
  check(
    'SIGNATURE_LAST',
    (facts) => {
      const url = parsed(facts);
      return url?.parameters.byName.has(signatureName) ? url : undefined;
    },
    (url, facts) => {
      requireSignatureLast(url);
      facts.url = url;
    },
  ),
];

/** What is required was missed before, by name; here it is only not reached. */
function value(name: string, read: (text: string, facts: UrlFacts) => void): Step<UrlFacts> {
  const given = (facts: UrlFacts) => {
    const url = parsed(facts);
    return (url && optionalValue(url.parameters, name)) ?? undefined;
  };
  return check('PARAMETER', given, read, name);
}

function option(name: string, read: (text: string | null, facts: UrlFacts, url: ClientCredentialUrl) => void) {
  return check<UrlFacts, ClientCredentialUrl>(
    'PARAMETER',
    parsed,
    (url, facts) => read(optionalValue(url.parameters, name), facts, url),
    name,
  );
}

const nowOf = ({ now }: UrlFacts) => now.getTime() / 1000;
const time = ({ values }: UrlFacts) => values.issuedAt;
const start = (facts: UrlFacts) => inSecondsAlone(time(facts));
const end = (facts: UrlFacts) => (start(facts) === undefined ? undefined : facts.values.expiresAt);

/**
 * Values, then times. Throws `INVALID_PARAMETER`, `TIME_NOT_IN_SECONDS`, `SESSION_LENGTH_EXCEEDS_MAXIMUM`, `TIME_IN_FUTURE`,
 * `SESSION_EXPIRED`.
 */
export const clientCredentialValues: readonly Step<UrlFacts>[] = [
  value(':nonce', (text, { values }) => {
    values.nonce = readSignedId(':nonce', text, refuseParameter);
  }),
  value(':email', (text, { values }) => {
    values.email = readSignedEmail(':email', text, refuseParameter);
  }),
  value(':external_user_id', (text, { values }) => {
    values.externalUserId = readSignedId(':external_user_id', text, refuseParameter);
  }),
  option(':first_name', (text, { values }) => {
    values.firstName = readSignedName(':first_name', text, refuseParameter);
  }),
  option(':last_name', (text, { values }) => {
    values.lastName = readSignedName(':last_name', text, refuseParameter);
  }),
  option(':external_user_team', (_, { values }, { parameters }) => {
    const name = ':external_user_team';
    values.teams = readSignedTeams(name, listValue(parameters, name), refuseParameter);
  }),
  option(':account_type', (text, { values }) => {
    values.accountType = readSignedName(':account_type', text, refuseParameter);
  }),
  option(':ua_<name>', (_, { values }, { parameters }) => {
    const attributes = attributesOf(parameters);
    values.userAttributes = attributes.length > 0 ? readSignedAttributes(attributes, refuseParameter) : null;
  }),
  option(':eval_connection_id', (text, { values }) => {
    values.evalConnectionId = readSignedName(':eval_connection_id', text, refuseParameter);
  }),
  value(':mode', (text) => {
    if (!modes.includes(text)) refuseParameter(':mode', 'userbacked (view and explore are taken too)');
  }),
  value(':time', (text, { values }) => {
    if (!timePattern.test(text)) refuseParameter(':time', 'a number of seconds since 1970');
    values.issuedAt = Number(text);
    values.notBefore = values.issuedAt;
  }),
  value(':session_length', (text, { values }) => {
    if (!lengthPattern.test(text)) refuseParameter(':session_length', 'a whole number of seconds, at least 1');
    values.sessionLength = Number(text);
    if (values.issuedAt !== undefined) values.expiresAt = values.issuedAt + values.sessionLength;
  }),
  check('TIME_IN_SECONDS', time, (seconds, facts) => checkSeconds(':time', seconds, seconds, nowOf(facts)), ':time'),
  check(
    'SESSION_LENGTH',
    ({ values, longestSessionSeconds: longest }) =>
      values.sessionLength === undefined || longest === undefined ? undefined : [values.sessionLength, longest],
    ([length = 0, longest = 0]) => checkLength(':session_length', length, longest),
    ':session_length',
  ),
  check(
    'TIME_NOT_AHEAD',
    start,
    (seconds, facts) => checkNotAhead(':time', seconds, facts.limits, nowOf(facts)),
    ':time',
  ),
  check(
    'NOT_EXPIRED',
    end,
    (seconds, facts) => {
      if (nowOf(facts) > seconds)
        refuseExpired('SESSION_EXPIRED', ':time', { signed: time(facts) ?? seconds, end: seconds, now: nowOf(facts) });
    },
    ':time',
  ),
];
