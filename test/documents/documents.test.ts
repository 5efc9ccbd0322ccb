import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDocumentPool, type DocumentPoolOptions, inlineDocuments } from '../../src/documents/documents.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { chart, documentText, largeDocument, workbookDocument } from '../support/documents.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder: URL;

beforeAll(async () => {
  // Inside node_modules, so that the built worker finds the packages that it imports.
  await mkdir(`${root}node_modules/.cache`, { recursive: true });
  const path = await mkdtemp(`${root}node_modules/.cache/document-worker-`);
  folder = pathToFileURL(`${path}/`);
  await build({
    entryPoints: [`${root}src/documents/document-worker.ts`],
    outfile: fileURLToPath(new URL('document-worker.js', folder)),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const workers = {
    'slow.js':
      'export function runDocumentTask() { const end = Date.now() + 150; while (Date.now() < end); return { kind: "READ", value: "read" }; }',
    'endless.js': 'export function runDocumentTask() { for (;;); }',
    'greedy.js':
      'export function runDocumentTask() { const kept = []; for (;;) kept.push({ a: kept.length, b: [kept.length] }); }',
    'broken.js': 'throw new Error("This worker cannot be loaded.");',
    'faulty.js': 'export function runDocumentTask() { throw new TypeError("A fault of the worker."); }',
  };
  for (const [name, code] of Object.entries(workers)) await writeFile(new URL(name, folder), code);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function openPool(worker: string, options: Omit<DocumentPoolOptions, 'workerUrl'> = {}) {
  const pool = createDocumentPool({ workerUrl: new URL(worker, folder), ...options });
  onTestFinished(() => pool.close());
  return pool;
}

const text = documentText({ name: 'Sales', elements: [chart('a'), chart('b')] });

describe('the document pool', () => {
  it('[W1] reads in a thread what is read on the calling thread', async () => {
    const pool = openPool('document-worker.js');

    expect(await pool.read(text)).toEqual(await inlineDocuments.read(text));
  });

  it('[W6] [W7] carries keys such as __proto__ between the threads', async () => {
    const pool = openPool('document-worker.js');
    const settings = JSON.parse('{"__proto__":{"a":1},"constructor":{"b":2}}');
    const { document } = await pool.read(documentText({ settings }));
    const written = await pool.write({ name: 'Sales', workbookId: null, description: null, document }, 'YAML');

    expect(JSON.stringify(document['settings'])).toBe(JSON.stringify(settings));
    expect(await pool.read(written)).toMatchObject({ name: 'Sales', document });
  });

  it.each(['JSON', 'YAML'] as const)('[W6] writes %s in a thread as on the calling thread', async (format) => {
    const pool = openPool('document-worker.js');
    const content = {
      name: 'Sales',
      workbookId: null,
      description: 'All',
      documentVersion: 2,
      document: workbookDocument().document,
    };

    expect(await pool.write(content, format)).toBe(await inlineDocuments.write(content, format));
  });

  it('[W4] refuses with the same error as on the calling thread', async () => {
    const pool = openPool('document-worker.js');
    const [refused, expected] = await Promise.all(
      [pool, inlineDocuments].map((documents) => documents.read('{"kind": "report"}').catch((error: unknown) => error)),
    );

    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ code: 'INVALID_DOCUMENT', field: 'document' });
    expect(refused).toEqual(expected);
  });

  it('[W7] ends a document that takes too long, and goes on with the next', async () => {
    const pool = openPool('endless.js', { timeLimitMs: 300, threads: 1 });
    const took = { code: 'INVALID_DOCUMENT', message: expect.stringContaining('too long') };

    await expect(pool.read(text)).rejects.toMatchObject(took);
    await expect(pool.read(text)).rejects.toMatchObject(took);
  });

  it('[W7] ends a document that takes too much memory, and goes on with the next', async () => {
    const pool = openPool('greedy.js', { memoryLimitMb: 32, threads: 1 });
    const took = { code: 'INVALID_DOCUMENT', message: expect.stringContaining('memory') };

    await expect(pool.read(text)).rejects.toMatchObject(took);
    await expect(pool.read(text)).rejects.toMatchObject(took);
  });

  it('[W7] counts the time of a document from when its thread begins, not from when it waits', async () => {
    const pool = openPool('slow.js', { threads: 1, timeLimitMs: 1_000 });
    const read = await Promise.all(Array.from({ length: 10 }, () => pool.read(text)));

    expect(read).toEqual(Array(10).fill('read'));
  });

  it('[W7] refuses documents when too many are waiting', async () => {
    const pool = openPool('endless.js', { threads: 1, waiting: 1, timeLimitMs: 300 });
    const codes = await Promise.all(
      [1, 2, 3, 4].map(() =>
        pool.read(text).catch((error: unknown) => (error instanceof DomainError ? error.code : error)),
      ),
    );

    expect(codes).toEqual(['INVALID_DOCUMENT', 'INVALID_DOCUMENT', 'LIMIT_EXCEEDED', 'LIMIT_EXCEEDED']);
  });

  it('[W7] does not hold up the calling thread while it reads a large document', async () => {
    const pool = openPool('document-worker.js');
    const yaml = await inlineDocuments.write({ ...largeDocument(4_000), workbookId: null, description: null }, 'YAML');
    let turns = 0;
    let isReading = true;
    const turn = () => {
      turns += 1;
      if (isReading) setTimeout(turn, 1);
    };
    turn();
    const { counts } = await pool.read(yaml);
    isReading = false;

    expect(counts.elements).toBe(4_000);
    expect(turns).toBeGreaterThan(20);
  }, 60_000);

  it('does not take a fault of the worker for one of the document', async () => {
    await expect(openPool('faulty.js').read(text)).rejects.toThrow('A fault of the worker.');
    await expect(openPool('broken.js', { timeLimitMs: 500 }).read(text)).rejects.toThrow(
      'This worker cannot be loaded.',
    );
  });

  it('fails at once when there is no worker', () => {
    expect(() => createDocumentPool({ workerUrl: new URL('none.js', folder) })).toThrow('There is no document worker');
  });
});
