import type { LogEvent } from 'kysely';
import { inject } from 'vitest';
import { createConnectionPool } from '../../../src/repository/postgres/connection-pool.ts';
import {
  createPostgresRepository,
  type PostgresRepository,
} from '../../../src/repository/postgres/postgres-repository.ts';
import { serverRole } from '../../../src/repository/postgres/server-role.ts';
import { administer, databaseUrl } from './administer.ts';

/** A database with the schema and nothing else. */
export interface TestDatabase {
  readonly url: string;
  readonly repository: PostgresRepository;
  /** Statements since this was asked last, without those that begin, bind and end transactions. */
  takeStatements(): string[];
}

const free: TestDatabase[] = [];
const all: TestDatabase[] = [];
let count = 0;

async function copyTemplate(): Promise<string> {
  const { url, template } = inject('postgres');
  count += 1;
  const name = `${template}_${process.pid}_${process.env['VITEST_POOL_ID'] ?? 0}_${Date.now().toString(36)}_${count}`;
  await administer(url, (query) => query(`create database ${name} template ${template}`));
  return databaseUrl(url, name);
}

const isOfTransaction = (statement: string) => /^(?:begin|commit|rollback|select enter_place)/.test(statement);

export async function openDatabase(): Promise<TestDatabase> {
  const kept = free.pop();
  if (kept) return kept;
  const url = await copyTemplate();
  const statements: string[] = [];
  const onStatement = ({ query }: LogEvent) => {
    if (!isOfTransaction(query.sql)) statements.push(query.sql);
  };
  const settings = { poolSize: 10, queueSize: 1000, connectTimeoutMs: 20_000, statementTimeoutMs: 20_000 };
  const pool = createConnectionPool({ url, ...settings }, () => {});
  const repository = createPostgresRepository(pool, { statementTimeoutMs: 20_000, role: serverRole, onStatement });
  const database = { url, repository, takeStatements: () => statements.splice(0) };
  all.push(database);
  return database;
}

/** Empties it for whoever opens one next. */
export async function releaseDatabase(database: TestDatabase): Promise<void> {
  await administer(database.url, (query) => query('truncate organizations, key_canaries cascade'));
  database.takeStatements();
  free.push(database);
}

/** At the end of each test file. */
export async function dropDatabases(): Promise<void> {
  free.length = 0;
  for (const { url, repository } of all.splice(0)) {
    await repository.close();
    const name = new URL(url).pathname.slice(1);
    await administer(inject('postgres').url, (query) => query(`drop database ${name} with (force)`));
  }
}
