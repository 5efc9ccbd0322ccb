import { Composer, type CST, type ErrorCode, Lexer, Parser } from 'yaml';
import { documentTooLarge } from './document-faults.ts';
import { maxDepth, maxYamlDirectives, maxYamlTokens } from './document-limits.ts';

/** Refuses a YAML text at an offset. */
export type RefuseYaml = (offset: number, message: string) => never;

/** A document may lie in `document` in `workbook`. */
export const deepestInText = maxDepth + 2;
export const tooDeep = `lists and objects are nested more than ${maxDepth} deep.`;

/**
 * The documents of a text that has no fault, one after the other. The library would go on after a fault and keep each with its
 * stack, gigabytes for a text of nothing else; a fault thrown inside a list or map it catches, and reports once more.
 */
export function* composeYaml(text: string, refuse: RefuseYaml): ReturnType<Composer['compose']> {
  const composer = new Composer({
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    // The library compares every key with every other; readMap does it in linear time.
    uniqueKeys: false,
  });
  let first: { offset: number; message: string } | undefined;
  const onError = (source: FaultSource, code: ErrorCode, message: string) => {
    first ??= { offset: offsetOfFault(source), message: code === 'RESOURCE_EXHAUSTION' ? tooDeep : `${message}.` };
    throw new Error(first.message);
  };
  Object.assign<object, object>(composer, { onError });
  try {
    yield* composer.compose(tokensOf(text, refuse), true, text.length);
  } catch (error) {
    if (first) refuse(first.offset, first.message.slice(0, 200));
    throw error;
  }
}

type FaultSource = number | readonly [number, ...number[]] | { readonly offset: number };

function offsetOfFault(source: FaultSource): number {
  if (typeof source === 'number') return source;
  return 'offset' in source ? source.offset : source[0];
}

/** What the library's own `parse` does, but ended as soon as the text turns out to be too large or too deep. */
function* tokensOf(text: string, refuse: RefuseYaml): Generator<CST.Token> {
  const parser = new Parser();
  let lexemes = 0;
  let directives = 0;
  for (const lexeme of new Lexer().lex(text)) {
    lexemes += lexeme === ',' ? 4 : 1;
    if (lexemes > maxYamlTokens) documentTooLarge('The document is too large for YAML; JSON of its size may be read.');
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') refuse(token.offset, `${token.message.slice(0, 200)}.`);
      if (token.type === 'directive') directives += 1;
      if (directives > maxYamlDirectives) refuse(token.offset, 'there are too many directives.');
      yield token;
    }
    // Beside lists and maps, the stack holds the document and the current scalar.
    if (parser.stack.length > deepestInText + 2) refuse(parser.offset, tooDeep);
  }
  yield* parser.end();
}
