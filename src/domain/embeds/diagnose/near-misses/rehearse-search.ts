import { findNearMisses } from './find-near-misses.ts';

const publicBaseUrl = 'https://rehearsal.invalid';
const clientId = 'rehearsal';
const secret = 'that signs nothing';
const known = {
  teams: ['A', 'B'],
  accountTypes: ['Viewer'],
  emails: ['a@b.invalid'],
  tagNames: ['prod'],
  controlIds: ['C'],
};

const parameters = `:nonce=n&:client_id=${clientId}&:email=a%40b.invalid&:external_user_id=u&:external_user_team=A&:mode=userbacked&:session_length=60&:time=1&:theme=Dark`;
const header = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT', kid: clientId })).toString('base64url');
const claims = { sub: 'a@b.invalid', jti: 'j', iat: 1, exp: 61, teams: ['A'] };
const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');

const urls: readonly string[] = [
  `/embed/1-0000000000000000000000?${parameters}&:signature=${'0'.repeat(64)}`,
  `/rehearsal/workbook/0000000000000000000000?:jwt=${header}.${payload}.${'A'.repeat(43)}&:embed=true`,
];

/**
 * Searches for what nobody signed, of both ways: while it is being compiled the search takes five times as long, and the first
 * diagnoses would be cut off by their time. Answers how many HMACs that took.
 */
export function rehearseSearch(): number {
  const named = { clientId, name: clientId, secrets: [{ version: 1, text: secret, isLive: true }] };
  const searches = urls.map((received) =>
    findNearMisses({ received, receivedOrigin: null, publicBaseUrl, named, others: [], known, isOver: () => false }),
  );
  return searches.reduce((total, { hmacs }) => total + hmacs, 0);
}
