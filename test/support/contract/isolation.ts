import { describe, expect, it } from 'vitest';
import type { OrganizationId } from '../../../src/domain/ids.ts';
import { aUuid } from '../builders.ts';
import { collect } from '../rows.ts';
import { furnish, type ReadName } from './furnished.ts';
import { nothing, reads } from './isolated-reads.ts';
import { writes } from './isolated-writes.ts';
import { enter, type MakeRepository } from './world.ts';

const nowhere = aUuid<OrganizationId>();

async function answers(calls: Record<string, () => Promise<unknown>>): Promise<Record<string, unknown>> {
  const entries = Object.entries(calls).map(async ([name, call]) => [name, await call()] as const);
  return Object.fromEntries(await Promise.all(entries));
}

export function describeIsolation(make: MakeRepository): void {
  describe('the wall between organizations', () => {
    it('gives another organization nothing of ours, whatever ids it asks with', async () => {
      const world = await enter(make);
      const ours = await furnish(world);
      const { organizationId } = world.theirs;
      const found = await answers(reads(world.repository, organizationId, ours));
      const own = await answers({
        findOrganization: () => world.repository.findOrganization(organizationId),
        listAccountTypes: () => world.repository.listAccountTypes(organizationId),
        findOpeningUser: () => world.repository.findOpeningUser(organizationId, { email: '', teamNames: [] }),
        readBackup: () => collect(world.repository.readBackup(organizationId, { includesSecrets: true })),
        countBackupRows: () => world.repository.countBackupRows(organizationId, { includesSecrets: true }),
      });
      expect(found).toEqual({ ...nothing, ...own });
      // One organization, four account types, two members and a token.
      expect(own['readBackup']).toHaveLength(8);
      expect(own['listAccountTypes']).toHaveLength(4);
      const atHome = await answers(reads(world.repository, ours.organizationId, ours));
      for (const [name, answer] of Object.entries(atHome)) {
        expect([name, answer]).not.toEqual([name, nothing[name as ReadName]]);
      }
    });

    it('lets another organization change nothing of ours, whatever ids it writes with', async () => {
      const world = await enter(make);
      const { repository, theirs } = world;
      const ours = await furnish(world);
      const before = await answers(reads(repository, ours.organizationId, ours));
      for (const [name, [outcome, call]] of Object.entries(writes(repository, theirs.organizationId, theirs, ours))) {
        const result = await call().then(
          () => 'DONE',
          (refusal) => refusal.code,
        );
        expect([name, result]).toEqual([name, outcome]);
        expect(await answers(reads(repository, ours.organizationId, ours))).toEqual(before);
      }
      const [found] = await repository.findWorkbooksByIds(theirs.organizationId, [ours.workbookId]);
      expect(found?.workbook.description).toBe('Of the other organization');
    });

    it('finds nothing in an organization that does not exist', async () => {
      const world = await enter(make);
      const ours = await furnish(world);
      expect(await answers(reads(world.repository, nowhere, ours))).toEqual(nothing);
    });

    it('takes a write to an organization that does not exist for a fault, not for a refusal', async () => {
      const world = await enter(make);
      const ours = await furnish(world);
      for (const [name, [, call]] of Object.entries(writes(world.repository, nowhere, world.theirs, ours))) {
        const fault = await call().catch((error: unknown) => error);
        expect(fault, name).toBeInstanceOf(Error);
        expect(fault, name).not.toHaveProperty('code', expect.stringMatching(/^[A-Z_]+$/));
      }
      expect(await world.repository.findOrganization(nowhere)).toBeUndefined();
    });
  });
}
