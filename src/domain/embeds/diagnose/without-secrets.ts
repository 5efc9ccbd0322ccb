import { mask, maskSecrets } from '../../credentials/mask-secrets.ts';
import { secretPrefix } from '../../credentials/mint-secret.ts';
import { mapTexts } from '../../map-texts.ts';
import { decodeRepeatedly } from '../url/percent-text.ts';

/** So many characters of a secret are secret as well: messages cut what is long. */
const secretPart = 8;
/** Of a signature, what is too much to be guessed; less is found in words. */
const signaturePart = 16;

/** A text as it stands somewhere, and what it says. */
interface Reading {
  readonly text: string;
  readonly decoded: string;
}

function readingsOf(pasted: string): readonly Reading[] {
  const decoded = decodeRepeatedly(pasted);
  const pieces = decoded.split(/[^\w+/-]+/).flatMap((text) => [
    { text, decoded: Buffer.from(text, 'base64').toString('utf8') },
    { text, decoded: Buffer.from(text, 'hex').toString('utf8') },
  ]);
  return [
    { text: '', decoded: pasted },
    { text: '', decoded },
    { text: '', decoded: decoded.replaceAll('+', ' ') },
    ...pieces,
  ];
}

function formsOf(secret: string): readonly string[] {
  return [secret, secret.trim(), encodeURIComponent(secret.toWellFormed())];
}

/** All that must not be said again of a secret whose whole was pasted; of parts nobody is told that they are right. */
function pastedForms(readings: readonly Reading[], secret: string): readonly string[] {
  const holding = readings.filter(({ decoded }) => decoded.includes(secret.trim()));
  return holding.length === 0 ? [] : [...formsOf(secret.replace(secretPrefix, '')), ...holding.map(({ text }) => text)];
}

function partsOf(forms: readonly string[], length: number): ReadonlySet<string> {
  return new Set(
    forms.flatMap((form) =>
      Array.from({ length: Math.max(0, form.length - length + 1) }, (_, at) => form.slice(at, at + length)),
    ),
  );
}

function maskParts(text: string, parts: ReadonlySet<string>, length: number): string {
  if (parts.size === 0) return text;
  let masked = '';
  let end = 0;
  for (let at = 0; at + length <= text.length; at += 1) {
    if (!parts.has(text.slice(at, at + length))) continue;
    if (at > end || end === 0) masked += text.slice(end, at) + mask;
    end = at + length;
  }
  return masked + text.slice(end);
}

export interface Unsayable {
  /** All that the caller gave. */
  readonly pasted: string;
  readonly secrets: readonly string[];
  /** As they stand in what was pasted. */
  readonly signatures: readonly string[];
}

/**
 * The same value with secrets and signatures masked wherever they stand in a text, also when whoever pasted the URL had put them
 * there: the last wall before an answer, whatever the parts of it were made of (X2).
 */
export function withoutSecrets<Value>(value: Value, { pasted, secrets, signatures }: Unsayable): Value {
  const known = [...new Set(secrets)].filter((secret) => secret.trim().length >= secretPart);
  const readings = readingsOf(pasted);
  const others = known.filter((secret) => !secret.startsWith(secretPrefix));
  const ofSecrets = partsOf(
    known.flatMap((secret) => pastedForms(readings, secret)),
    secretPart,
  );
  const ofSignatures = partsOf(signatures, signaturePart);
  const cleanText = (text: string) => {
    const whole = others.reduce((left, secret) => left.replaceAll(secret, mask), maskSecrets(text));
    return maskParts(maskParts(whole, ofSecrets, secretPart), ofSignatures, signaturePart);
  };
  return mapTexts(value, cleanText);
}
