// What the near-miss search costs: CPU time of this process for a wrong signature that is explained early, one that is explained late,
// and one that nothing explains, which takes all 2,000 HMACs; for both ways to sign. The first call of each is shown apart, since nothing
// is compiled yet.
import { createHmac } from 'node:crypto';
import { findNearMisses } from '../src/domain/embeds/diagnose/near-misses/find-near-misses.ts';

const rounds = 60;
const publicBaseUrl = 'http://localhost:4000';
const clientId = '3f9c0d4e8a7b4b1e9d2c6f5a1b0e7c44';
const secret = 'embedpath_sec_Yk3mVb8QpT1xZr6NcW0aGs5DhJ2fLuE9oXyKi4RtMw7qA1b2';
const path = '/embed/1-7DtFiDy0cUmAAIztlEecY5';
const query =
  ':nonce=6f1f8f0c-6d3e-4b62-9a53&:email=ada%40host.example&:external_user_id=ada%40host.example' +
  `&:client_id=${clientId}&:time=1780000000&:session_length=3600&:mode=userbacked&:external_user_team=Embed%20Team&:account_type=Viewer`;
const text = `${publicBaseUrl}${path}?${query}`;

function sign(signed: string, key: string, encoding: 'hex' | 'base64url'): string {
  return createHmac('sha256', key).update(signed).digest(encoding);
}

function url(signed: string, key = secret): string {
  return `${path}?${query}&:signature=${sign(signed, key, 'hex')}`;
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {
  sub: 'ada@host.example',
  jti: '1',
  iat: 1_780_000_000,
  exp: 1_780_003_600,
  account_type: 'Viewer',
  teams: ['Embed Team'],
};
const head = part({ alg: 'HS256', typ: 'JWT', kid: clientId });
const signedToken = (key: string) => sign(`${head}.${part(claims)}`, key, 'base64url');
const tokenUrl = (payload: object, signature: string) =>
  `/acme/workbook/3k1kZ0pXnQ8bV5cY7dW2aB?:jwt=${head}.${part(payload)}.${signature}&:embed=true`;

const subjects = {
  'URL, newline behind the secret': url(text, `${secret}\n`),
  'URL, path alone signed': url(`${path}?${query}`),
  'URL, parameter removed': url(`${text.replace('&:mode', '&:theme=Dark&:mode')}`),
  'URL, unknown secret': url(text, 'unknown'),
  'JWT, newline behind the secret': tokenUrl(claims, signedToken(`${secret}\n`)),
  'JWT, account type changed': tokenUrl({ ...claims, account_type: 'Admin' }, signedToken(secret)),
  'JWT, unknown secret': tokenUrl(claims, signedToken('unknown')),
} as const;

function measure(received: string): { readonly ms: number; readonly hmacs: number; readonly kind: string } {
  const before = process.cpuUsage();
  const { found, hmacs } = findNearMisses({
    received,
    receivedOrigin: publicBaseUrl,
    publicBaseUrl,
    named: { clientId, name: 'Portal', secrets: [{ version: 1, text: secret, isLive: true }] },
    others: [{ clientId: 'other', name: 'Other', secrets: [{ version: 1, text: 'other-secret', isLive: true }] }],
    known: {
      teams: ['Embed Team', 'Second Team', 'Operations'],
      accountTypes: ['Admin', 'Creator', 'Explorer', 'Viewer'],
      emails: ['ada@host.example', 'grace@host.example'],
      tagNames: ['prod'],
      controlIds: ['Region'],
    },
    isOver: () => false,
  });
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, hmacs, kind: found[0]?.kind ?? 'nothing found' };
}

for (const [name, received] of Object.entries(subjects)) {
  const cold = measure(received);
  const warm = Array.from({ length: rounds }, () => measure(received).ms).sort((left, right) => left - right);
  const at = (share: number) => (warm[Math.floor(rounds * share)] ?? Number.NaN).toFixed(1).padStart(6);
  const first = cold.ms.toFixed(1).padStart(6);
  process.stdout.write(
    `${name.padEnd(32)} ${cold.kind.padEnd(20)} ${String(cold.hmacs).padStart(5)} HMACs, ms of CPU: first ${first}, then ${at(0.25)} (quartile) ${at(0.5)} (median) ${at(0.95)} (95 %)\n`,
  );
}
