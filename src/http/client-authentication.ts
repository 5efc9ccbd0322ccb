import { OAuthError } from './oauth-error.ts';

export interface ClientSecret {
  readonly clientId: string;
  readonly secret: string;
}

/** Percent-decoded as RFC 6749, section 2.3.1, asks; as it is where a client did not encode it. */
function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readBasic(header: string): ClientSecret {
  const [, base64] = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header) ?? [];
  const [, clientId, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(base64 ?? '', 'base64').toString('utf8')) ?? [];
  if (!clientId || !secret)
    throw new OAuthError('invalid_client', 'The Authorization header holds no client id and secret.');
  return { clientId: decodePart(clientId), secret: decodePart(secret) };
}

/**
 * Who asks for a token: by HTTP Basic or by `client_id` and `client_secret` in the body, never by both (RFC 6749, section
 * 2.3). Throws an `OAuthError`.
 */
export function readClientSecret(
  authorization: readonly string[],
  { client_id: clientId, client_secret: secret }: Readonly<Record<string, string>>,
): ClientSecret {
  const [header, ...more] = authorization;
  if (more.length > 0) throw new OAuthError('invalid_request', 'The request has more than one Authorization header.');
  if (header === undefined) {
    if (clientId && secret) return { clientId, secret };
    throw new OAuthError('invalid_client', 'The request names no client id and secret.');
  }
  const basic = readBasic(header);
  if (secret !== undefined || (clientId !== undefined && clientId !== basic.clientId)) {
    throw new OAuthError('invalid_request', 'The client authenticates in the header and in the body.');
  }
  return basic;
}
