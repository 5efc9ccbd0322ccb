import { randomBytes } from 'node:crypto';
import type { Writable } from 'node:stream';
import type { Logger } from 'pino';
import { type AppParts, createApp } from './app.ts';
import { type Config, type Environment, readConfig } from './config.ts';
import { createDocumentPool } from './documents/documents.ts';
import { forgetEvents } from './domain/audit/forget-events.ts';
import { sealTrail } from './domain/audit/seal-trail.ts';
import { MasterKeyFaults } from './domain/credentials/check-master-keys.ts';
import { forgetExpired } from './domain/housekeeping/forget-expired.ts';
import { ServiceUnavailable } from './domain/service-unavailable.ts';
import { tendWebhooks } from './domain/webhooks/tend-webhooks.ts';
import { SchemaFaults } from './graphql/auth-directive.ts';
import { readEmbedPageAssets } from './http/embed-page-assets.ts';
import { createLogger } from './http/logger.ts';
import { keepHouse } from './keep-house.ts';
import { listen, StartFailure } from './listen.ts';
import { openRepository } from './open-repository.ts';
import { rehearse } from './rehearse.ts';
import { type DemoAccess, seedDemo } from './repository/demo/seed-demo.ts';
import type { PostgresConnection } from './repository/postgres/connect.ts';
import { DatabaseUnfit } from './repository/postgres/wait-for-database.ts';
import type { SeedableRepository } from './repository/seedable-repository.ts';
import { runInRounds } from './run-in-rounds.ts';
import { createOwnMetrics, createOwnTracing, listenForMetrics } from './serve-telemetry.ts';
import { deliverWebhooks } from './webhook-delivery/deliver-webhooks.ts';

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

const demoIsThere =
  'The database has an organization already, so the demo was not seeded: its tokens are those that were shown when it was.\n';

function describeAddress({ publicBaseUrl, playground }: Config, address: string): string {
  const lines = [`embedpath answers on ${address} as ${publicBaseUrl}`];
  if (playground) lines.push(`Open ${publicBaseUrl}/graphql in a browser to explore.`);
  return `${lines.join('\n')}\n\n`;
}

/** What keeps a server from starting and has a message for whoever starts it. */
const mendable = [SchemaFaults, MasterKeyFaults, DatabaseUnfit, ServiceUnavailable] as const;

async function whileStarting<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const isMendable = mendable.some((kind) => error instanceof kind);
    throw isMendable && error instanceof Error ? new StartFailure(error.message) : error;
  }
}

/** Events wait for their seal as long as this, and who changes them in the meantime is not noticed. */
const sealingPauseMs = 2000;

/** A stop waits for the last seal as long as this: without it the next server, or the next start, seals what is left. */
const lastSealingMs = 2000;

/** Null: the server is to stop, and need not wait for its database any longer. */
async function openOwnRepository(
  { database }: Config,
  logger: Logger,
  signal: AbortSignal,
): Promise<PostgresConnection | null> {
  const notices = {
    info: (message: string) => logger.info(message),
    warn: (message: string) => logger.warn(message),
  };
  try {
    return await whileStarting(openRepository(database, notices, signal));
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

async function runServer(
  config: Config,
  parts: AppParts,
  repository: SeedableRepository,
  { terminal, stopped }: Pick<ServeOptions, 'terminal' | 'stopped'>,
): Promise<void> {
  const { logger, metrics } = parts;
  const app = await whileStarting(createApp(config, parts));
  const forget = () => forgetExpired(app.deps).then(metrics?.housekeeping.forgotten);
  const endHousekeeping = keepHouse(
    [
      { name: 'forget-expired', work: forget, failure: 'expired things were not forgotten' },
      {
        name: 'forget-audit-events',
        work: () => forgetEvents(app.deps, config.auditRetentionDays),
        failure: 'old audit events were not forgotten',
      },
      { name: 'tend-webhooks', work: () => tendWebhooks(app.deps), failure: 'webhooks were not tended' },
    ],
    parts,
  );
  const { webhookDelivery, shutdownTimeoutMs: stopTimeoutMs } = config;
  const webhooks = deliverWebhooks(app.deps, { ...webhookDelivery, stopTimeoutMs }, logger, metrics?.deliveries);
  let endMetrics: () => unknown = () => {};
  let endRehearsal = () => {};
  // A witness outside of the database, wherever logs go: each of these hashes is a head to check the trail with.
  const seal = () =>
    sealTrail(app.deps, (organizationId, { sealNumber, hash, events }) =>
      logger.info({ organizationId, sealNumber, hash, events }, 'the audit trail was sealed'),
    );
  const sealing = runInRounds(
    sealingPauseMs,
    () => metrics?.housekeeping.round('seal-trail', seal) ?? seal(),
    (err) => logger.error({ err }, 'the audit trail was not sealed'),
  );
  try {
    endMetrics = await listenForMetrics(config, parts);
    const { demo } = config;
    const access = demo && (await whileStarting(repository.fillWhenEmpty((empty) => seedDemo(empty, app.deps, demo))));
    endRehearsal = rehearse(app.deps);
    const address = await listen(app, config);
    if (access) terminal.write(`${describeDemo(access)}\n`);
    else if (demo) terminal.write(demoIsThere);
    terminal.write(describeAddress(config, address));
    await stopped;
    logger.info('stopping');
  } finally {
    endRehearsal();
    endHousekeeping();
    const sealed = app.stop().then(() => sealing.stop(lastSealingMs));
    await Promise.all([sealed, webhooks.stop()]);
    await endMetrics();
  }
}

/**
 * Runs the server until it is to stop. Throws `ConfigError` for a wrong environment, `StartFailure` for a port that is taken, a
 * database that is not there or does not fit, and master keys that do not fit.
 */
export async function serve({ env, terminal, distUrl, stopped }: ServeOptions): Promise<void> {
  const config = readConfig(env);
  const logger = createLogger(config.logLevel);
  // A promise that nobody awaits must not end the service of everybody else.
  process.on('unhandledRejection', (err) => logger.error({ err }, 'a promise was rejected and nobody asked'));
  const stop = new AbortController();
  stopped.then(() => stop.abort());
  const embedPageAssets = await readEmbedPageAssets(distUrl);
  const opened = await openOwnRepository(config, logger, stop.signal);
  if (opened === null) return;
  const { repository, repositoryUntil, ping, poolCounts, close } = opened;
  const workerUrl = new URL('document-worker.js', distUrl);
  const documents = createDocumentPool({ workerUrl, timeLimitMs: config.requestTimeoutMs });
  const now = () => new Date();
  const tracing = await createOwnTracing(config, logger);
  const metrics = await createOwnMetrics(config, { now, poolCounts, documentCounts: documents.counts });
  const parts = {
    repository,
    repositoryUntil,
    documents,
    embedPageAssets,
    logger,
    now,
    randomBytes,
    pingDatabase: ping,
    metrics,
    startSpan: tracing?.startSpan,
  };
  try {
    await runServer(config, parts, repository, { terminal, stopped });
  } finally {
    await tracing?.stop();
    await documents.close();
    await close();
  }
}
