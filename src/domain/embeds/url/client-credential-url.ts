import { createHmac, timingSafeEqual } from 'node:crypto';
import { type EmbedTarget, parseEmbedPath, splitTarget } from './embed-paths.ts';
import {
  optionalValue,
  type ParameterToWrite,
  parseParameters,
  type QueryParameters,
  writeParameters,
} from './parameters.ts';

export const signatureName = ':signature';
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
  readonly isSignatureLast: boolean;
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
 * Reads path and query as received, without scheme and host; what the query lacks, or has in the wrong place, is judged by
 * `clientCredentialShape`. Throws `INVALID_URL`.
 */
export function readClientCredentialUrl(publicBaseUrl: string, target: string): ClientCredentialUrl {
  const { path, query, queryStart } = splitTarget(target);
  const embed = parseEmbedPath(path);
  const parameters = parseParameters(query);
  const signed = parameters.byName.get(signatureName);
  const end = signed ? queryStart + signed.start - 1 : target.length;
  return {
    method: 'CLIENT_CREDENTIALS',
    target: embed,
    clientId: optionalValue(parameters, ':client_id') ?? '',
    signedText: publicBaseUrl + target.slice(0, end),
    signature: signed?.rawValue ?? '',
    isSignatureLast: signed !== undefined && parameters.all.at(-1) === signed && !query.endsWith('&'),
    parameters,
  };
}

const printableAscii = /^[!-~]*$/;

/** Whether nothing in it would be encoded by browsers on the way (L2). */
export function hasSignableCharacters({ signedText }: ClientCredentialUrl): boolean {
  return printableAscii.test(signedText);
}

export function hasSignatureForm({ signature }: ClientCredentialUrl): boolean {
  return signaturePattern.test(signature);
}

/**
 * Which of the secrets signed it, or undefined. All are tried, without early exit, in constant time. Empty secrets sign nothing,
 * and neither does a text that holds other characters than printable ASCII: browsers would encode those (L2).
 */
export function findClientCredentialSecret(url: ClientCredentialUrl, secrets: readonly string[]): number | undefined {
  const { signature, signedText } = url;
  if (!hasSignatureForm(url) || !hasSignableCharacters(url)) return undefined;
  const given = Buffer.from(signature);
  let found: number | undefined;
  for (const [index, secret] of secrets.entries()) {
    const isEqual = timingSafeEqual(Buffer.from(authenticate(signedText, secret)), given);
    if (isEqual && secret !== '') found ??= index;
  }
  return found;
}
