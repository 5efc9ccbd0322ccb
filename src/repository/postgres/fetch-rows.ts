import { CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';

const mostRows = 500;
/** Of what is held at once, as far as the rows before tell. */
const mostBytes = 4_000_000;

let count = 0;

/** The rows of a query, of which few are held at once: as many as the sizes of those before let expect. */
export async function* fetchRows<Row>(
  db: Db,
  query: RawBuilder<Row>,
  bytesOf: (row: Row) => number = () => 1000,
): AsyncGenerator<Row, void> {
  count += 1;
  const cursor = `rows_${count}`;
  await sql`declare ${sql.raw(cursor)} no scroll cursor for ${query}`.execute(db);
  for (let size = 1; ; ) {
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(`fetch forward ${size} from ${cursor}`));
    yield* rows;
    if (rows.length < size) break;
    const average = rows.reduce((sum, row) => sum + bytesOf(row), 0) / rows.length;
    size = Math.max(1, Math.min(mostRows, Math.floor(mostBytes / Math.max(1, average))));
  }
  await db.executeQuery(CompiledQuery.raw(`close ${cursor}`));
}
