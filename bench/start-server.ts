import { randomBytes } from 'node:crypto';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { inlineDocuments } from '../src/documents/documents.ts';
import { readEmbedPageAssets } from '../src/http/embed-page-assets.ts';
import { createLogger } from '../src/http/logger.ts';
import { seedDemo } from '../src/repository/demo/seed-demo.ts';
import { createMemoryRepository } from '../src/repository/memory/memory-repository.ts';

/** The whole server without a socket. */
export async function startServer(
  repository: Parameters<typeof createApp>[1]['repository'],
  env: NodeJS.ProcessEnv = {},
) {
  return createApp(readConfig(env), {
    repository,
    documents: inlineDocuments,
    embedPageAssets: await readEmbedPageAssets(new URL('../', import.meta.url)),
    logger: createLogger('silent'),
    now: () => new Date(),
    randomBytes,
  });
}

/** The same over the demo in memory, and who may do what there. */
export async function startDemoServer(env: NodeJS.ProcessEnv = {}) {
  const access = {
    adminToken: 'token-of-the-bench',
    embedSecret: 'secret-of-the-bench',
    clientId: 'client-of-the-bench',
  };
  const repository = createMemoryRepository();
  const server = await startServer(repository, { EMBEDPATH_DEMO: '1', ...env });
  await seedDemo(repository, server.deps, access);
  return { ...server, repository, ...access };
}
