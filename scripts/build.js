// Bundles the server, its command line and what runs in browsers into dist/. Chunks are named by their content and moved into place before the
// entries, which are replaced by renames: a build never disturbs a server that runs from an earlier one.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';

const run = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stampFile = join(dist, 'inputs.sha256');
const entries = { main: 'src/main.ts', 'document-worker': 'src/documents/document-worker.ts' };
const browserEntries = { 'embed-client': 'src/embed-client/embed-client.ts' };
/** Folders of browser code that others import: dist/ gets their types. */
const typedFolders = ['embed-client'];
const help = `Usage: node scripts/build.js [--if-needed]

Builds dist/ from src/.

  --if-needed  do nothing when dist/ was built from what src/ holds now
  --help       show this`;

/** Digest of everything that dist/ is made from. */
async function hashInputs() {
  const hash = createHash('sha256');
  const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build.js'];
  for (const entry of await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) files.push(join(entry.parentPath.slice(root.length), entry.name));
  }
  for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

async function isBuiltFrom(inputs) {
  return existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === inputs;
}

async function bundle(into) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: into,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: true,
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
  });
  // What browsers get inside of the embed page; the server reads both files when it starts.
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'src/embed-page/script/main.ts', out: 'embed-page' },
      { in: 'src/embed-page/style.css', out: 'embed-page' },
    ],
    outdir: into,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** One file an entry, which browsers import as it is. */
async function bundleForBrowsers(into) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: browserEntries,
    outdir: into,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
  });
}

async function declareTypes(into) {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  for (const folder of typedFolders) {
    const options = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--outDir', join(into, folder)];
    await run(process.execPath, [compiler, '-p', join(root, 'src', folder), ...options]);
  }
}

async function moveIntoPlace(from) {
  for (const folder of ['chunks', ...typedFolders]) await mkdir(join(dist, folder), { recursive: true });
  const built = await readdir(from, { recursive: true });
  const files = [];
  for (const file of built) if ((await stat(join(from, file))).isFile()) files.push(file);
  const isEntry = (file) => Object.keys(entries).some((entry) => file.startsWith(`${entry}.js`));
  files.sort((left, right) => Number(isEntry(left)) - Number(isEntry(right)));
  for (const file of files) await rename(join(from, file), join(dist, file));
}

const { values } = parseArgs({ options: { 'if-needed': { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  process.stdout.write(`${help}\n`);
} else {
  const inputs = await hashInputs();
  if (!values['if-needed'] || !(await isBuiltFrom(inputs))) {
    await mkdir(dist, { recursive: true });
    const fresh = await mkdtemp(join(dist, 'build-'));
    try {
      await Promise.all([bundle(fresh), bundleForBrowsers(fresh), declareTypes(fresh)]);
      await moveIntoPlace(fresh);
      await writeFile(stampFile, inputs);
    } finally {
      await rm(fresh, { recursive: true });
    }
  }
}
