import { it } from 'vitest';
import type { SortKey } from '../../../src/domain/connection.ts';
import type { OrganizationId } from '../../../src/domain/ids.ts';
import { aUuid } from '../../support/builders.ts';
import { everything, expectRefusal } from '../../support/contract/world.ts';
import { openDatabase } from '../../support/postgres/test-databases.ts';

const time = '2026-03-01T12:00:00.000Z';

// PostgreSQL knows neither the year 0 nor days that JavaScript takes for days of the next month.
it.each<SortKey>([
  ['yesterday', 'embed'],
  ['2026-02-30T12:00:00.000Z', 'embed'],
  ['2026-13-01T12:00:00.000Z', 'embed'],
  ['2026-03-01T25:00:00.000Z', 'embed'],
  ['0000-01-01T00:00:00.000Z', 'embed'],
])('a list by times refuses the cursor of %s', async (value, id) => {
  const { repository, release } = await openDatabase();
  const organizationId = aUuid<OrganizationId>();
  for (const end of ['after', 'before']) {
    await expectRefusal(
      repository.listEmbeds(organizationId, {}, { ...everything, [end]: [value, id] }),
      'INVALID_INPUT',
      end,
    );
  }
  await release();
});

it('a list by ids refuses the cursor of another id', async () => {
  const { repository, release } = await openDatabase();
  const list = repository.listTeams(aUuid<OrganizationId>(), {}, { ...everything, after: [time, 'team'] });
  await expectRefusal(list, 'INVALID_INPUT', 'after');
  await release();
});
