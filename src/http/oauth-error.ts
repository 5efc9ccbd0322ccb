/** The codes of RFC 6749, section 5.2, that this server answers, and one of section 4.1.2.1, which 5.2 has no word for. */
export type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'temporarily_unavailable';

/** A refusal of the token endpoint in the words of OAuth 2. The description is ASCII without quotes, as the RFC asks. */
export class OAuthError extends Error {
  override readonly name = 'OAuthError';
  readonly code: OAuthErrorCode;

  constructor(code: OAuthErrorCode, description: string) {
    super(description);
    this.code = code;
  }
}
