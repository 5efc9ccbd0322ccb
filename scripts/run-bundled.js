// Bundles a TypeScript file of this repository and runs it: Node 20 cannot run TypeScript by itself.
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry] = process.argv.slice(2);

if (entry === undefined || entry === '--help') {
  process.stdout.write(`Usage: node scripts/run-bundled.js <file.ts> [arguments]

Bundles the file into dist/, under its path, and runs it with the arguments.
`);
  process.exit(entry === undefined ? 2 : 0);
}

const outfile = join(root, 'dist', relative(root, join(root, entry)).replace(/\.ts$/, '.js'));
const { build } = await import('esbuild');
await build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
process.argv.splice(1, 2, outfile);
await import(pathToFileURL(outfile).href);
