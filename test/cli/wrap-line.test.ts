import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createPrint } from '../../src/cli/print.ts';
import { wrapLine } from '../../src/cli/wrap-line.ts';

describe('a line of a command', () => {
  it('is left as it is where it fits', () => {
    expect(wrapLine('  one two', 9)).toBe('  one two');
    expect(wrapLine('', 9)).toBe('');
  });

  it('goes on below its last column, so that a table stays one', () => {
    const row = '  :hide_send   elsewhere: account_type  Leave it out: name an account type.';
    expect(wrapLine(row, 60).split('\n')).toEqual([
      '  :hide_send   elsewhere: account_type  Leave it out: name',
      '                                        an account type.',
    ]);
  });

  it('goes on below its indent where it has no columns, or where too little would be left of the last', () => {
    expect(wrapLine('  a sentence of words', 12).split('\n')).toEqual(['  a sentence', '  of words']);
    expect(wrapLine('name          a b c d e f', 18).split('\n')).toEqual(['name          a b', 'c d e f']);
  });

  it('breaks at spaces alone, so that URLs can be copied', () => {
    expect(wrapLine('see http://localhost:4000/a/long/path now', 20).split('\n')).toEqual([
      'see',
      'http://localhost:4000/a/long/path',
      'now',
    ]);
  });

  it('measures what is seen, not how it is coloured', () => {
    const red = '\u001b[31mfailed\u001b[39m';
    expect(wrapLine(`${red} at once`, 14)).toBe(`${red} at once`);
    expect(wrapLine(`${red} at once`, 13)).toBe(`${red} at\nonce`);
  });

  it('is wrapped on terminals alone: what is piped stays one line', () => {
    const linesOn = (terminal: object) => {
      let text = '';
      const stdout = Object.assign(
        new Writable({
          write: (chunk, _encoding, done) => {
            text += chunk;
            done();
          },
        }),
        terminal,
      );
      createPrint({ stdout, stderr: stdout, env: {} }).answer({ text: 'one', style: 'bold' }, ' two three');
      return stripVTControlCharacters(text);
    };
    expect(linesOn({ isTTY: true, columns: 8 })).toBe('one two\nthree\n');
    expect(linesOn({ isTTY: true })).toBe('one two three\n');
    expect(linesOn({ columns: 8 })).toBe('one two three\n');
  });
});
