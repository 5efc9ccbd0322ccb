import type { Query } from '../test/support/postgres/administer.ts';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const foreignKeys = `
  select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
  order by conrelid, conname`;

/**
 * Takes the foreign keys away while `work` writes, and has them checked over whole tables when they come back: many times quicker
 * than row by row. All is one transaction, so that a failure leaves nothing behind.
 */
export async function withoutForeignKeys<Result>(query: Query, work: () => Promise<Result>): Promise<Result> {
  await query('begin');
  try {
    const keys = (await query(foreignKeys)).rows as readonly ForeignKey[];
    for (const { table, name } of keys) await query(`alter table ${table} drop constraint ${name}`);
    const result = await work();
    for (const { table, name, definition } of keys) {
      await query(`alter table ${table} add constraint ${name} ${definition}`);
    }
    await query('commit');
    return result;
  } catch (error) {
    await query('rollback');
    throw error;
  }
}
