import { openDatabase } from '../../support/postgres/test-databases.ts';
import { describeRepository } from '../../support/repository-contract.ts';

describeRepository('PostgreSQL', async () => {
  const { repository, release } = await openDatabase();
  return { repository, close: release };
});
