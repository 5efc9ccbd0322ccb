import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as client from '../../src/embed-client/embed-client.ts';
import { sampleEvents } from './sample-events.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documentation = readFileSync(join(root, 'docs/embed-client.md'), 'utf8');
const examples = [...documentation.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
const rows = [...documentation.matchAll(/^\| (`\w+(?:Listener|\()[^|]*) \| `([^`]+)`/gm)].map(
  ([, names = '', message]) => ({
    functions: [...names.matchAll(/`(\w+)/g)].map(([, name]) => name),
    message,
  }),
);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embed-client-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('docs/embed-client.md', () => {
  it('has examples that compile against the client as it is built', { timeout: 30_000 }, async () => {
    expect(examples).toHaveLength(3);
    await Promise.all(examples.map((code, index) => writeFile(join(folder, `example-${index}.ts`), code)));
    const declarations = join(root, 'dist/embed-client/embed-client.d.ts');
    const options = { paths: { 'embedpath/embed-client': [declarations] }, lib: ['ES2023', 'DOM'], types: [] };
    const config = {
      extends: join(root, 'tsconfig.json'),
      compilerOptions: { ...options, skipLibCheck: false },
      include: ['.'],
    };
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });

  it('lists every listener and every mutation', () => {
    const listed = rows.flatMap(({ functions }) => functions);
    const exported = Object.keys(client).filter((name) => /Listener$|^workbook/.test(name));
    expect(listed.sort()).toEqual(exported.sort());
  });

  it('lists every event', () => {
    const listed = rows.map(({ message }) => message);
    expect(Object.keys(sampleEvents).filter((name) => !listed.includes(name))).toEqual([]);
  });
});
