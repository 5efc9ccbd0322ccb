import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import { printable, printableJson } from './printable.ts';
import { wrapLine } from './wrap-line.ts';

/** Where a command prints; `isTTY` and `columns` as terminals have them. */
export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow';

/** A part of a line; text from the server and from files goes through here, so that a terminal obeys nothing in it. */
export type Piece = string | { readonly text: string; readonly style: Style };

export interface Print {
  /** A line of the answer. */
  answer(...pieces: readonly Piece[]): void;
  /** A line beside the answer: a note, a warning, a failure. */
  note(...pieces: readonly Piece[]): void;
  /** The answer as one document of JSON. */
  json(value: unknown): void;
  /** The answer, or a part of it, as JSON on one line. */
  jsonLine(value: unknown): void;
}

interface PrintOptions {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** https://no-color.org: any value but an empty one. */
function hasColours({ isTTY }: Terminal, env: PrintOptions['env']): boolean {
  return isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

function writeLines(terminal: Terminal, env: PrintOptions['env']): Print['answer'] {
  const colours = hasColours(terminal, env);
  const draw = (piece: Piece): string => {
    if (typeof piece === 'string') return printable(piece);
    const text = printable(piece.text);
    return colours ? styleText(piece.style, text, { validateStream: false }) : text;
  };
  return (...pieces) => {
    const line = pieces.map(draw).join('');
    terminal.write(`${terminal.isTTY && terminal.columns ? wrapLine(line, terminal.columns) : line}\n`);
  };
}

export function createPrint({ stdout, stderr, env }: PrintOptions): Print {
  return {
    answer: writeLines(stdout, env),
    note: writeLines(stderr, env),
    json: (value) => void stdout.write(`${printableJson(value, 2)}\n`),
    jsonLine: (value) => void stdout.write(`${printableJson(value, 0)}\n`),
  };
}

/** `1 page`, `2 pages`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
