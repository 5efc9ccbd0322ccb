// Starts the server twice at once the way the README says, asks it, opens an embed, and stops it: the last check before a change lands.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const mostSeconds = 10;

async function start(port) {
  const env = { ...process.env, PORT: String(port), DEMO_ADMIN_TOKEN: 'token-of-the-start-check', LOG_LEVEL: 'warn' };
  const begun = performance.now();
  const child = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), mostSeconds * 1000);
  let printed = '';
  child.stdout.setEncoding('utf8');
  for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += text;
    if (printed.includes('embedpath answers on')) break;
  }
  clearTimeout(timer);
  if (!printed.includes('embedpath answers on')) throw new Error(`No server within ${mostSeconds} s.`);
  return { child, port, seconds: (performance.now() - begun) / 1000 };
}

async function query(port, text) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer token-of-the-start-check' },
    body: JSON.stringify({ query: text }),
  });
  return (await response.json()).data;
}

/** A signed URL shows the workbook once, and is refused then. */
async function open(port) {
  const credentials = await query(
    port,
    '{ clientCredentials(first: 1, filter: { ownerEmail: "ada@acme.example" }) { nodes { clientId } } }',
  );
  const [{ clientId }] = credentials.clientCredentials.nodes;
  const { signEmbedUrl } = await query(
    port,
    `mutation { signEmbedUrl(input: { clientId: "${clientId}", workbookId: "a4000000-0000-4000-8000-000000000001",
      user: { email: "ben@host.example", teams: ["Embed Customers"] } }) { url } }`,
  );
  const { pathname, search } = new URL(signEmbedUrl.url);
  const statuses = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const response = await fetch(`http://127.0.0.1:${port}${pathname}${search}`);
    statuses.push(response.status);
    await response.text();
  }
  if (statuses.join() !== '200,400') throw new Error(`A signed URL was answered with ${statuses.join(' and ')}.`);
}

async function ask({ port }) {
  const data = await query(port, '{ viewer { level } workbooks(first: 1) { totalCount } }');
  if (data?.viewer?.level !== 'ADMIN' || data.workbooks.totalCount < 3)
    throw new Error('The demo is not as it should be.');
  await open(port);
}

/** The signal goes to npm, as from a platform that started it; the server must go with it and free its port. */
async function stop({ child, port }) {
  const ended = once(child.stdout, 'end', { signal: AbortSignal.timeout(mostSeconds * 1000) });
  child.stdout.resume();
  child.kill('SIGTERM');
  await ended;
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.close();
}

const servers = await Promise.all([start(await freePort()), start(await freePort())]);
for (const server of servers) await ask(server);
for (const server of servers) await stop(server);
const seconds = servers.map((server) => server.seconds.toFixed(1)).join(' and ');
process.stdout.write(`Two servers at once under Node ${process.version} answered after ${seconds} s.\n`);
