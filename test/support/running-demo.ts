import { createApp } from '../../src/app.ts';
import { type Environment, readConfig } from '../../src/config.ts';
import { inlineDocuments } from '../../src/documents/documents.ts';
import type { Deps } from '../../src/domain/ports.ts';
import { type DemoAccess, seedDemo } from '../../src/repository/demo/seed-demo.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { collectLog } from '../http/collect-log.ts';
import { countedBytes, frozenNow } from './builders.ts';
import { embedPageAssets } from './embed-page-assets.ts';
import { watchSecret } from './issued-secrets.ts';
import { makeTestRepository } from './test-repository.ts';

/** The whole server over the demo organization, on a free port of loopback. */
export interface RunningDemo extends DemoAccess {
  readonly url: string;
  readonly deps: Deps;
  readonly repository: SeedableRepository;
  stop(): Promise<void>;
}

const fixed: Environment = {
  PUBLIC_BASE_URL: 'https://embed.test',
  EMBEDPATH_DEMO: '1',
  DEMO_ADMIN_TOKEN: 'admin-token-of-the-demo',
  DEMO_HOLDER_TOKEN: 'holder-token-of-the-demo',
  DEMO_VIEWER_TOKEN: 'viewer-token-of-the-demo',
  DEMO_EMBED_SECRET: 'secret+of/the=demo%26more',
};

/** With `EMBEDPATH_DEMO: '0'` the server is empty, and its access opens nothing. */
export async function startDemo(env: Environment = {}): Promise<RunningDemo> {
  const config = readConfig({ ...fixed, ...env });
  const repository = await makeTestRepository();
  const app = await createApp(config, {
    repository,
    documents: inlineDocuments,
    embedPageAssets,
    now: () => frozenNow,
    stopwatch: () => 0,
    randomBytes: countedBytes('running demo'),
    logger: collectLog().logger,
  });
  const nobody = { adminToken: '', holderToken: '', viewerToken: '', clientId: '', embedSecret: '' };
  const access = config.demo ? await seedDemo(repository, app.deps, config.demo) : nobody;
  if (access.embedSecret !== '') watchSecret(access.embedSecret);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { ...access, url, repository, deps: app.deps, stop: () => app.stop() };
}
