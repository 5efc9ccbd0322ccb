interface FailureDetails {
  readonly remedy?: string | undefined;
  /** Whatever else the command would still try must fail alike: the server is not there, or the token is wrong. */
  readonly isFinal?: boolean;
}

/** Why a command did not do what it was asked to: a code of the API, or one of the command line's own. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: string;
  readonly remedy: string | undefined;
  readonly isFinal: boolean;

  constructor(code: string, message: string, { remedy, isFinal = false }: FailureDetails = {}) {
    super(message);
    this.code = code;
    this.remedy = remedy;
    this.isFinal = isFinal;
  }
}

/** A failure as JSON answers name it. */
export function failureJson({ code, message, remedy }: Failure): object {
  return { code, message, remedy: remedy ?? null };
}
