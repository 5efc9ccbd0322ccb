// Carries out the Dockerfile in a clean folder, without an engine, starts what it starts, and stops it: what can be checked of an image here.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildStages } from './build-stages.js';
import { freePort } from './free-port.js';

const help = `Usage: node scripts/try-dockerfile.js [NAME=VALUE ...]

Runs the commands of the Dockerfile with the Node at hand in a temporary folder, starts its CMD with this environment (and what production
needs, as far as it is not given), waits for its HEALTHCHECK to pass, sends its STOPSIGNAL, and expects the exit code 0.
`;
const root = fileURLToPath(new URL('..', import.meta.url));
const mostSeconds = 30;
/** Of the user "node" of the image; whoever is not root runs it as themselves. */
const nodeUser = process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : {};
const say = (text) => process.stdout.write(`${text}\n`);

async function environmentOf(image, given) {
  const port = String(await freePort());
  const needed = {
    PORT: port,
    PUBLIC_BASE_URL: `http://127.0.0.1:${port}`,
    EMBEDPATH_MASTER_KEYS: `try:${randomBytes(32).toString('base64')}`,
    EMBEDPATH_INIT_TOKEN: randomBytes(32).toString('hex'),
  };
  return { PATH: process.env.PATH, ...image.env, ...needed, ...given };
}

function optionsOf(image, env) {
  return { cwd: join(image.folder, image.workdir), env, ...(image.user === 'node' && nodeUser) };
}

function isHealthy({ healthCheck: [program, ...words] }, options) {
  return spawnSync(program, words, { ...options, stdio: 'ignore', timeout: 5000 }).status === 0;
}

async function tryImage(image, env) {
  const options = optionsOf(image, env);
  if (isHealthy(image, options)) throw new Error('The health check passes although nothing runs.');
  const [program, ...words] = image.command;
  const child = spawn(program, words, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = once(child, 'exit');
  const end = performance.now() + mostSeconds * 1000;
  try {
    while (!isHealthy(image, options)) {
      if (child.exitCode !== null) throw new Error(`The command ended with ${child.exitCode}.`);
      if (performance.now() > end) throw new Error(`The health check did not pass within ${mostSeconds} s.`);
      await sleep(200);
    }
    say('The health check passes.');
    child.kill(image.stopSignal);
    const [code, signal] = await Promise.race([ended, sleep(mostSeconds * 1000, ['no exit'], { ref: false })]);
    if (code !== 0) throw new Error(`After ${image.stopSignal} the command ended with ${code ?? signal}.`);
    say(`${image.stopSignal} ends it with 0.`);
  } finally {
    child.kill('SIGKILL');
  }
}

const words = process.argv.slice(2);
if (words.includes('--help') || !words.every((word) => /^[A-Z_]+=/.test(word))) {
  process.stdout.write(help);
  process.exit(words.includes('--help') ? 0 : 2);
}
const given = Object.fromEntries(
  words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
);
const folder = mkdtempSync(join(tmpdir(), 'embedpath-image-'));
// The user "node" must get to it.
chmodSync(folder, 0o755);
try {
  const image = buildStages(root, folder, say);
  await tryImage(image, await environmentOf(image, given));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
