import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { type Environment, readConfig } from '../../src/config.ts';
import type { Deps } from '../../src/domain/ports.ts';
import { inlineDocuments } from '../../src/documents/documents.ts';
import { type DemoAccess, seedDemo } from '../../src/repository/demo/seed-demo.ts';
import { createMemoryRepository } from '../../src/repository/memory/memory-repository.ts';
import { countedBytes, frozenNow } from './builders.ts';

/** The whole server with the demo organization, on a free port of loopback. */
export interface DemoServer extends DemoAccess {
  readonly url: string;
  readonly deps: Deps;
  stop(): Promise<void>;
}

const fixed: Environment = {
  DEMO_ADMIN_TOKEN: 'demo-admin-token',
  DEMO_HOLDER_TOKEN: 'demo-holder-token',
  DEMO_VIEWER_TOKEN: 'demo-viewer-token',
  DEMO_EMBED_SECRET: 'demo-embed-secret',
};

export async function startDemoServer(env: Environment = {}): Promise<DemoServer> {
  const config = readConfig({ EMBEDPATH_DEMO: '1', PUBLIC_BASE_URL: 'https://embed.example', ...fixed, ...env });
  const repository = createMemoryRepository();
  const app = await createApp(config, {
    repository,
    documents: inlineDocuments,
    now: () => frozenNow,
    randomBytes: countedBytes('demo server'),
    logger: pino({ level: 'silent' }),
  });
  const access = await seedDemo(repository, app.deps, config.demo ?? {});
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { ...access, url, deps: app.deps, stop: () => app.stop() };
}
