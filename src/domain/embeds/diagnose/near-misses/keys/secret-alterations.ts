import { variables } from './missing-secrets.ts';

/** A key, and what was done to the secret to get it. */
export type Reading = readonly [key: string | Buffer, mistake: string];

/** Of this server and of others: `embedpath_sec_`. */
export const prefix = /^[a-z]+_(?:[a-z]+_)?/;

/** What search-and-replace, word processors and strict shells do. */
const substitutes: readonly (readonly [from: string, to: string])[] = [
  ['-', '_'],
  ['_', '-'],
  ['-', ''],
  ['_', ''],
  ['--', '\u2014'],
  ['--', '\u2013'],
  ['-', '\u2011'],
  ['-', '\u2013'],
  ['\\', '\\\\'],
  ['\\', ''],
  ['$', ''],
  ['+', ' '],
  ['"', '\\"'],
  ['&', '&amp;'],
  ['=', ''],
  ['%', '%%'],
  ['"', ''],
  ["'", ''],
  ['\\n', '\n'],
];

/** A secret of which a part is missing, or to which something else was added. */
export function* alteredSecrets(secret: string, clientId: string): Generator<Reading> {
  yield [`${clientId}:${secret}`, 'used together with the client id'];
  yield [`${secret}:${clientId}`, 'used together with the client id'];
  yield [clientId + secret, 'used together with the client id'];
  yield [secret + clientId, 'used together with the client id'];
  yield [Buffer.from(`${clientId}:${secret}`).toString('base64'), 'used together with the client id, in base64'];
  for (const length of [64, 32, 16, 24, 40, 48, 50, 60])
    yield [secret.slice(0, length), `cut after ${length} characters`];
  for (const separator of ['_', '-', '.', '/', '+', '#', '=', '$', ' ', ';', ':', '@', '&', '"', "'", '\\']) {
    const places = [secret.indexOf(separator), secret.lastIndexOf(separator)];
    for (const place of places.filter((one) => one > 0)) {
      yield [secret.slice(place + 1), `used from the middle on, behind a "${separator}"`];
      yield [secret.slice(0, place), `cut in the middle, before a "${separator}"`];
    }
  }
  for (let count = 2; count <= 8; count += 1)
    yield [secret.slice(0, -count), `used without its last ${count} characters`];
  for (const count of [2, 3, 4]) yield [secret.slice(count), `used without its first ${count} characters`];
  yield [[...secret].reverse().join(''), 'turned round'];
  yield [secret + secret, 'written twice'];
  yield [`Bearer ${secret}`, 'used with "Bearer" before it'];
  yield [JSON.stringify(secret).slice(1, -1), 'written with the escapes of JSON'];
  if (secret.includes('\\') || secret.includes('"')) yield [JSON.stringify(secret), 'written as a text of JSON'];
  yield [secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'), 'escaped as in HTML'];
  yield [encodeURI(secret.toWellFormed()), 'percent-encoded as encodeURI of JavaScript does'];
  yield [secret.replace(/\$\w+/g, ''), 'expanded by a shell, which took "$" for the beginning of a variable'];
  for (const [from, to] of substitutes) {
    const label = to ? `written with ${JSON.stringify(to)} in place of` : 'written without its';
    yield [secret.replaceAll(from, to), `${label} ${JSON.stringify(from)}`];
  }
}

/** The same, as it seldom happens. */
export function* rarelyAlteredSecrets(secret: string): Generator<Reading> {
  yield [secret.replaceAll('-', '+').replaceAll('_', '/'), 'turned from base64url to base64'];
  yield [secret.replaceAll('+', '-').replaceAll('/', '_'), 'turned from base64 to base64url'];
  for (const padding of ['=', '==']) yield [secret + padding, 'padded as if it were base64'];
  for (const name of variables)
    for (const line of [`${name}=`, `${name}: `, `export ${name}=`, `${name.toLowerCase()}=`])
      yield [line + secret, 'used together with the name of its variable'];
  yield [`{"secret":"${secret}"}`, 'used together with the JSON around it'];
  yield [`{"secret": "${secret}"}`, 'used together with the JSON around it'];
  yield [(prefix.exec(secret)?.[0] ?? '') + secret, 'used with its prefix twice'];
}
