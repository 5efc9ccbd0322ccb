import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '../../errors.ts';
import { quoted } from '../../quoted.ts';
import { checkLength, checkNotAhead, checkSeconds, refuseExpired } from './check-times.ts';
import { type EmbedTarget, parseEmbedPath, splitTarget } from './embed-paths.ts';
import type { EmbedRequest } from './embed-request.ts';
import {
  listValue,
  optionalValue,
  type ParameterToWrite,
  parseParameters,
  type QueryParameters,
  requireParameters,
  writeParameters,
} from './parameters.ts';
import { readInterface } from './read-interface-parameters.ts';
import {
  readSignedAttributes,
  readSignedEmail,
  readSignedId,
  readSignedName,
  readSignedTeams,
  type SignedAttribute,
} from './read-signed-values.ts';
import type { UrlLimits } from './url-limits.ts';

const signatureName = ':signature';
const signaturePattern = /^[0-9a-f]{64}$/;

function authenticate(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** A signed URL over a secure embed path (L1). Throws URIError for values that are no well-formed Unicode. */
export function signClientCredentialUrl(
  embedPath: string,
  parameters: readonly ParameterToWrite[],
  secret: string,
): string {
  const text = `${embedPath}?${writeParameters(parameters)}`;
  return `${text}&${signatureName}=${authenticate(text, secret)}`;
}

/** A URL whose shape is right; nothing of it may be believed before `findClientCredentialSecret` finds a secret. */
export interface ClientCredentialUrl {
  readonly method: 'CLIENT_CREDENTIALS';
  readonly target: EmbedTarget;
  readonly clientId: string;
  /** Every character before `&:signature=`, as received (L2). */
  readonly signedText: string;
  readonly signature: string;
  readonly parameters: QueryParameters;
}

/** Without which no URL opens (L3). */
export const requiredParameterNames: readonly string[] = [
  ':nonce',
  ':client_id',
  ':email',
  ':external_user_id',
  ':mode',
  ':session_length',
  ':time',
  signatureName,
];

/**
 * Reads path and query as received, without scheme and host. Throws `INVALID_URL`, `MISSING_PARAMETER`, `REPEATED_PARAMETER`,
 * `SIGNATURE_NOT_LAST`.
 */
export function parseClientCredentialUrl(publicBaseUrl: string, target: string): ClientCredentialUrl {
  const { path, query, queryStart } = splitTarget(target);
  const embed = parseEmbedPath(path);
  const parameters = parseParameters(query);
  requireParameters(parameters, requiredParameterNames);
  const last = parameters.all.at(-1);
  if (last?.name !== signatureName || query.endsWith('&')) {
    throw new DomainError('SIGNATURE_NOT_LAST', `"${signatureName}" must be the last parameter of the URL.`, {
      field: signatureName,
    });
  }
  return {
    method: 'CLIENT_CREDENTIALS',
    target: embed,
    clientId: optionalValue(parameters, ':client_id') ?? '',
    signedText: publicBaseUrl + target.slice(0, queryStart + last.start - 1),
    signature: last.rawValue,
    parameters,
  };
}

const printableAscii = /^[!-~]*$/;

/**
 * Which of the secrets signed it, or undefined. All are tried, without early exit, in constant time. Empty secrets sign nothing,
 * and neither does a text that holds other characters than printable ASCII: browsers would encode those (L2).
 */
export function findClientCredentialSecret(url: ClientCredentialUrl, secrets: readonly string[]): number | undefined {
  const { signature, signedText } = url;
  if (!signaturePattern.test(signature) || !printableAscii.test(signedText)) return undefined;
  const given = Buffer.from(signature);
  let found: number | undefined;
  for (const [index, secret] of secrets.entries()) {
    const isEqual = timingSafeEqual(Buffer.from(authenticate(signedText, secret)), given);
    if (isEqual && secret !== '') found ??= index;
  }
  return found;
}

function refuseParameter(name: string, expected: string): never {
  throw new DomainError('INVALID_PARAMETER', `${quoted(name)} must be ${expected}.`, { field: name });
}

const modes: readonly string[] = ['userbacked', 'view', 'explore'];
const attributePrefix = ':ua_';
const timePattern = /^[0-9]{1,20}(?:\.[0-9]{1,20})?$/;
const lengthPattern = /^[1-9][0-9]{0,19}$/;

const ownNames: ReadonlySet<string> = new Set([
  ...requiredParameterNames,
  ':external_user_team',
  ':account_type',
  ':first_name',
  ':last_name',
  ':eval_connection_id',
]);

function isOwnName(name: string): boolean {
  return ownNames.has(name) || (name.startsWith(attributePrefix) && name !== attributePrefix);
}

function attributesOf({ all }: QueryParameters): readonly SignedAttribute[] {
  return all
    .filter(({ name }) => name.startsWith(attributePrefix) && name !== attributePrefix)
    .map(({ name, value }) => ({ name, attribute: name.slice(attributePrefix.length), value }));
}

/**
 * Values, then times. Throws `INVALID_PARAMETER`, `TIME_NOT_IN_SECONDS`, `SESSION_LENGTH_EXCEEDS_MAXIMUM`, `TIME_IN_FUTURE`,
 * `SESSION_EXPIRED`.
 */
export function readClientCredentialRequest(url: ClientCredentialUrl, limits: UrlLimits, now: Date): EmbedRequest {
  const { parameters, clientId } = url;
  const text = (name: string) => optionalValue(parameters, name);
  const required = (name: string) => text(name) ?? '';
  const attributes = attributesOf(parameters);
  const nonce = readSignedId(':nonce', required(':nonce'), refuseParameter);
  const user = {
    email: readSignedEmail(':email', required(':email'), refuseParameter),
    externalUserId: readSignedId(':external_user_id', required(':external_user_id'), refuseParameter),
    firstName: readSignedName(':first_name', text(':first_name'), refuseParameter),
    lastName: readSignedName(':last_name', text(':last_name'), refuseParameter),
    teams: readSignedTeams(':external_user_team', listValue(parameters, ':external_user_team'), refuseParameter),
    accountType: readSignedName(':account_type', text(':account_type'), refuseParameter),
    userAttributes: attributes.length > 0 ? readSignedAttributes(attributes, refuseParameter) : null,
  };
  const evalConnectionId = readSignedName(':eval_connection_id', text(':eval_connection_id'), refuseParameter);
  if (!modes.includes(required(':mode'))) refuseParameter(':mode', 'userbacked (view and explore are taken too)');
  if (!timePattern.test(required(':time'))) refuseParameter(':time', 'a number of seconds since 1970');
  if (!lengthPattern.test(required(':session_length'))) {
    refuseParameter(':session_length', 'a whole number of seconds, at least 1');
  }
  const time = Number(required(':time'));
  const length = Number(required(':session_length'));
  const nowSeconds = now.getTime() / 1000;
  checkSeconds(':time', time);
  checkLength(':session_length', length, limits);
  checkNotAhead(':time', time, limits, nowSeconds);
  if (nowSeconds > time + length) refuseExpired('SESSION_EXPIRED', ':time', time + length, nowSeconds);
  return {
    method: 'CLIENT_CREDENTIALS',
    clientId,
    nonce,
    user,
    issuedAt: time,
    expiresAt: time + length,
    evalConnectionId,
    ...readInterface(parameters, isOwnName),
  };
}
