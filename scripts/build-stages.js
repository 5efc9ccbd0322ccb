// Carries out the instructions of a Dockerfile in folders, one a stage, with the programs of this machine: what needs no engine of them.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readExecForm, readStages } from './read-dockerfile.js';

/** Of this machine, for commands that install: where registries are, and how they are reached. */
const passedOn = /^(PATH|HOME|npm_config_.*|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR))$/i;

/** What of the project a build may see: the allow-list of .dockerignore. */
function readContext(root) {
  const lines = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  const [first, ...others] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (first !== '*' || others.some((line) => !/^![\w.-]+$/.test(line))) {
    throw new Error('.dockerignore must be "*" and names with "!" before them: nothing else is understood here.');
  }
  return new Set(others.map((line) => line.slice(1)));
}

function copy({ flags, rest }, stage, { root, context, built }) {
  const words = rest.split(/\s+/);
  const target = words.pop() ?? '';
  const source = flags.from === undefined ? undefined : built.get(flags.from);
  if (flags.from !== undefined && !source) throw new Error(`There is no stage ${flags.from}.`);
  for (const word of words) {
    const [top = ''] = word.split('/');
    if (!source && !context.has(top)) throw new Error(`${word} is not in the context: .dockerignore leaves it out.`);
    const from = source ? join(source.folder, resolve('/', source.workdir, word)) : join(root, word);
    if (!existsSync(from)) throw new Error(`COPY finds no ${word}.`);
    const isIntoFolder = words.length > 1 || target.endsWith('/');
    const into = join(stage.folder, resolve('/', stage.workdir, target));
    const to = isIntoFolder && statSync(from).isFile() ? join(into, basename(word)) : into;
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

function run({ rest }, stage, { log, npmCache }) {
  const words = readExecForm(rest) ?? ['/bin/sh', '-c', rest];
  const machine = Object.entries(process.env).filter(([name]) => passedOn.test(name));
  log(`RUN ${rest}`);
  const { status } = spawnSync(words[0] ?? '', words.slice(1), {
    cwd: join(stage.folder, stage.workdir),
    // A cache of its own: a Dockerfile empties it.
    env: { ...Object.fromEntries(machine), npm_config_cache: npmCache, ...stage.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`This ended with ${status}: RUN ${rest}`);
}

const carryOut = {
  WORKDIR: ({ rest }, stage) => {
    stage.workdir = resolve('/', stage.workdir, rest);
    mkdirSync(join(stage.folder, stage.workdir), { recursive: true });
  },
  COPY: copy,
  RUN: run,
  ENV: ({ rest }, stage) => {
    for (const pair of rest.split(/\s+/)) {
      const [, name = '', value = ''] = /^(\w+)=(\S*)$/.exec(pair) ?? [];
      stage.env[name] = value;
    }
  },
  USER: ({ rest }, stage) => {
    stage.user = rest;
  },
  EXPOSE: () => {},
  STOPSIGNAL: ({ rest }, stage) => {
    stage.stopSignal = rest;
  },
  HEALTHCHECK: ({ rest }, stage) => {
    stage.healthCheck = readExecForm(rest.replace(/^CMD\s+/, ''));
  },
  CMD: ({ rest }, stage) => {
    stage.command = readExecForm(rest);
  },
};

/** Builds every stage below `folder` and answers the last one: its folder, environment, user, command, health check, signal. */
export function buildStages(root, folder, log) {
  const built = new Map();
  const scope = { root, built, log, context: readContext(root), npmCache: join(folder, 'npm-cache') };
  let last;
  for (const [index, { image, name, instructions }] of readStages(
    readFileSync(join(root, 'Dockerfile'), 'utf8'),
  ).entries()) {
    const base = built.get(image);
    const stage = { workdir: '/', ...base, env: { ...base?.env }, folder: join(folder, `stage-${index}`) };
    mkdirSync(stage.folder, { recursive: true });
    if (base) cpSync(base.folder, stage.folder, { recursive: true, verbatimSymlinks: true });
    for (const instruction of instructions) {
      const act = carryOut[instruction.name];
      if (!act) throw new Error(`${instruction.name} is not understood here.`);
      act(instruction, stage, scope);
    }
    built.set(name, stage);
    last = stage;
  }
  return last;
}
