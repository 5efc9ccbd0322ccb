import type { Deps } from '../../../ports.ts';
import { findNearMisses, type SearchedCredential } from './find-near-misses.ts';

const publicBaseUrl = 'https://rehearsal.invalid';
const clientId = 'rehearsal';
/** More than few, so that all of the search is gone through. */
const users = Array.from({ length: 16 }, (_, place) => ({
  email: `user-${place}@b.invalid`,
  firstName: `First ${place}`,
  lastName: `Last ${place}`,
  externalUserId: place % 2 === 0 ? `u-${place}` : null,
  attributes: { region: `Region ${place % 4}` },
}));
const known = {
  teams: ['A', 'B', 'C & D', 'É'],
  accountTypes: ['Viewer', 'Creator'],
  emails: ['a@b.invalid', ...users.map(({ email }) => email)],
  users,
  tagNames: ['prod'],
  controlIds: ['C'],
};

const values = ['n', clientId, 'a@b.invalid', 'u', 'A B,C & D', 'userbacked', '60', '1', 'Dark'];
const names = words('nonce client_id email external_user_id external_user_team mode session_length time theme');
const signature = `:signature=${'0'.repeat(64)}`;
const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT', kid: clientId })).toString('base64url');
const claims = { sub: 'a@b.invalid', jti: 'j', iat: 1, exp: 61, account_type: 'Viewer', teams: ['A'] };
const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');

function words(text: string): readonly string[] {
  return text.split(' ');
}

function queryAs(write: (text: string) => string): string {
  return names.map((name, place) => `${write(`:${name}`)}=${write(values[place] ?? '')}`).join('&');
}

const urls: readonly string[] = [
  `/embed/1-0000000000000000000000?${queryAs((text) => encodeURIComponent(text).replace(/%3A|%2C/g, decodeURIComponent))}&${signature}`,
  `/embed/1-0000000000000000000000?${queryAs((text) => new URLSearchParams([[text, '']]).toString().slice(0, -1))}&${signature}`,
  `/rehearsal/workbook/0000000000000000000000?:jwt=${header}.${payload}.${'A'.repeat(43)}&:embed=true`,
];

function credential(name: string): SearchedCredential {
  const secrets = [true, false].map((isLive, place) => ({
    version: 2 - place,
    text: `${name} that signs ${isLive ? 'nothing' : 'nothing any more'}`,
    isLive,
  }));
  return { clientId: name, name, secrets };
}

/**
 * Searches for what nobody signed, of both ways, again and again, for so many milliseconds: while it is being compiled the search
 * takes five times as long, and the first diagnoses would be cut off by their time. Answers how many HMACs that took.
 */
export function rehearseSearch({ stopwatch }: Pick<Deps, 'stopwatch'>, mostMs: number): number {
  const end = stopwatch() + mostMs;
  const isOver = () => stopwatch() >= end;
  const [named, others] = [credential(clientId), ['one', 'another'].map(credential)];
  let hmacs = 0;
  for (let round = 0; !isOver(); round += 1) {
    const received = urls[round % urls.length] ?? '';
    hmacs += findNearMisses({ received, receivedOrigin: null, publicBaseUrl, named, others, known, isOver }).hmacs;
  }
  return hmacs;
}
