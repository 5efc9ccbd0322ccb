import { expect, it } from 'vitest';
import type { AuditSeal } from '../../../src/domain/audit/seal.ts';
import { sealTrail } from '../../../src/domain/audit/seal-trail.ts';
import type { OrganizationId } from '../../../src/domain/ids.ts';
import type { Deps } from '../../../src/domain/ports.ts';
import { frozenNow } from '../../support/builders.ts';
import { anAuditEvent } from '../../support/openings.ts';

type Seal = Parameters<Deps['repository']['sealEvents']>[2];

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

it('[O7] tells of each seal that is kept, as the last try made it, and of none that is not', async () => {
  const previous = { sealNumber: 6, hash: 'a'.repeat(64) } as AuditSeal;
  const repository = {
    listOrganizationsToSeal: async () => ['tried twice', 'being sealed', 'nothing left'] as OrganizationId[],
    sealEvents: async (organizationId: OrganizationId, _most: number, seal: Seal) => {
      if (organizationId === 'nothing left') return 0;
      seal(undefined, [anAuditEvent()]);
      if (organizationId === 'being sealed') return undefined;
      return seal(previous, [anAuditEvent(), anAuditEvent()]).seal.events;
    },
  } as unknown as Deps['repository'];
  const told: unknown[] = [];
  await sealTrail({ repository, now: () => frozenNow }, (organizationId, { sealNumber, events, hash }) => {
    told.push([organizationId, sealNumber, events, hash.length]);
  });
  expect(told).toEqual([['tried twice', 7, 2, 64]]);
});
