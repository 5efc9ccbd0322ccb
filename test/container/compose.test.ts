import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configVariables } from '../../src/config-variables.ts';

interface Service {
  readonly image: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: object;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly stop_grace_period?: string;
  readonly [option: string]: unknown;
}

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const text = read('compose.yaml');
const { services, volumes }: { services: Record<'database' | 'migrate' | 'server', Service>; volumes: object } = parse(
  text,
  { merge: true },
);
const { database, migrate, server } = services;

describe('compose.yaml', () => {
  it('starts the server after the database is healthy and its schema up to date', () => {
    expect(Object.keys(services)).toEqual(['database', 'migrate', 'server']);
    expect(database.healthcheck).toBeDefined();
    expect(migrate.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(migrate.command).toEqual(['node', 'dist/main.js', 'migrate']);
    expect(migrate['restart']).toBe('no');
    expect(server.depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    expect(server.environment['DATABASE_URL']).toBe(migrate.environment['DATABASE_URL']);
    expect(server.image).toBe(migrate.image);
  });

  it('keeps what the database holds in a volume, and shows the database to nobody outside', () => {
    const [volume] = database.volumes ?? [];
    expect(Object.keys(volumes)).toContain(volume?.split(':')[0]);
    expect(database.ports).toBeUndefined();
    expect(server.ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:/)]);
  });

  it('[DL3007] names images of one version', () => {
    expect(database.image).toMatch(/^postgres:\d+-[a-z]+$/);
  });

  it('lets the server and its migrations write nothing and gain no right', () => {
    for (const service of [migrate, server]) {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
    }
  });

  it('waits for longer than a stop takes', () => {
    const [seconds] = /^\d+(?=s$)/.exec(server.stop_grace_period ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(10);
  });

  it('sets nothing that the server does not read', () => {
    const known: readonly string[] = configVariables.map(({ name }) => name);
    for (const { environment } of [migrate, server]) {
      expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  it('[K1] takes every secret from .env, without a default, and .env is neither committed nor part of the image', () => {
    const secret = /PASSWORD|KEYS|TOKEN/;
    const values = Object.values(services).flatMap(({ environment }) => Object.entries(environment));
    const secrets = values.filter(([name]) => secret.test(name));
    expect(secrets.length).toBeGreaterThan(3);
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{[A-Z_]+:\?[^}]+\}$/);
    const inUrls = values.filter(([name]) => name === 'DATABASE_URL').map(([, value]) => value);
    for (const url of inUrls)
      expect(url).toMatch(/^postgres:\/\/embedpath:\$\{POSTGRES_PASSWORD:\?[^}]+\}@database:5432\//);
    expect(read('.gitignore').split('\n')).toContain('.env');
    expect(read('.dockerignore')).not.toMatch(/^!\.env/m);
  });

  it('has every variable that it takes in .env.example, where none has a value that is secret', () => {
    const taken = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name));
    const given = [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)];
    expect(new Set(given.map(([, name]) => name))).toEqual(taken);
    for (const [, name = '', value] of given) if (/PASSWORD|KEYS|TOKEN/.test(name)) expect(value).toBe('');
  });
});
