import type { LogEvent } from 'kysely';
import { inject } from 'vitest';
import { createConnectionPool } from '../../../src/repository/postgres/connection-pool.ts';
import {
  createPostgresRepository,
  type PostgresRepository,
} from '../../../src/repository/postgres/postgres-repository.ts';
import { serverRole } from '../../../src/repository/postgres/server-role.ts';
import { atFileEnd } from '../at-file-end.ts';
import { administer, databaseUrl } from './administer.ts';
import { type AllRows, openAllRows } from './all-rows.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a server on which tests may make databases, and the name of one to copy, whose schema is up to date and empty. */
    postgres: { readonly url: string; readonly template: string };
  }
}

/** A database with the schema and nothing else. */
export interface TestDatabase {
  readonly url: string;
  readonly repository: PostgresRepository;
  /** Statements since this was asked last, without those that begin, bind and end transactions. */
  takeStatements(): string[];
}

interface KeptDatabase extends TestDatabase {
  readonly allRows: AllRows;
}

const free: KeptDatabase[] = [];
const used = new Set<KeptDatabase>();
let count = 0;

async function copyTemplate(): Promise<string> {
  const { url, template } = inject('postgres');
  count += 1;
  const name = `${template}_${process.pid}_${process.env['VITEST_POOL_ID'] ?? 0}_${Date.now().toString(36)}_${count}`;
  await administer(url, (query) => query(`create database ${name} template ${template}`));
  return databaseUrl(url, name);
}

const isOfTransaction = (statement: string) => /^\s*(?:begin|commit|rollback|select enter_place)/.test(statement);

async function makeDatabase(): Promise<KeptDatabase> {
  const url = await copyTemplate();
  const statements: string[] = [];
  const onStatement = ({ query }: LogEvent) => {
    if (!isOfTransaction(query.sql)) statements.push(query.sql);
  };
  const settings = { poolSize: 10, queueSize: 1000, connectTimeoutMs: 20_000, statementTimeoutMs: 20_000 };
  const pool = createConnectionPool({ url, ...settings }, () => {});
  const repository = createPostgresRepository(pool, { statementTimeoutMs: 20_000, role: serverRole, onStatement });
  return { url, repository, takeStatements: () => statements.splice(0), allRows: await openAllRows(url) };
}

export interface OpenDatabase extends TestDatabase, Pick<AllRows, 'hold'> {
  release(): Promise<void>;
}

/** Until `release`, or the end of the file. */
export async function openDatabase(): Promise<OpenDatabase> {
  const database = free.pop() ?? (await makeDatabase());
  used.add(database);
  const release = async () => {
    await database.allRows.watch();
    await database.allRows.empty();
    database.takeStatements();
    used.delete(database);
    free.push(database);
  };
  return { ...database, hold: database.allRows.hold, release };
}

/** Looks for issued secrets in all that are open (K1). */
export async function watchDatabases(): Promise<void> {
  for (const { allRows } of used) await allRows.watch();
}

async function dropDatabases(): Promise<void> {
  await watchDatabases();
  for (const { url, repository, allRows } of [...used, ...free]) {
    await repository.close();
    await allRows.end();
    const name = new URL(url).pathname.slice(1);
    await administer(inject('postgres').url, (query) => query(`drop database ${name} with (force)`));
  }
}

atFileEnd(dropDatabases);
