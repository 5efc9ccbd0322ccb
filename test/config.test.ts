import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ConfigError, type Environment, readConfig } from '../src/config.ts';
import { configVariables } from '../src/config-variables.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const otherKey = Buffer.alloc(32, 9).toString('base64');
const production: Environment = {
  NODE_ENV: 'production',
  PUBLIC_BASE_URL: 'https://bi.example.com',
  EMBEDPATH_MASTER_KEYS: `2026-11:${key}`,
  EMBEDPATH_INIT_TOKEN: 'i'.repeat(32),
};

function problemsOf(env: Environment): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('takes an empty environment for development on localhost', () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      publicBaseUrl: 'http://localhost:4000',
      isProduction: false,
      demo: null,
      initToken: null,
      playground: true,
      corsOrigins: [],
      logLevel: 'info',
      requestTimeoutMs: 10_000,
    });
  });

  it('counts an empty variable as absent', () => {
    expect(readConfig({ PORT: '', EMBEDPATH_DEMO: '', CORS_ORIGINS: '' })).toMatchObject({ port: 4000, demo: null });
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it('makes one random master key a process in development', () => {
    const [first] = readConfig({}).masterKeys;
    const [second] = readConfig({}).masterKeys;
    expect(first.key).toHaveLength(32);
    expect(Buffer.from(first.key).equals(Buffer.from(second.key))).toBe(false);
  });

  it('reads master keys in their order', () => {
    const { masterKeys } = readConfig({ EMBEDPATH_MASTER_KEYS: `new:${key}, old:${otherKey}` });
    expect(masterKeys.map(({ keyId }) => keyId)).toEqual(['new', 'old']);
    expect(masterKeys[0].key).toEqual(Buffer.alloc(32, 7));
  });

  it.each([
    ['of 31 bytes', `a:${Buffer.alloc(31).toString('base64')}`],
    ['without an id', key],
    ['under the same id twice', `a:${key},a:${otherKey}`],
    ['with a comma too many', `a:${key},`],
    ['that is not canonical base64', `a:${key.slice(0, -2)}d=`],
  ])('refuses a master key %s', (_, text) => {
    expect(problemsOf({ EMBEDPATH_MASTER_KEYS: text })).toEqual([
      expect.stringContaining('EMBEDPATH_MASTER_KEYS must be'),
    ]);
  });

  it.each([
    'http://localhost:4000/',
    'https://bi.example.com/base',
    'https://bi.example.com?x=1',
    'https://BI.example.com',
    'https://bi.example.com:443',
    'https://user:secret@bi.example.com',
    'ftp://bi.example.com',
    'bi.example.com',
  ])('refuses %s as public base URL', (text) => {
    expect(problemsOf({ PUBLIC_BASE_URL: text })).toEqual([expect.stringContaining('PUBLIC_BASE_URL must be')]);
  });

  it('takes port 0 together with a public base URL alone', () => {
    expect(readConfig({ PORT: '0', PUBLIC_BASE_URL: 'http://localhost:8080' }).port).toBe(0);
    expect(problemsOf({ PORT: '0' })).toEqual([expect.stringContaining('PUBLIC_BASE_URL is missing')]);
  });

  const databaseUrl = 'postgresql://embedpath:pass%2Fword@db.example:5433/embedpath?sslmode=require';
  const withDatabase = { DATABASE_URL: databaseUrl, EMBEDPATH_MASTER_KEYS: `a:${key}` };

  const metricsToken = 't'.repeat(32);
  const open = { listener: null, token: null };
  it.each([
    ['to this machine in development', {}, open],
    ['to nobody in development on an address that others reach', { HOST: '0.0.0.0' }, null],
    ['to nobody in production', production, null],
    ['on PORT to who has the token', { ...production, METRICS_TOKEN: metricsToken }, { ...open, token: metricsToken }],
    [
      'on a port of their own',
      { ...production, HOST: '0.0.0.0', METRICS_PORT: '9464' },
      { listener: { host: '0.0.0.0', port: 9464 }, token: null },
    ],
    [
      'on an address of their own, to who has the token',
      { METRICS_PORT: '0', METRICS_HOST: '10.0.0.1', METRICS_TOKEN: metricsToken },
      { listener: { host: '10.0.0.1', port: 0 }, token: metricsToken },
    ],
  ])('shows metrics %s', (_, env, metrics) => {
    expect(readConfig(env).metrics).toEqual(metrics);
  });

  it('refuses the port of the server for metrics, and a token that could be guessed', () => {
    expect(problemsOf({ PORT: '9464', METRICS_PORT: '9464' })).toEqual(['METRICS_PORT must not be that of PORT']);
    expect(problemsOf({ METRICS_TOKEN: 'short' })).toEqual([expect.stringContaining('METRICS_TOKEN must be')]);
  });

  it('traces nothing without a collector', () => {
    expect(readConfig({ OTEL_SERVICE_NAME: 'embeds' }).traces).toBeNull();
  });

  it('takes a collector by the standard variables', () => {
    const env = {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'https://collector.example:4318/base/',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20key, x-tenant = one',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=live',
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.25',
    };
    expect(readConfig(env).traces).toEqual({
      url: 'https://collector.example:4318/base/v1/traces',
      headers: { authorization: 'Bearer key', 'x-tenant': 'one' },
      protocol: 'http/protobuf',
      serviceName: 'embedpath',
      resourceAttributes: { 'deployment.environment.name': 'live' },
      sampler: 'parentbased_traceidratio',
      samplerRatio: 0.25,
    });
  });

  it.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4317'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://user:secret@collector:4318'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'secret-without-a-name'],
    ['OTEL_EXPORTER_OTLP_HEADERS', 'key=secret%0d%0aother: header'],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', 'grpc'],
    ['OTEL_TRACES_SAMPLER', 'sometimes'],
    ['OTEL_TRACES_SAMPLER_ARG', '1.5'],
  ] as const)('refuses %s=%s, without quoting it', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toEqual([expect.stringContaining(`${name} must be`)]);
    expect(problems.join('')).not.toContain('secret');
  });

  it('keeps everything in memory without a database', () => {
    expect(readConfig({ DATABASE_POOL_SIZE: '5' }).database).toBeNull();
  });

  it('takes a database with bounds that fit a small one', () => {
    const { database } = readConfig({ ...withDatabase, REQUEST_TIMEOUT_MS: '7000' });
    expect(database).toEqual({
      url: databaseUrl,
      poolSize: 10,
      queueSize: 200,
      connectTimeoutMs: 5000,
      startTimeoutMs: 60_000,
      migrate: false,
      statementTimeoutMs: 7000,
    });
    expect(Object.isFrozen(database)).toBe(true);
  });

  it('takes other bounds of the database, within theirs', () => {
    const bounds = {
      DATABASE_POOL_SIZE: '200',
      DATABASE_QUEUE_SIZE: '0',
      DATABASE_CONNECT_TIMEOUT_MS: '100',
      DATABASE_START_TIMEOUT_MS: '0',
      DATABASE_MIGRATE: '1',
    };
    expect(readConfig({ ...withDatabase, ...bounds }).database).toMatchObject({
      poolSize: 200,
      queueSize: 0,
      connectTimeoutMs: 100,
      startTimeoutMs: 0,
      migrate: true,
    });
    expect(problemsOf({ ...withDatabase, DATABASE_POOL_SIZE: '201', DATABASE_QUEUE_SIZE: '10001' })).toEqual([
      'DATABASE_POOL_SIZE must be a whole number from 1 to 200',
      'DATABASE_QUEUE_SIZE must be a whole number from 0 to 10000',
    ]);
  });

  it.each([
    'mysql://root:geheim@db.example/embedpath',
    'db.example:5432/embedpath?password=geheim',
    'postgres://embedpath:ge#heim@db.example/embedpath',
    'postgres://embedpath:ge/heim@db.example/embedpath',
    'postgres://embedpath:geheim%zz@db.example/embedpath',
    'postgres://embedpath:geheim@db.example:70000/embedpath',
    'postgres:embedpath:geheim',
  ])('refuses %s as a database, and tells no password', (text) => {
    const problems = problemsOf({ ...withDatabase, DATABASE_URL: text });
    expect(problems).toEqual([expect.stringMatching(/^DATABASE_URL must be .*percent-encoded$/)]);
    expect(problems.join()).not.toMatch(/ge.?heim/);
  });

  it('takes a database on a socket', () => {
    const DATABASE_URL = 'postgres:///embedpath?host=/var/run/postgresql';
    expect(readConfig({ ...withDatabase, DATABASE_URL }).database?.url).toBe(DATABASE_URL);
  });

  it.each(['development', 'test', 'production'])('[K1] refuses a database without master keys in %s', (mode) => {
    const env = { ...(mode === 'production' && production), NODE_ENV: mode, DATABASE_URL: databaseUrl };
    expect(problemsOf({ ...env, EMBEDPATH_MASTER_KEYS: '' })).toEqual([
      'EMBEDPATH_MASTER_KEYS is missing: secrets in a database would be lost with the random key of this process',
    ]);
  });

  it('[H4] allows targets that are not public where it is told to, and in production with TLS alone', () => {
    const set = { WEBHOOK_ALLOW_PRIVATE_TARGETS: '1', WEBHOOK_INTERVAL_MS: '250', WEBHOOK_TIMEOUT_MS: '500' };
    expect(readConfig(set)).toMatchObject({
      embedSettings: { webhookTargets: { allowsPrivateTargets: true, allowsHttpToLoopback: true } },
      webhookDelivery: { intervalMs: 250, timeoutMs: 500 },
    });
    expect(readConfig({ ...production, ...set }).embedSettings).toMatchObject({
      webhookTargets: { allowsPrivateTargets: true, allowsHttpToLoopback: false },
    });
  });

  it('[K3] [L5] [J3] has the settings of embeds, within their bounds', () => {
    const webhookTargets = { allowsPrivateTargets: false, allowsHttpToLoopback: false };
    const byDefault = { endedSecretDays: 30, clockSkewSeconds: 60, jwtAudience: 'sigmacomputing', webhookTargets };
    expect(readConfig({}).embedSettings).toEqual(byDefault);
    const set = { ENDED_SECRET_DAYS: '0', EMBED_CLOCK_SKEW_SECONDS: '600', EMBED_JWT_AUDIENCE: 'acme' };
    const changed = { endedSecretDays: 0, clockSkewSeconds: 600, jwtAudience: 'acme' };
    expect(readConfig(set).embedSettings).toEqual({ ...changed, webhookTargets });
    expect(problemsOf({ ENDED_SECRET_DAYS: '366', EMBED_CLOCK_SKEW_SECONDS: '601' })).toEqual([
      'ENDED_SECRET_DAYS must be a whole number from 0 to 365',
      'EMBED_CLOCK_SKEW_SECONDS must be a whole number from 0 to 600',
    ]);
  });

  it('seeds the demo organization with what scripts fix, taken as it is', () => {
    const { demo, corsOrigins } = readConfig({ EMBEDPATH_DEMO: '1', DEMO_ADMIN_TOKEN: 'a+b/c=%20:"quoted"' });
    expect(demo).toEqual({
      adminToken: 'a+b/c=%20:"quoted"',
      holderToken: null,
      viewerToken: null,
      clientId: null,
      embedSecret: null,
    });
    expect(corsOrigins.some((origin) => origin instanceof RegExp && origin.test('http://localhost:3000'))).toBe(true);
    expect(corsOrigins.some((origin) => origin instanceof RegExp && origin.test('http://localhost.evil.example'))).toBe(
      false,
    );
  });

  it('refuses the same token for two people of the demo', () => {
    const token = 'the-same-for-both';
    expect(problemsOf({ EMBEDPATH_DEMO: '1', DEMO_ADMIN_TOKEN: token, DEMO_VIEWER_TOKEN: token })).toHaveLength(1);
  });

  it('accepts production when all that it needs is there, with the playground off', () => {
    expect(readConfig(production)).toMatchObject({ isProduction: true, demo: null, playground: false });
    expect(readConfig({ ...production, EMBEDPATH_PLAYGROUND: '1' }).playground).toBe(true);
  });

  it('seeds nothing in production, and lets no origin of the demo in', () => {
    expect(readConfig({ ...production, EMBEDPATH_DEMO: '1' })).toMatchObject({ demo: null, corsOrigins: [] });
  });

  it('lists all that production lacks at once', () => {
    expect(problemsOf({ NODE_ENV: 'production', EMBEDPATH_DEMO: '1' })).toEqual([
      expect.stringContaining('EMBEDPATH_MASTER_KEYS is missing'),
      expect.stringContaining('PUBLIC_BASE_URL is missing'),
      expect.stringContaining('EMBEDPATH_INIT_TOKEN is missing'),
    ]);
  });

  it('does not take a misspelt production for development', () => {
    expect(problemsOf({ NODE_ENV: 'prod' })).toEqual(['NODE_ENV must be one of development, test, production']);
  });

  it('reports every bad variable at once and prints no value', () => {
    const secret = 'short secret';
    const bad = Object.fromEntries(configVariables.map(({ name }) => [name, secret]));
    const problems = problemsOf(bad);
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual(
      configVariables.map(({ name }) => name).sort(),
    );
    expect(() => readConfig(bad)).toThrow(ConfigError);
    expect(problems.join('\n')).not.toContain(secret);
  });

  it('has every variable in the configuration table of the README, as help texts have it', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    for (const { name, default: byDefault, description } of configVariables) {
      expect(readme).toContain(`| \`${name}\` | ${byDefault.replaceAll('<', '&lt;')} | ${description} |`);
    }
  });

  it('is asked by npm start for the demo and for migrations, unless the environment says otherwise', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(scripts.start).toMatch(
      /^EMBEDPATH_DEMO=\$\{EMBEDPATH_DEMO:-1\} DATABASE_MIGRATE=\$\{DATABASE_MIGRATE:-1\} /,
    );
  });
});
