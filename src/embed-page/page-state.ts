/** What the browser script is told, beside the markup. Both sides of the page import this type. */
export interface PageState {
  readonly token: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  /** Exact origins that may frame the page. */
  readonly parentOrigins: readonly string[];
  /** Path of the embed, without query: what `url:onchange` tells. */
  readonly pathname: string;
  readonly workbookId: string;
  readonly versionNumber: number;
  /** Values by control id, in the form that URL parameters have. */
  readonly variables: Readonly<Record<string, string>>;
  readonly hideTooltip: boolean;
}

/** What an error page tells the script, so that it tells its parent. */
export interface ErrorState {
  readonly error: { readonly code: string; readonly message: string };
  readonly parentOrigins: readonly string[];
}

export const stateElementId = 'embed-state';

/** What stands where content is refused, when the page opens and afterwards. */
interface RefusalWords {
  /** No sentence. */
  readonly heading: string;
  readonly sentence: string;
}

/** The words for a family of refusals and its sentence, of which the heading says nothing twice. */
export function refusalWords(family: string, sentence: string): RefusalWords {
  const heading = family === 'ESESSION_EXPIRED' ? 'This session has ended' : 'This content cannot be shown';
  return { heading, sentence: sentence.replace(`${heading}. `, '') };
}
