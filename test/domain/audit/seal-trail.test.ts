import { expect, it } from 'vitest';
import { sealTrail } from '../../../src/domain/audit/seal-trail.ts';
import type { OrganizationId } from '../../../src/domain/ids.ts';
import type { Deps } from '../../../src/domain/ports.ts';
import { frozenNow } from '../../support/builders.ts';

it('seals every organization that can be sealed, and tells of those that cannot', async () => {
  const failure = new Error('the first');
  const sealed: OrganizationId[] = [];
  const repository = {
    listOrganizationsToSeal: async () => ['first', 'second'] as OrganizationId[],
    sealEvents: async (organizationId: OrganizationId) => {
      if (organizationId === 'first') throw failure;
      sealed.push(organizationId);
      return 0;
    },
  } as unknown as Deps['repository'];
  await expect(sealTrail({ repository, now: () => frozenNow })).rejects.toMatchObject({ errors: [failure] });
  expect(sealed).toEqual(['second']);
});
