import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';
import { type App, type AppParts, createApp } from './app.ts';
import { type Config, type Environment, readConfig } from './config.ts';
import { createDocumentPool } from './documents/documents.ts';
import { MasterKeyFaults } from './domain/credentials/check-master-keys.ts';
import { forgetExpired } from './domain/housekeeping/forget-expired.ts';
import { SchemaFaults } from './graphql/auth-directive.ts';
import { readEmbedPageAssets } from './http/embed-page-assets.ts';
import { createLogger } from './http/logger.ts';
import { type DemoAccess, seedDemo } from './repository/demo/seed-demo.ts';
import { createMemoryRepository } from './repository/memory/memory-repository.ts';

export interface ServeOptions {
  readonly env: Environment;
  /** The terminal: what is meant for the person who starts the server, and for no log. */
  readonly terminal: Writable;
  /** The folder of what was built beside the server: the document worker and the parts of the embed page. */
  readonly distUrl: URL;
  /** Resolves when the server is to stop. */
  readonly stopped: Promise<unknown>;
}

function describeDemo({ adminToken, holderToken, viewerToken, clientId, embedSecret }: DemoAccess): string {
  return [
    '',
    'The demo organization is ready. Its tokens are shown here once; send one as "Authorization: Bearer <token>".',
    '',
    `  admin token              ${adminToken}`,
    `  credential holder token  ${holderToken}`,
    `  viewer token             ${viewerToken}`,
    '',
    'A client credential of the admin, with EMBED and API:',
    '',
    `  client id                ${clientId}`,
    `  secret                   ${embedSecret}`,
    '',
  ].join('\n');
}

function describeAddress({ publicBaseUrl, playground }: Config, address: string): string {
  const lines = [`embedpath answers on ${address} as ${publicBaseUrl}`];
  if (playground) lines.push(`Open ${publicBaseUrl}/graphql in a browser to explore.`);
  return `${lines.join('\n')}\n\n`;
}

/** The server cannot start for a reason that whoever starts it can mend. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

const listenFailures: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is taken. Stop what listens there, or set PORT to another.',
  EADDRNOTAVAIL: 'this machine does not have that address. Set HOST to one that it has.',
  ENOTFOUND: 'nobody knows that name. Set HOST to an address of this machine.',
  EACCES: 'that is not allowed here. Set PORT to one above 1023.',
};

async function listen(app: App, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error && listenFailures[String(error.code)];
    throw reason ? new StartFailure(`The server cannot listen on port ${port} of ${host}: ${reason}`) : error;
  }
}

async function createSafeApp(config: Config, parts: AppParts): Promise<App> {
  try {
    return await createApp(config, parts);
  } catch (error) {
    const isMendable = error instanceof SchemaFaults || error instanceof MasterKeyFaults;
    throw isMendable ? new StartFailure(error.message) : error;
  }
}

/** Once a minute: what has expired is refused whether it is still kept or not. */
const housekeepingMs = 60_000;

/**
 * Runs the server until it is to stop. Throws `ConfigError` for a wrong environment, `StartFailure` for a port that is taken and
 * for master keys that do not fit.
 */
export async function serve({ env, terminal, distUrl, stopped }: ServeOptions): Promise<void> {
  const config = readConfig(env);
  if (config.database) throw new StartFailure('DATABASE_URL is set, and this version keeps everything in memory.');
  const logger = createLogger(config.logLevel);
  // A promise that nobody awaits must not end the service of everybody else.
  process.on('unhandledRejection', (err) => logger.error({ err }, 'a promise was rejected and nobody asked'));
  const embedPageAssets = await readEmbedPageAssets(distUrl);
  const workerUrl = new URL('document-worker.js', distUrl);
  const documents = createDocumentPool({ workerUrl, timeLimitMs: config.requestTimeoutMs });
  const repository = createMemoryRepository();
  const parts = { repository, documents, embedPageAssets, logger, now: () => new Date(), randomBytes };
  const app = await createSafeApp(config, parts);
  const housekeeping = setInterval(() => {
    forgetExpired(app.deps).catch((err: unknown) => logger.error({ err }, 'expired things were not forgotten'));
  }, housekeepingMs);
  try {
    const demo = config.demo && (await seedDemo(repository, app.deps, config.demo));
    const address = await listen(app, config);
    if (demo) terminal.write(`${describeDemo(demo)}\n`);
    terminal.write(describeAddress(config, address));
    await stopped;
    logger.info('stopping');
  } finally {
    clearInterval(housekeeping);
    await app.stop();
    await documents.close();
  }
}
