import { quoted } from '../../../quoted.ts';
import { type Cause, cause, type KeyGuess } from './guess.ts';
import type { SearchedCredential } from './near-miss.ts';

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
      'It was signed with a previous secret of the credential, which has ended: give the signer the newest one.',
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

/** Identifiers that stand beside the secret where it is copied from, or in the URL. */
export function identifierKeys(
  clientIds: readonly string[],
  identifiers: readonly (readonly [name: string, value: string])[],
): readonly KeyGuess[] {
  const message = (what: string) => `It was signed with ${what} as the key: sign with the secret of the credential.`;
  const kind = 'SIGNED_WITH_CLIENT_ID';
  const around = ['\n', ' ', '\r\n'];
  const ids = [...new Set(clientIds)].filter((id) => id !== '');
  return [
    ...ids.map((id) => ({ key: id, causes: [cause(kind, message('the client id'), `The key was ${quoted(id)}.`)] })),
    ...ids
      .slice(0, 4)
      .flatMap((id) => [
        ...around.map((end) => ({ key: id + end, text: `${quoted(id)} with white space at its end` })),
        { key: Buffer.from(id, 'hex'), text: `${quoted(id)} decoded from hexadecimal digits` },
        { key: Buffer.from(id, 'base64'), text: `${quoted(id)} decoded from base64` },
        { key: Buffer.from(id).toString('base64'), text: `${quoted(id)} in base64` },
        { key: id.toUpperCase(), text: `${quoted(id)} in upper case` },
        { key: id.toLowerCase(), text: `${quoted(id)} in lower case` },
        { key: id.replaceAll('-', ''), text: `${quoted(id)} without hyphens` },
      ])
      .map(({ key, text }) => ({ key, causes: [cause(kind, message('the client id'), `The key was ${text}.`)] })),
    ...identifiers
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({
        key: value,
        causes: [cause(kind, message(`the value of ${quoted(name)}`), `The key was ${quoted(value)}.`)],
      })),
  ];
}
