import { stringify } from 'yaml';
import type { CodeRepresentationFormat, WrittenContent } from './code-representation.ts';

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
  if (format === 'JSON') return `${JSON.stringify(written, null, 2)}\n`;
  return stringify(written, {
    schema: 'core',
    // Texts that readers of YAML 1.1 take for something else, such as yes and 1:30, are quoted.
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
    lineWidth: 0,
  });
}
