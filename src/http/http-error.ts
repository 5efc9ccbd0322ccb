/** With what HTTP itself refuses, before or beside GraphQL. Never changed, since clients match on them. */
export type HttpErrorCode =
  | 'BAD_REQUEST'
  | 'UNAUTHENTICATED'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'TOO_EARLY'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'INTERNAL_SERVER_ERROR'
  | 'REQUEST_TIMEOUT'
  | 'SERVICE_UNAVAILABLE';

interface HttpErrorDetails {
  readonly headers?: Readonly<Record<string, string>>;
  readonly remedy?: string;
}

/** A refusal whose message is for the client. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly statusCode: number;
  readonly code: HttpErrorCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly remedy: string | undefined;

  constructor(
    statusCode: number,
    code: HttpErrorCode,
    message: string,
    { headers = {}, remedy }: HttpErrorDetails = {},
  ) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.headers = headers;
    this.remedy = remedy;
  }
}

/** The one form of errors on every path but the token endpoint: that of a GraphQL response. */
export function errorBody(message: string, extensions: Readonly<Record<string, unknown>>): object {
  return { errors: [{ message, extensions }] };
}
