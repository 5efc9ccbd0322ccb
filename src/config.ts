import { randomBytes } from 'node:crypto';
import type { ZodType } from 'zod';
import { type MetricsConfig, readMetricsConfig, readTracesConfig, type TracesConfig } from './config-telemetry.ts';
import * as values from './config-values.ts';
import type { ConfigVariableName } from './config-variables.ts';
import type { MasterKey } from './domain/credentials/secret-box.ts';
import type { EmbedSettings } from './domain/ports.ts';

/** What the demo organization gets instead of random values; null: random. */
interface DemoConfig {
  readonly adminToken: string | null;
  readonly holderToken: string | null;
  readonly viewerToken: string | null;
  readonly clientId: string | null;
  readonly embedSecret: string | null;
}

/** A PostgreSQL database in which everything is kept. */
export interface DatabaseConfig {
  /** Holds the password. */
  readonly url: string;
  readonly poolSize: number;
  /** How many calls may wait for a connection; further ones are refused at once. */
  readonly queueSize: number;
  readonly connectTimeoutMs: number;
  /** How long the start waits for the database. */
  readonly startTimeoutMs: number;
  /** Whether the start brings the schema up to date. */
  readonly migrate: boolean;
  /** That of a request, whose answer nobody awaits any longer. */
  readonly statementTimeoutMs: number;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Scheme and host, without a slash at its end (P2). */
  readonly publicBaseUrl: string;
  readonly isProduction: boolean;
  /** Null unless the demo organization is seeded. */
  readonly demo: DemoConfig | null;
  /** Null: everything is in memory. */
  readonly database: DatabaseConfig | null;
  readonly masterKeys: readonly [MasterKey, ...MasterKey[]];
  readonly embedSettings: EmbedSettings;
  /** Days for which audit events are kept; 0: for ever. */
  readonly auditRetentionDays: number;
  readonly webhookDelivery: {
    /** How often is looked for what is to be delivered. */
    readonly intervalMs: number;
    /** How long a target may take to answer. */
    readonly timeoutMs: number;
  };
  /** How many URLs a caller may have diagnosed within a minute. */
  readonly diagnosesPerMinute: number;
  /** Null: no first organization is made over HTTP. */
  readonly initToken: string | null;
  /** GraphiQL, and introspection with it. */
  readonly playground: boolean;
  readonly corsOrigins: readonly (string | RegExp)[];
  /** Null: nothing is counted and nobody is told. */
  readonly metrics: MetricsConfig | null;
  /** Null: nothing is traced. */
  readonly traces: TracesConfig | null;
  readonly logLevel: values.LogLevel;
  readonly requestTimeoutMs: number;
  readonly bodyTimeoutMs: number;
  readonly shutdownDelayMs: number;
  readonly shutdownTimeoutMs: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Names every variable that is bad or missing, and no value: some are secrets. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment does not fit:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads the environment; throws `ConfigError` with all that is wrong in it. An empty variable counts as absent. */
export function readConfig(env: Environment): Config {
  const problems: string[] = [];

  const isMissing = (name: ConfigVariableName) => env[name] === undefined || env[name] === '';

  function read<Value, Default>(
    name: ConfigVariableName,
    schema: ZodType<Value, string>,
    byDefault: Default,
  ): Value | Default {
    if (isMissing(name)) return byDefault;
    const result = schema.safeParse(env[name]);
    if (result.success) return result.data;
    problems.push(`${name} ${result.error.issues[0]?.message}`);
    return byDefault;
  }

  const isProduction = read('NODE_ENV', values.environment, 'development') === 'production';
  // `npm start` asks for the demo; in production nothing is seeded, whoever asks.
  const isDemo = read('EMBEDPATH_DEMO', values.flag, false) && !isProduction;
  const port = read('PORT', values.integer(0, 65_535), 4000);
  const demo: DemoConfig = {
    adminToken: read('DEMO_ADMIN_TOKEN', values.printable(16), null),
    holderToken: read('DEMO_HOLDER_TOKEN', values.printable(16), null),
    viewerToken: read('DEMO_VIEWER_TOKEN', values.printable(16), null),
    clientId: read('DEMO_CLIENT_ID', values.printable(16), null),
    embedSecret: read('DEMO_EMBED_SECRET', values.printable(16), null),
  };
  const allowsPrivateTargets = read('WEBHOOK_ALLOW_PRIVATE_TARGETS', values.flag, false);
  const embedSettings: EmbedSettings = {
    endedSecretDays: read('ENDED_SECRET_DAYS', values.integer(0, 365), 30),
    clockSkewSeconds: read('EMBED_CLOCK_SKEW_SECONDS', values.integer(0, 600), 60),
    jwtAudience: read('EMBED_JWT_AUDIENCE', values.printable(1), 'sigmacomputing'),
    webhookTargets: Object.freeze({
      allowsPrivateTargets,
      allowsHttpToLoopback: allowsPrivateTargets && !isProduction,
    }),
  };
  const webhookDelivery = {
    intervalMs: read('WEBHOOK_INTERVAL_MS', values.integer(100, 600_000), 1000),
    timeoutMs: read('WEBHOOK_TIMEOUT_MS', values.integer(100, 60_000), 10_000),
  };
  const auditRetentionDays = read('AUDIT_RETENTION_DAYS', values.integer(0, 36_500), 400);
  const requestTimeoutMs = read('REQUEST_TIMEOUT_MS', values.integer(100, 600_000), 10_000);
  const url = read('DATABASE_URL', values.databaseUrl, null);
  const bounds = {
    poolSize: read('DATABASE_POOL_SIZE', values.integer(1, 200), 10),
    queueSize: read('DATABASE_QUEUE_SIZE', values.integer(0, 10_000), 200),
    connectTimeoutMs: read('DATABASE_CONNECT_TIMEOUT_MS', values.integer(100, 600_000), 5000),
    startTimeoutMs: read('DATABASE_START_TIMEOUT_MS', values.integer(0, 600_000), 60_000),
    migrate: read('DATABASE_MIGRATE', values.flag, false),
    statementTimeoutMs: requestTimeoutMs,
  };
  const host = read('HOST', values.host, '127.0.0.1');
  const config: Config = {
    port,
    host,
    publicBaseUrl: read('PUBLIC_BASE_URL', values.origin, `http://localhost:${port}`),
    isProduction,
    demo: isDemo ? Object.freeze(demo) : null,
    database: url === null ? null : Object.freeze({ url, ...bounds }),
    masterKeys: read('EMBEDPATH_MASTER_KEYS', values.masterKeys, [{ keyId: 'process', key: randomBytes(32) }] as const),
    embedSettings: Object.freeze(embedSettings),
    auditRetentionDays,
    webhookDelivery: Object.freeze(webhookDelivery),
    diagnosesPerMinute: read('DIAGNOSES_PER_MINUTE', values.integer(1, 100_000), 300),
    initToken: read('EMBEDPATH_INIT_TOKEN', values.printable(32), null),
    playground: read('EMBEDPATH_PLAYGROUND', values.flag, !isProduction),
    corsOrigins: read('CORS_ORIGINS', values.origins, isDemo ? [values.localhost] : []),
    metrics: readMetricsConfig(read, { host, isProduction }),
    traces: readTracesConfig(read),
    logLevel: read('LOG_LEVEL', values.logLevel, 'info'),
    requestTimeoutMs,
    bodyTimeoutMs: read('BODY_TIMEOUT_MS', values.integer(100, 600_000), 60_000),
    shutdownDelayMs: read('SHUTDOWN_DELAY_MS', values.integer(0, 600_000), 0),
    shutdownTimeoutMs: read('SHUTDOWN_TIMEOUT_MS', values.integer(0, 600_000), 10_000),
  };

  const tokens = [demo.adminToken, demo.holderToken, demo.viewerToken].filter((token) => token !== null);
  if (new Set(tokens).size < tokens.length) {
    problems.push('DEMO_ADMIN_TOKEN, DEMO_HOLDER_TOKEN and DEMO_VIEWER_TOKEN must differ');
  }
  const lacking = (name: ConfigVariableName, why: string) => {
    if (isMissing(name)) problems.push(`${name} is missing: ${why}`);
  };
  const inProduction = 'it is required in production';
  if (!isMissing('DATABASE_URL')) {
    lacking('EMBEDPATH_MASTER_KEYS', 'secrets in a database would be lost with the random key of this process');
  } else if (isProduction) lacking('EMBEDPATH_MASTER_KEYS', inProduction);
  if (port !== 0 && config.metrics?.listener?.port === port) problems.push('METRICS_PORT must not be that of PORT');
  if (isProduction) {
    lacking('PUBLIC_BASE_URL', inProduction);
    lacking('EMBEDPATH_INIT_TOKEN', inProduction);
  } else if (port === 0) {
    lacking('PUBLIC_BASE_URL', 'with PORT=0 nothing else tells the port');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}
