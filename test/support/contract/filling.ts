import { describe, expect, it } from 'vitest';
import { aTeam } from '../builders.ts';
import { aFoundation, type MakeRepository, open } from './world.ts';

/** What the demo relies on, beyond the port. */
export function describeFilling(make: MakeRepository): void {
  describe('filling an empty repository', () => {
    it('keeps all that was filled in', async () => {
      const { repository } = await open(make);
      const first = aFoundation();
      const { organizationId } = first.organization;
      const team = aTeam();
      const filled = await repository.fillWhenEmpty(async (empty) => {
        await empty.addOrganization(first);
        await empty.createTeam(organizationId, team);
        return 'filled';
      });
      expect(filled).toBe('filled');
      expect(await repository.findOrganization(organizationId)).toEqual(first.organization);
      expect(await repository.findTeamByName(organizationId, team.name)).toEqual(team);
      expect(await repository.findOrganizationAt({ slug: first.organization.slug })).toEqual(first.organization);
    });

    it('keeps nothing when it breaks off', async () => {
      const { repository } = await open(make);
      const first = aFoundation();
      const broken = repository.fillWhenEmpty(async (empty) => {
        await empty.addOrganization(first);
        throw new Error('Broken off.');
      });
      await expect(broken).rejects.toThrow('Broken off.');
      expect(await repository.findOrganization(first.organization.organizationId)).toBeUndefined();
      expect(await repository.fillWhenEmpty(async () => 'still empty')).toBe('still empty');
    });

    it('leaves a repository as it is that has an organization', async () => {
      const { repository } = await open(make);
      await repository.createFirstOrganization(aFoundation());
      const other = aFoundation();
      expect(await repository.fillWhenEmpty((empty) => empty.addOrganization(other))).toBeUndefined();
      expect(await repository.findOrganization(other.organization.organizationId)).toBeUndefined();
    });

    it('is done by one of many that ask at the same moment', async () => {
      const { repository } = await open(make);
      const foundings = Array.from({ length: 5 }, () => aFoundation());
      const filled = await Promise.all(
        foundings.map((founding) =>
          repository.fillWhenEmpty(async (empty) => {
            await empty.addOrganization(founding);
            return founding.organization;
          }),
        ),
      );
      const [winner, ...others] = filled.filter((organization) => organization !== undefined);
      expect(others).toEqual([]);
      for (const { organization } of foundings) {
        const found = await repository.findOrganization(organization.organizationId);
        expect(found).toEqual(organization === winner ? organization : undefined);
      }
    });
  });
}
