import type { WayToSign } from '../../../url/broken-url.ts';
import { decodeRepeatedly } from '../../../url/percent-text.ts';

/** Bytes that a text may stand for; the label says how they are written, null where that is right. */
export interface WrittenBytes {
  readonly bytes: Buffer;
  readonly label: string | null;
}

const longest = 1024;
const inHex = 'in hexadecimal digits';
const lowerHex = /^[0-9a-f]+$/;
const anyHex = /^[0-9a-f]+$/i;
const apartHex = /^[0-9a-f]{2}(?:[\s:,_-]+[0-9a-f]{2})+$/i;
/** Of a length that hashes have. Nothing in base64 is likely to have digits alone. */
const digits = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i;
const base64 = /^[A-Za-z0-9+/_-]+={0,2}$/;
const decimals = /^\[?\s*-?\d{1,3}(?:[,\s]+-?\d{1,3}){15,}\s*\]?$/;
const wrapping = /^(?:[\s"'`<({[]|b(?=['"]))+|(?<![\s"'`>)}\].,;:&])[\s"'`>)}\].,;:&]+$/g;
/** Tried once a run, or long runs would take the square of their time. */
const trailingEquals = /(?<!=)=+$/;
const prefix =
  /^(?:0x|(?:hmac[-_]?)?sha[-_]?2?-?(?:1|224|256|384|512)(?:\([^)]*\))?\s*[=:]\s*|v\d=|(?::?signature|sig)=|\(stdin\)\s*=\s*|hex:|base64:)/i;

function* readHex(text: string, note: string): Generator<WrittenBytes> {
  if (!anyHex.test(text) || text.length % 2 > 0) return;
  const bytes = Buffer.from(text, 'hex');
  const label = lowerHex.test(text)
    ? note
    : ['in upper-case hexadecimal digits', note.replace(inHex, '').trim()].filter(Boolean).join(' ');
  yield { bytes, label: label || null };
  const inner = bytes.toString('latin1');
  if (anyHex.test(inner) && inner.length >= 32) {
    yield { bytes: Buffer.from(inner, 'hex'), label: 'in hexadecimal digits twice over' };
  } else if (base64.test(inner) && inner.length >= 22) {
    yield { bytes: Buffer.from(inner, 'base64'), label: 'in base64, and that in hexadecimal digits' };
  }
}

function* readBase64(text: string, note: string): Generator<WrittenBytes> {
  const spaced = text.replaceAll(' ', '+');
  if (!base64.test(spaced)) return;
  const bytes = Buffer.from(spaced, 'base64');
  const name = /[-_]/.test(spaced) ? 'base64url' : 'base64';
  const padding = spaced.endsWith('=') ? ' with padding' : '';
  const inner = bytes.toString('latin1');
  if (anyHex.test(inner) && inner.length % 2 === 0 && inner.length >= 32) {
    yield { bytes: Buffer.from(inner, 'hex'), label: `in hexadecimal digits, and those in ${name}` };
  }
  yield { bytes, label: `in ${name}${padding}${note && ` ${note}`}` };
  if (base64.test(inner) && inner.length >= 22) {
    yield { bytes: Buffer.from(inner, 'base64'), label: 'in base64 twice over' };
  }
}

function readDecimals(text: string): Buffer {
  return Buffer.from(text.match(/-?\d+/g)?.map(Number) ?? []);
}

function* readOthers(raw: string, text: string): Generator<WrittenBytes> {
  if (apartHex.test(text)) {
    yield { bytes: Buffer.from(text.replace(/[^0-9a-f]/gi, ''), 'hex'), label: 'with separators between its bytes' };
  }
  // Bytes of Java are signed, and some print them without a cut.
  if (anyHex.test(text) && text.length > 64 && /f{6}[89a-f]/i.test(text)) {
    yield { bytes: Buffer.from(text.replace(/f{6}(?=[89a-f])/gi, ''), 'hex'), label: 'with signed bytes' };
  }
  if (decimals.test(text)) yield { bytes: readDecimals(text), label: 'as a list of numbers' };
  if (/^\d{60,78}$/.test(text)) {
    const bytes = Buffer.from(BigInt(text).toString(16).padStart(64, '0'), 'hex');
    yield { bytes, label: 'as one decimal number' };
  }
  if (/^[A-Z2-7]{52}=*$/i.test(text)) yield { bytes: readBase32(text), label: 'in base32' };
  if (raw.includes('%')) {
    const run = raw.replace(/%[0-9a-f]{2}|[\s\S]/gi, (unit) =>
      unit.length === 3 ? unit.slice(1) : Buffer.from(unit, 'latin1').toString('hex'),
    );
    const bytes = Buffer.from(run, 'hex');
    yield { bytes, label: 'as bare bytes' };
    const plusIsSpace = raw.includes('+') ? Buffer.from(bytes.map((byte) => (byte === 0x2b ? 0x20 : byte))) : bytes;
    if (raw.includes('+')) yield { bytes: plusIsSpace, label: 'as bare bytes' };
    yield { bytes: Buffer.from(plusIsSpace.toString('utf8'), 'latin1'), label: 'as bare bytes taken for characters' };
  }
  const inside = text.length > 64 ? /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i.exec(text)?.[0] : undefined;
  if (inside) yield { bytes: Buffer.from(inside, 'hex'), label: 'with other text around it' };
}

function readBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text.toUpperCase().replace(/=+$/, '')].map((digit) =>
    alphabet.indexOf(digit).toString(2).padStart(5, '0'),
  );
  const octets = bits.join('').match(/[01]{8}/g) ?? [];
  return Buffer.from(octets.map((octet) => Number.parseInt(octet, 2)));
}

function isRight(raw: string, way: WayToSign): boolean {
  if (way === 'CLIENT_CREDENTIALS') return /^[0-9a-f]{64}$/.test(raw);
  return !digits.test(raw) && /^[\w-]+$/.test(raw) && Buffer.from(raw, 'base64url').toString('base64url') === raw;
}

/** Which bytes a signature may stand for, the likeliest first. */
export function readBytes(raw: string, way: WayToSign): readonly WrittenBytes[] {
  if (raw.length > longest * 4) return [];
  const rightly: WrittenBytes[] = [];
  if (isRight(raw, way)) {
    rightly.push({ bytes: Buffer.from(raw, way === 'JWT' ? 'base64url' : 'hex'), label: null });
    if (way === 'CLIENT_CREDENTIALS') return rightly;
  }
  const decoded = decodeRepeatedly(raw);
  const text = decoded.replace(wrapping, '').replace(prefix, '').replace(wrapping, '').slice(0, longest);
  const notes = [
    decoded !== raw ? 'and percent-encoded' : '',
    text !== decoded && text.replace(trailingEquals, '') !== decoded.replace(trailingEquals, '')
      ? 'with other characters around it'
      : '',
  ].filter(Boolean);
  const note = notes.join(' ');
  const hexNote = way === 'JWT' ? `${inHex}${note && ` ${note}`}` : note;
  const all = [
    ...readHex(text, hexNote),
    ...(digits.test(text) ? [] : readBase64(text, note)),
    ...readOthers(raw, text),
  ];
  return [...rightly, ...all.filter(({ bytes }) => bytes.length >= 16)];
}
