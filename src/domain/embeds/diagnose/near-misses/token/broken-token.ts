import { decodeRepeatedly } from '../../../url/percent-text.ts';
import { type Cause, cause } from '../guess.ts';
import { type Members, readMembers } from './json-styles.ts';

/** A token that may be broken in any way. */
export interface BrokenToken {
  readonly header: string;
  readonly payload: string;
  readonly signature: string;
  readonly headerText: string;
  readonly payloadText: string;
  readonly headerMembers: Members | undefined;
  readonly payloadMembers: Members | undefined;
  readonly parts: number;
  readonly causes: readonly Cause[];
}

function decodePart(part: string): string {
  return Buffer.from(part, 'base64url').toString('utf8');
}

const isCanonical = /^[\w-]*(?:\.[\w-]*)*$/;

function readToken(text: string, causes: readonly Cause[] = []): BrokenToken {
  const [header = '', payload = '', ...rest] = text.split('.');
  const headerText = decodePart(header);
  const payloadText = decodePart(payload);
  return {
    header,
    payload,
    signature: rest.join('.'),
    headerText,
    payloadText,
    headerMembers: readMembers(headerText),
    payloadMembers: readMembers(payloadText),
    parts: rest.length + Number(header !== '') + Number(text.includes('.')),
    causes,
  };
}

/** A token as it came, and as it may have been before something was put around it or encoded it once more. */
export function tokenReadings(raw: string): readonly BrokenToken[] {
  const asItIs = decodeRepeatedly(raw, 1);
  const bare = decodeRepeatedly(raw)
    .replace(/^\s*(?:bearer(?:\s|\+)+|jwt(?:\s|\+)+)/i, '')
    .replace(/[\s"'`<>]|\u200b|\ufeff/g, '')
    .replace(/(?<![.,;)\]}&])[.,;)\]}&]+$/, (end) =>
      end.startsWith('.') && end.length === 1 && raw.split('.').length === 3 ? end : '',
    );
  const readings = [readToken(asItIs)];
  if (bare === asItIs) return readings;
  const message =
    'Something was put around or into the token, or encoded it once more: send the token exactly as it was made.';
  const before = isCanonical.test(bare) ? [cause('RE_ENCODED', message)] : [];
  return [...readings, readToken(bare, before)];
}
