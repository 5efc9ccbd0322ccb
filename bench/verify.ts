// What the checks of an embed URL cost beside the bare cryptography under them, in one run, taking turns: a client-credential
// URL with one and with two live secrets against the HMAC of the same text; a JWT against jose's `jwtVerify` of the same token,
// with the key imported once before, and from the bytes of the secret as the checks themselves have it.
import { createHmac } from 'node:crypto';
import { jwtVerify } from 'jose';
import { signClientCredentialUrl } from '../src/domain/embeds/url/client-credential-url.ts';
import { signJwtUrl } from '../src/domain/embeds/url/jwt-url.ts';
import { findSigningSecret, parseEmbedUrl, readEmbedRequest } from '../src/domain/embeds/url/verify-embed-url.ts';

const rounds = 101;
const runsARound = { hmac: 1000, jwt: 100 };

const publicBaseUrl = 'http://localhost:4000';
const clientId = '3f9c0d4e8a7b4b1e9d2c6f5a1b0e7c44';
const secret = 'embedpath_sec_Yk3mVb8QpT1xZr6NcW0aGs5DhJ2fLuE9oXyKi4RtMw7qA1b2C3';
const olderSecret = 'embedpath_sec_Older3mVb8QpT1xZr6NcW0aGs5DhJ2fLuE9oXyKi4RtMwA1b2C3';
const limits = { skewSeconds: 60, longestSessionSeconds: 2_592_000, audience: 'sigmacomputing' };
const now = new Date('2026-06-01T00:00:00Z');
const seconds = now.getTime() / 1000;

const parameters = [
  [':nonce', '6f1f8f0c-6d3e-4b62-9a53-0d3f1f5a7b11'],
  [':client_id', clientId],
  [':email', 'ada@host.example'],
  [':external_user_id', 'ada@host.example'],
  [':external_user_team', ['Embed Team']],
  [':account_type', 'Viewer'],
  [':mode', 'userbacked'],
  [':session_length', '3600'],
  [':time', String(seconds)],
] as const;
const embedPath = `${publicBaseUrl}/embed/1-7DtFiDy0cUmAAIztlEecY5`;
const url = signClientCredentialUrl(embedPath, parameters, secret);
const text = url.slice(0, url.lastIndexOf('&'));
const target = url.slice(publicBaseUrl.length);

const claims = {
  sub: 'ada@host.example',
  jti: '0d7c2b58-90d2-4f0e-8a37-8f6f7f8f1a01',
  iat: seconds,
  exp: seconds + 3600,
  aud: limits.audience,
  teams: ['Embed Team'],
  account_type: 'Viewer',
};
const baseUrl = `${publicBaseUrl}/acme/workbook/Plugs-Sales-2026-3k1kZ0pXnQ8bV5cY7dW2aB`;
const jwtUrl = await signJwtUrl(baseUrl, claims, { clientId, secret }, []);
const jwtTarget = jwtUrl.slice(publicBaseUrl.length);
const token = new URL(jwtUrl).searchParams.get(':jwt') ?? '';
const keyBytes = Buffer.from(secret);
const hmac = { name: 'HMAC', hash: 'SHA-256' };
const importedKey = await crypto.subtle.importKey('raw', keyBytes, hmac, false, ['verify']);
const options = { algorithms: ['HS256'], currentDate: now };

async function verify(signed: string, secrets: readonly string[], place: number): Promise<void> {
  const parsed = parseEmbedUrl(publicBaseUrl, signed);
  if ((await findSigningSecret(parsed, secrets)) !== place) throw new Error('The signature was not found to be right.');
  readEmbedRequest(parsed, limits, now);
}

interface Subject {
  readonly run: () => unknown;
  readonly runs: number;
}

const subjects = {
  'bare HMAC': { run: () => createHmac('sha256', secret).update(text).digest('hex'), runs: runsARound.hmac },
  'URL, one secret': { run: () => verify(target, [secret], 0), runs: runsARound.hmac },
  'URL, two secrets': { run: () => verify(target, [olderSecret, secret], 1), runs: runsARound.hmac },
  'bare jose, key imported before': { run: () => jwtVerify(token, importedKey, options), runs: runsARound.jwt },
  'bare jose, from the secret': { run: () => jwtVerify(token, keyBytes, options), runs: runsARound.jwt },
  'JWT, one secret': { run: () => verify(jwtTarget, [secret], 0), runs: runsARound.jwt },
  'JWT, two secrets': { run: () => verify(jwtTarget, [olderSecret, secret], 1), runs: runsARound.jwt },
} satisfies Record<string, Subject>;

type SubjectName = keyof typeof subjects;
const names = Object.keys(subjects) as SubjectName[];

async function measure({ run, runs }: Subject): Promise<number> {
  const start = performance.now();
  for (let count = 0; count < runs; count += 1) {
    const answer = run();
    if (answer instanceof Promise) await answer;
  }
  return ((performance.now() - start) * 1000) / runs;
}

const samples = new Map<SubjectName, number[]>(names.map((name) => [name, []]));
for (const name of names) await measure(subjects[name]);
for (let round = 0; round < rounds; round += 1) {
  for (const name of names) samples.get(name)?.push(await measure(subjects[name]));
}

/** The lower quartile of the rounds: a busy machine makes rounds slower, never faster. */
function quartileOf(name: SubjectName): number {
  const sorted = (samples.get(name) ?? []).sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 4)] ?? Number.NaN;
}

function print(name: SubjectName, bare: SubjectName, most?: number): void {
  const ratio = (quartileOf(name) / quartileOf(bare)).toFixed(2).padStart(6);
  const target = most === undefined ? '' : ` (at most ${most})`;
  process.stdout.write(`${name.padEnd(32)} ${ratio} times ${bare}${target}\n`);
}

for (const name of names) {
  process.stdout.write(
    `${name.padEnd(32)} ${quartileOf(name).toFixed(2).padStart(8)} µs (lower quartile of ${rounds} rounds)\n`,
  );
}
print('URL, one secret', 'bare HMAC', 5);
print('URL, two secrets', 'bare HMAC', 7);
print('JWT, one secret', 'bare jose, key imported before', 2);
print('JWT, one secret', 'bare jose, from the secret', 2);
print('JWT, two secrets', 'bare jose, key imported before');
