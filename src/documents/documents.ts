import { existsSync } from 'node:fs';
import { Piscina } from 'piscina';
import { DomainError } from '../domain/errors.ts';
import type { Documents } from '../domain/workbooks/code-representation.ts';
import { readCodeRepresentation } from '../domain/workbooks/read-code-representation.ts';
import { writeCodeRepresentation } from '../domain/workbooks/write-code-representation.ts';
import type { DocumentAnswer, DocumentTask } from './document-task.ts';
import { createTurns, type TurnCounts } from './turns.ts';

/** Reads and writes on the calling thread. */
export const inlineDocuments: Documents = {
  read: async (text) => readCodeRepresentation(text),
  write: async (content, format) => writeCodeRepresentation(content, format),
};

export interface DocumentPoolOptions {
  /** The built worker: what exports `runDocumentTask`. */
  readonly workerUrl: URL;
  readonly threads?: number;
  /** Documents that wait for a thread; further ones are refused. */
  readonly waiting?: number;
  /** For one document, from when its thread begins. */
  readonly timeLimitMs?: number;
  /**
   * Heap of one thread. The limits on documents keep reading below half of the default (900 MB were measured); this is the last
   * resort, and none to rely on: a thread whose one large allocation fails takes the process with it.
   */
  readonly memoryLimitMb?: number;
}

export interface DocumentPool extends Documents {
  readonly counts: () => TurnCounts;
  close(): Promise<void>;
}

/**
 * Reads and writes in worker threads, so that a hostile document holds up no request. Besides what reading throws: `LIMIT_EXCEEDED`
 * when too many documents wait, `INVALID_DOCUMENT` for one that takes too much time or memory.
 */
export function createDocumentPool(options: DocumentPoolOptions): DocumentPool {
  const { workerUrl, threads = 2, waiting = 16, timeLimitMs = 20_000, memoryLimitMb = 2048 } = options;
  if (!existsSync(workerUrl)) throw new Error(`There is no document worker at ${workerUrl.href}.`);
  const pool = new Piscina<DocumentTask, DocumentAnswer>({
    filename: workerUrl.href,
    name: 'runDocumentTask',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  });
  // A thread that fails with no document in hand: the worker cannot be loaded. One that was ended may report its memory late.
  let failure: Error | undefined;
  pool.on('error', (error: Error) => {
    if (!isOutOfMemory(error)) failure = error;
  });

  const turns = createTurns({ atOnce: threads, waiting }, () =>
    refusal('LIMIT_EXCEEDED', 'Too many documents are waiting.'),
  );
  const run = (task: DocumentTask): Promise<DocumentAnswer> =>
    turns.take(async () => {
      const timeLimit = AbortSignal.timeout(timeLimitMs);
      try {
        return await pool.run(task, { signal: timeLimit });
      } catch (error) {
        if (isOutOfMemory(error)) throw refusal('INVALID_DOCUMENT', 'The document needs too much memory.');
        if (timeLimit.aborted) throw failure ?? refusal('INVALID_DOCUMENT', 'The document takes too long to be read.');
        throw error;
      }
    });

  return {
    read: async (text) => expectKind('READ', await run({ kind: 'READ', text })),
    write: async (content, format) => expectKind('WRITTEN', await run({ kind: 'WRITE', content, format })),
    counts: turns.counts,
    close: () => pool.close(),
  };
}

type Value<Kind> = Extract<DocumentAnswer, { kind: Kind; value: unknown }>['value'];

function expectKind<Kind extends 'READ' | 'WRITTEN'>(kind: Kind, answer: DocumentAnswer): Value<Kind> {
  if (answer.kind === 'REFUSED') throw refusal(answer.code, answer.message, answer.field);
  if (answer.kind !== kind) throw new Error(`The document worker answered ${answer.kind} instead of ${kind}.`);
  return answer.value as Value<Kind>;
}

function refusal(code: DomainError['code'], message: string, field: string | null = 'document'): DomainError {
  return new DomainError(code, message, field === null ? {} : { field });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
