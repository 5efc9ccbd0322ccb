import { Document, Scalar, visit } from 'yaml';
import type { CodeRepresentationFormat, WrittenContent } from './code-representation.ts';
import type { JsonObject } from './content-tree.ts';

/** A code representation that `readCodeRepresentation` reads back to the same document and tree (W6). */
export function writeCodeRepresentation(content: WrittenContent, format: CodeRepresentationFormat): string {
  const { name, workbookId, description, documentVersion, document } = content;
  const written = {
    name,
    ...(workbookId === null ? {} : { workbookId }),
    ...(description === null ? {} : { description }),
    ...(documentVersion === undefined ? {} : { documentVersion }),
    document,
  };
  return format === 'JSON' ? `${JSON.stringify(written, null, 2)}\n` : writeYaml(written);
}

function writeYaml(value: JsonObject): string {
  const document = new Document(value, {
    schema: 'core',
    // Texts that readers of YAML 1.1 take for something else, such as yes and 1:30, are quoted.
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && !survivesBlock(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedAsJSON: true });
}

/** Block scalars lose blanks around line breaks (as yaml 2.9 writes them): such texts are written in quotes. */
function survivesBlock(text: string): boolean {
  return !text.includes('\n') || (/^\S/.test(text) && /\S\n?$/.test(text) && !/\n[ \t]+\n/.test(text));
}
