import { isUtf8 } from 'node:buffer';
import { readParameter, type WrittenParameter } from '../../../url/broken-url.ts';
import {
  decodeAllButReserved,
  decodeLeniently,
  decodeRepeatedly,
  lowerEscapes,
  percentEncode,
  upperEscapes,
} from '../../../url/percent-text.ts';
import { type Cause, cause } from '../guess.ts';
import { type Change, queryOf } from '../parameters/change.ts';
import { encodingEdits } from './encoding-edits.ts';
import { mixedStyles } from './mixed-styles.ts';
import { textDifference } from './text-difference.ts';
import { createStyleFilter, knownStyles, reread, rewrite } from './writing-styles.ts';

type Parameters = readonly WrittenParameter[];

function changed(kind: 'DECODED' | 'RE_ENCODED', message: string, signed: Parameters, sent: Parameters): Change {
  const detail = () => textDifference(queryOf(signed), queryOf(sent));
  return { parameters: signed, causes: [cause(kind, message, detail)] };
}

function mapRaw(parameters: Parameters, write: (raw: string) => string): WrittenParameter[] {
  return parameters.map((parameter) => ({ ...parameter, raw: write(parameter.raw) }));
}

/** The one byte of Latin-1 for the two of UTF-8. */
function percentLatin1(high: string, low: string): string {
  const code = (high === '3' ? 0x40 : 0) + Number.parseInt(low, 16);
  return `%${code.toString(16).toUpperCase()}`;
}

function escapeText(text: string): string {
  return text.replace(/[^\w@*+./-]/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16).toUpperCase();
    return code.length > 2 ? `%u${code.padStart(4, '0')}` : `%${code.padStart(2, '0')}`;
  });
}

function readLatin1(run: string): string {
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
  return bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
}

const sendAsSigned = 'send the very text that was signed, which no proxy, template or URL class may touch';

const decodedMessage =
  'The text was signed decoded, and sent percent-encoded: encode first, then sign exactly what is sent.';

/** The query decoded, in the ways in which programs do that. */
export function* decodings(parameters: Parameters): Generator<Change> {
  const decoded = (write: (parameter: WrittenParameter) => string): Change =>
    changed(
      'DECODED',
      decodedMessage,
      parameters.map((parameter) => ({ ...parameter, raw: write(parameter) })),
      parameters,
    );
  const query = queryOf(parameters);
  if (!/%|\+/.test(query)) return;
  const plusless = (text: string) => text.replaceAll('+', ' ');
  const valuePart = ({ raw, rawName }: WrittenParameter) => raw.slice(rawName.length);
  if (/%25[0-9a-f]{2}/i.test(query)) {
    const message = `The query was encoded twice, the second time after signing: ${sendAsSigned}.`;
    const once = mapRaw(parameters, (raw) => raw.replace(/%25(?=[0-9a-f]{2})/gi, '%'));
    yield changed('RE_ENCODED', message, once, parameters);
    yield changed('RE_ENCODED', message, mapRaw(parameters, decodeLeniently), parameters);
  }
  yield decoded(({ raw }) => decodeLeniently(raw));
  yield decoded(({ raw }) => decodeLeniently(plusless(raw)));
  yield decoded((parameter) => parameter.rawName + decodeLeniently(valuePart(parameter)));
  yield decoded((parameter) => parameter.rawName + decodeLeniently(plusless(valuePart(parameter))));
  yield decoded(({ raw }) => decodeRepeatedly(raw));
  yield decoded(({ raw }) => decodeAllButReserved(raw));
  yield decoded(({ raw }) => plusless(raw));
}

/** A text as another program would have written it; the styles of known ones first. */
export function* reencodings(parameters: Parameters): Generator<Change> {
  const query = queryOf(parameters);
  const other = (signed: Parameters, how: string): Change =>
    changed(
      'RE_ENCODED',
      `The query was signed ${how}, and re-encoded afterwards: ${sendAsSigned}.`,
      signed,
      parameters,
    );
  const readings = (
    query.includes('+')
      ? [!query.includes('%20'), query.includes('%20')].map((plusIsSpace) => reread(parameters, plusIsSpace))
      : [parameters]
  ).map((reading) => ({ reading, isNew: createStyleFilter(reading) }));
  const written = [];
  for (const { reading, isNew } of readings) {
    for (const style of knownStyles.filter(isNew)) {
      const one = { style, rewritten: rewrite(reading, style) };
      written.push(one);
      yield other(one.rewritten, `as ${style.title}`);
    }
  }
  yield other(mapRaw(parameters, lowerEscapes), 'with lower-case percent-encoding');
  yield other(mapRaw(parameters, upperEscapes), 'with upper-case percent-encoding');
  for (const edit of encodingEdits(parameters)) yield other(edit.parameters, edit.how);
  for (const { style, rewritten } of written)
    yield other(mapRaw(rewritten, lowerEscapes), `with lower-case percent-encoding, as ${style.title}`);
  const twice = `encoded once more than it was sent`;
  yield other(
    mapRaw(parameters, (raw) => raw.replaceAll('%', '%25')),
    twice,
  );
  yield other(
    parameters.map((one) =>
      readParameter(
        `${encodeURIComponent(one.rawName.toWellFormed())}=${encodeURIComponent(one.rawValue.toWellFormed())}`,
        false,
      ),
    ),
    twice,
  );
  const html = (separator: string) =>
    parameters.map((one, place) => ({ ...one, raw: (place > 0 ? separator : '') + one.raw }));
  yield other(html('amp;'), 'with "&amp;" in place of "&", as in HTML');
  yield other(html('#38;'), 'with "&#38;" in place of "&", as in HTML');
  yield other(
    [{ ...(parameters[0] ?? readParameter('', false)), raw: parameters.map(({ raw }) => raw).join(';') }],
    'with ";" in place of "&"',
  );
  yield other(
    [
      {
        ...(parameters[0] ?? readParameter('', false)),
        raw: percentEncode('').concat(encodeURIComponent(query.toWellFormed())),
      },
    ],
    'encoded as a whole',
  );
  if (/%[c-f][0-9a-f]/i.test(query)) {
    const narrow = (raw: string) =>
      raw.replace(/%c([23])%([89ab][0-9a-f])/gi, (_, high: string, low: string) => percentLatin1(high, low));
    for (const style of knownStyles)
      yield other(mapRaw(rewrite(parameters, style), narrow), 'in Latin-1 instead of UTF-8');
  }
  if (/%[89a-f]/i.test(query)) {
    for (const write of [escapeText, (text: string) => text])
      yield other(
        parameters.map((one) => ({ ...one, raw: `${write(one.name)}=${escapeText(one.value)}` })),
        'as escape of JavaScript writes it',
      );
    const latin = parameters.map((one) => ({ ...one, value: one.rawValue.replace(/(?:%[0-9a-f]{2})+/gi, readLatin1) }));
    for (const style of knownStyles.slice(0, 6)) yield other(rewrite(latin, style), 'in UTF-8, and sent in Latin-1');
  }
  for (const form of ['NFC', 'NFD'] as const) {
    if (!/%[c-f]/i.test(query)) break;
    for (const style of knownStyles) {
      const normalized = parameters.map((one) => ({
        ...one,
        value: one.value.normalize(form),
        name: one.name.normalize(form),
      }));
      yield other(rewrite(normalized, style), `in the Unicode form ${form}`);
    }
  }
  for (const { reading, isNew } of readings) {
    for (const style of mixedStyles(reading))
      if (isNew(style)) yield other(rewrite(reading, style), 'in another encoding');
  }
}

/** A text that is signed rightly, but that no browser sends as it is (L2). */
export function bareCharacters(text: string): Cause {
  const message =
    'The text was signed with spaces or characters outside ASCII in it, which every browser encodes on the way: percent-encode all values before you sign.';
  return cause('RE_ENCODED', message, `The first is ${JSON.stringify(/[^!-~]/u.exec(text)?.[0] ?? '')}.`);
}
