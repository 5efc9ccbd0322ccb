import { Lexer, Source, TokenKind } from 'graphql';

export interface TokenCounts {
  readonly tokens: number;
  /** How deep brackets of any kind lie in each other: the parser recurses as deep. */
  readonly nesting: number;
}

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Counts up to the end of the text, or to where it stops being GraphQL, which is for the parser to report. */
export function scanTokens(text: string): TokenCounts {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let nesting = 0;
  let depth = 0;
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      tokens += 1;
      if (opening.has(kind)) nesting = Math.max(nesting, ++depth);
      else if (closing.has(kind)) depth -= 1;
    }
  } catch {
    // Not GraphQL from here on.
  }
  return { tokens, nesting };
}
