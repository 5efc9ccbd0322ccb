import { quoted } from '../../../../quoted.ts';
import { type Cause, cause, type KeyGuess } from '../guess.ts';
import type { SearchedCredential } from '../near-miss.ts';

function titleOf({ name, clientId }: SearchedCredential): string {
  return `${quoted(name)}, client id ${quoted(clientId)}`;
}

function keysOf({ secrets }: SearchedCredential, isLive: boolean, causeOf: (version: number) => Cause | null) {
  return secrets
    .filter((secret) => secret.isLive === isLive && secret.text !== '')
    .map(({ version, text }): KeyGuess => {
      const found = causeOf(version);
      return { key: text, causes: found ? [found] : [] };
    });
}

/** The secrets that verify the URL. */
export function liveKeys(named: SearchedCredential | null): readonly KeyGuess[] {
  return named ? keysOf(named, true, () => null) : [];
}

export function previousKeys(named: SearchedCredential | null): readonly KeyGuess[] {
  if (!named) return [];
  return keysOf(named, false, (version) =>
    cause(
      'PREVIOUS_SECRET',
      'It was signed with a previous secret of the credential, which has ended: give the signer the newest one, or rotate the credential where nobody has kept it.',
      `Signed with secret ${version} of the credential ${titleOf(named)}.`,
    ),
  );
}

function otherCause(other: SearchedCredential, namedId: string | null, version: number, isLive: boolean): Cause {
  const names = namedId === null ? 'The URL names no client id.' : `The URL names ${quoted(namedId)}.`;
  return cause(
    'OTHER_CREDENTIAL',
    'It was signed with the secret of another credential: the client id in the URL and the secret must be of the same one.',
    `Signed with ${isLive ? 'a secret' : `secret ${version}, which has ended,`} of the credential ${titleOf(other)}. ${names}`,
  );
}

/** The secrets of other credentials, live ones first. */
export function otherKeys(others: readonly SearchedCredential[], namedId: string | null): readonly KeyGuess[] {
  return [true, false].flatMap((isLive) =>
    others.flatMap((other) => keysOf(other, isLive, (version) => otherCause(other, namedId, version, isLive))),
  );
}

function writingsOf(id: string): readonly (readonly [key: string | Buffer, what: string])[] {
  const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return [
    ...['\n', ' ', '\r\n'].map((end) => [id + end, 'with white space at its end'] as const),
    [Buffer.from(id, 'hex'), 'decoded from hexadecimal digits'],
    [Buffer.from(id, 'base64'), 'decoded from base64'],
    [Buffer.from(id).toString('base64'), 'in base64'],
    [id.toUpperCase(), 'in upper case'],
    [id.toLowerCase(), 'in lower case'],
    [id.replaceAll('-', ''), 'without hyphens'],
    [uuid, 'as a UUID'],
    [uuid.toUpperCase(), 'as a UUID'],
  ];
}

/** Identifiers that stand beside the secret where it is copied from, or in the URL, the likeliest first. */
export function identifierKeys(
  clientIds: readonly string[],
  identifiers: readonly (readonly [name: string, value: string])[],
): readonly KeyGuess[] {
  const guess = (key: string | Buffer, what: string, detail: string): KeyGuess => {
    const message = `It was signed with ${what} as the key: sign with the secret of the credential.`;
    return { key, causes: [cause('SIGNED_WITH_CLIENT_ID', message, `The key was ${detail}.`)] };
  };
  const asIs = (id: string) => guess(id, 'the client id', quoted(id));
  const written = (id: string) =>
    writingsOf(id).map(([key, what]) => guess(key, 'the client id', `${quoted(id)} ${what}`));
  const [own, ...others] = [...new Set(clientIds)].filter((id) => id !== '');
  return [
    ...(own === undefined ? [] : [asIs(own)]),
    ...others.slice(0, 2).map(asIs),
    ...identifiers
      .filter(([, value]) => value !== '')
      .map(([name, value]) => guess(value, `the value of ${quoted(name)}`, quoted(value))),
    ...(own === undefined ? [] : written(own)),
    ...others.slice(2).map(asIs),
    ...others.slice(0, 3).flatMap(written),
  ];
}
