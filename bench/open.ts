// What opening an embed costs: the whole server without a socket, against the same framework that answers a page of the same
// size, side by side in one run. Each opening has a URL of its own, signed before it is measured.
import { createHmac, randomUUID } from 'node:crypto';
import { fastify } from 'fastify';
import { startDemoServer } from './start-server.ts';

const rounds = 21;
const runsARound = 50;
const workbookId = 'a4000000-0000-4000-8000-000000000001';

const { app, deps, stop, adminToken, embedSecret, clientId } = await startDemoServer();

const mutation = `mutation { generateSecureEmbedPath(input: { workbookId: "${workbookId}" }) { embed { path } jwtBaseUrl } }`;
const answer = await app.inject({
  method: 'POST',
  url: '/graphql',
  headers: { authorization: `Bearer ${adminToken}` },
  payload: { query: mutation },
});
const { embed, jwtBaseUrl } = answer.json().data.generateSecureEmbedPath;

const seconds = () => Math.floor(Date.now() / 1000);
const hmac = (text: string) => createHmac('sha256', embedSecret).update(text);
const pathOf = (url: string) => url.slice(deps.publicBaseUrl.length);

function signEmbedPath(): string {
  const user = ':email=ben%40host.example&:external_user_id=7&:external_user_team=Embed%20Customers';
  const text = `${embed.path}?:nonce=${randomUUID()}&:client_id=${clientId}&${user}&:mode=userbacked&:session_length=600&:time=${seconds()}`;
  return pathOf(`${text}&:signature=${hmac(text).digest('hex')}`);
}

function signJwt(): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const times = { iat: seconds(), exp: seconds() + 600 };
  const claims = { sub: 'ben@host.example', jti: randomUUID(), teams: ['Embed Customers'], ...times };
  const text = `${encode({ alg: 'HS256', kid: clientId })}.${encode(claims)}`;
  return pathOf(`${jwtBaseUrl}?:jwt=${text}.${hmac(text).digest('base64url')}&:embed=true`);
}

const page = (await app.inject(signJwt())).body;
const bare = fastify();
bare.get('/*', async (_, reply) => reply.type('text/html').send(page));

async function open(server: typeof bare, url: string): Promise<void> {
  const { statusCode } = await server.inject(url);
  if (statusCode !== 200) throw new Error(`An opening was answered with ${statusCode}.`);
}

const subjects = {
  'bare Fastify, the same page': { server: bare, sign: signJwt },
  'opening by JWT': { server: app, sign: signJwt },
  'opening with client credentials': { server: app, sign: signEmbedPath },
} as const;

const samples = new Map<string, number[]>();
for (let round = 0; round < rounds; round += 1) {
  for (const [name, { server, sign }] of Object.entries(subjects)) {
    const urls = Array.from({ length: runsARound }, sign);
    const start = performance.now();
    for (const url of urls) await open(server as typeof bare, url);
    samples.set(name, [...(samples.get(name) ?? []), (performance.now() - start) / runsARound]);
  }
}

process.stdout.write(`The page has ${Buffer.byteLength(page)} bytes.\n`);
for (const [name, milliseconds] of samples) {
  const quartile = milliseconds.sort((left, right) => left - right)[Math.floor(rounds / 4)] ?? Number.NaN;
  process.stdout.write(
    `${name.padEnd(32)} ${quartile.toFixed(2).padStart(6)} ms (lower quartile of ${rounds} rounds)\n`,
  );
}
await stop();
