// Fails when a generated file is not what the schema and the operations say: generates again and compares.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const generated = ['src/graphql/generated.ts', 'src/cli/generated.ts', 'examples/typed-client/generated'];

function filesOf(path) {
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];
}

function readAll() {
  return new Map(
    generated.flatMap((path) => filesOf(join(root, path))).map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
if (values.help) {
  process.stdout.write(
    'Usage: node scripts/check-generated.js\n\nFails when generated code is out of step with the schema.\n',
  );
} else {
  const before = readAll();
  execFileSync('npm', ['run', '--silent', 'codegen'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const after = readAll();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of stale) process.stderr.write(`${file.slice(root.length)} was out of step; it is written anew.\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
}
