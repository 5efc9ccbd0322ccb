import { openDatabase, releaseDatabase } from '../../support/postgres/test-databases.ts';
import { describeRepository } from '../../support/repository-contract.ts';

describeRepository('PostgreSQL', async () => {
  const database = await openDatabase();
  return { repository: database.repository, close: () => releaseDatabase(database) };
});
