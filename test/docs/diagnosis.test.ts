import { readFileSync } from 'node:fs';
import { type GraphQLEnumType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { familyOf, type RefusalCode } from '../../src/domain/embeds/open/refusal-families.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';

const text = readFileSync(new URL('../../docs/diagnosis.md', import.meta.url), 'utf8');
const schema = createSchema(readSdl());

/** Names and descriptions of an enum that the SDL describes. */
function valuesOf(name: string) {
  return (schema.getType(name) as GraphQLEnumType).getValues().map((value) => [value.name, value.description]);
}

/** The cells of the table under a heading. */
function tableUnder(heading: string): string[][] {
  const [, part = ''] = text.split(`## ${heading}\n`);
  const lines = (part.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => line.slice(2, -2).replaceAll('`', '').split(' | '));
}

describe('docs/diagnosis.md', () => {
  it('lists every check in its order', () => {
    expect(tableUnder('The checks, in their order')).toEqual(valuesOf('EmbedUrlCheckName'));
  });

  it('[O9] tells of every code its family, what is wrong, and what to do', () => {
    const codes = valuesOf('EmbedRefusalCode').filter(([code]) => code !== 'SESSION_ENDED');
    const rows = codes.map(([code, description]) => {
      const { remedy } = new DomainError(code as RefusalCode, '');
      return [code, familyOf(code as RefusalCode), description, remedy.replaceAll('`', '')];
    });
    expect(tableUnder('From the code to what to do')).toEqual(rows);
  });

  it('lists the known mistakes', () => {
    expect(tableUnder('The known mistakes')).toEqual(valuesOf('NearMissKind'));
  });

  it('asks what the schema knows', () => {
    const [, query = ''] = /```graphql\n([^`]*)```/.exec(text) ?? [];
    expect(validate(schema, parse(query))).toEqual([]);
  });
});
