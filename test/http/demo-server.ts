import { type AppParts, createApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { inlineDocuments } from '../../src/documents/documents.ts';
import { seedDemo } from '../../src/repository/demo/seed-demo.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { countedBytes, frozenNow } from '../support/builders.ts';
import { embedPageAssets } from '../support/embed-page-assets.ts';
import { watchSecret } from '../support/issued-secrets.ts';
import { makeTestRepository } from '../support/test-repository.ts';
import { watchInjected } from '../support/watch-injected.ts';
import { collectLog } from './collect-log.ts';

/** What opens the demo organization in tests; with characters that tell careless decoding. */
export const access = {
  adminToken: 'admin-token-of-the-demo',
  holderToken: 'holder+token/of=the%20demo',
  viewerToken: 'viewer-token-of-the-demo',
  clientId: 'client-of-the-demo',
  embedSecret: 'secret+of/the=demo%more',
} as const;

export const as = (token: string) => ({ authorization: `Bearer ${token}` });

interface Asked {
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole app over the demo organization, with the lines that it logs. */
export async function createDemoServer(overrides: Partial<Config> = {}, more: Partial<AppParts> = {}) {
  const app = await createEmptyServer(overrides, undefined, more);
  watchSecret(access.embedSecret);
  await seedDemo(app.repository, app.deps, access);
  return app;
}

/** The whole app without any organization, and a clock that tests move. */
export async function createEmptyServer(
  overrides: Partial<Config> = {},
  wrap = (repository: SeedableRepository) => repository,
  more: Partial<AppParts> = {},
) {
  const { log, logger } = collectLog();
  const repository = wrap(await makeTestRepository());
  const clock = { now: frozenNow };
  const config = { ...readConfig({}), ...overrides };
  const clocks = { now: () => clock.now, stopwatch: () => 0 };
  const parts = { repository, documents: inlineDocuments, ...clocks, randomBytes: countedBytes('http') };
  const app = await createApp(config, { ...parts, embedPageAssets, logger, ...more });
  watchInjected(app.app);
  /** A GraphQL request over POST, without a socket. */
  const post = (query: string, { variables = {}, headers = {} }: Asked = {}) =>
    app.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
  return { ...app, repository, clock, log, post };
}
