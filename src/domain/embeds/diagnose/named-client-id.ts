import { parseStrictObject } from '../url/strict-json.ts';
import { methodOf } from '../url/verify-embed-url.ts';

const clientIdParameter = /(?:^|[?&])(?::|%3a)client_id=([^&]*)/i;
const tokenParameter = /(?:^|[?&])(?::|%3a)jwt=([^&.]*)/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The client id that a URL seems to name, though too much is wrong with it to be read otherwise; empty where there is none. */
export function namedClientId(target: string): string {
  const ofParameter = clientIdParameter.exec(target)?.[1];
  if (methodOf(target) === 'CLIENT_CREDENTIALS' && ofParameter) return decoded(ofParameter);
  const header = parseStrictObject(Buffer.from(tokenParameter.exec(target)?.[1] ?? '', 'base64url'));
  const keyId = header?.['kid'];
  return typeof keyId === 'string' ? keyId : decoded(ofParameter ?? '');
}

const signatureParameter = /(?::|%3a)signature=([^&]*)/gi;
const jwtParameter = /(?::|%3a)jwt=([^&]*)/gi;

/** What of a URL must not be said again: each signature that stands in it, as it stands there. */
export function signaturesIn(target: string): readonly string[] {
  const signatures = [...target.matchAll(signatureParameter)].map(([, value = '']) => value);
  const ofTokens = [...target.matchAll(jwtParameter)].map(([, token = '']) => token.split('.')[2] ?? '');
  return [...signatures, ...ofTokens].flatMap((text) => [text, decoded(text)]);
}
