import { beforeAll, describe, expect, it } from 'vitest';
import { builtInAccountTypes } from '../../../src/domain/members/account-type.ts';
import peopleFile from '../../../src/repository/demo/people.json' with { type: 'json' };
import { named, readPeople } from '../../../src/repository/demo/people.ts';
import type { SeedableRepository } from '../../../src/repository/seedable-repository.ts';
import { acme, borealis, byPath, salesOverview, seededDemo, wholeList } from './seeded-demo.ts';

let repository: SeedableRepository;

beforeAll(async () => {
  ({ repository } = await seededDemo());
});

async function teamNames(organizationId: typeof acme): Promise<string[]> {
  return (await repository.listTeams(organizationId, {}, wholeList)).items.map(({ name }) => name);
}

describe('the people of the demo', () => {
  it('are of every account type, a custom one too, and of every kind, one of them deactivated', async () => {
    const { items: members } = await repository.listMembers(acme, {}, wholeList);
    const accountTypes = await repository.listAccountTypes(acme);
    const inUse = new Set(members.map(({ accountTypeId }) => accountTypeId));
    const names = (builtIn: boolean) => accountTypes.filter((type) => type.builtIn === builtIn).map(({ name }) => name);
    expect(accountTypes.filter(({ accountTypeId }) => !inUse.has(accountTypeId))).toEqual([]);
    expect(names(true).sort()).toEqual(Object.keys(builtInAccountTypes).sort());
    expect(names(false)).toEqual(['Report Editor']);
    expect(new Set(members.map(({ kind }) => kind))).toEqual(new Set(['INTERNAL', 'GUEST', 'EMBED']));
    expect(members.filter(({ deactivatedAt }) => deactivatedAt !== null)).toHaveLength(1);
  });

  it('are in two embed teams and one of their own', async () => {
    expect(await teamNames(acme)).toEqual(['Analytics', 'Embed Customers', 'Embed Partners']);
    const { items } = await repository.listMembers(acme, {}, wholeList);
    const ids = items.map(({ memberId }) => memberId);
    const teams = await repository.findTeamsByMemberIds(acme, ids);
    const placed = items.map(({ email }, index) => [email, teams[index]?.map(({ name }) => name) ?? []] as const);
    expect(Object.fromEntries(placed.filter(([, names]) => names.length > 0))).toEqual({
      'ada@acme.example': ['Analytics'],
      'emil@acme.example': ['Analytics'],
      'hugo@acme.example': ['Analytics'],
      'lars@fjord.example': ['Embed Partners'],
      'noor@northwind.example': ['Embed Customers'],
    });
  });

  it('[O3] find secure embedding and provisioning switched on', async () => {
    expect(await repository.findOrganization(acme)).toMatchObject({
      slug: 'acme',
      secureEmbeddingEnabled: true,
      autoProvisionEmbedUsers: true,
      allowedEmbedOrigins: expect.arrayContaining(['http://localhost:3000']),
    });
  });
});

describe('the second organization of the demo', () => {
  it('has its own workbook and people, under names that the first one uses too', async () => {
    const { items } = await repository.listWorkbooks(borealis, {}, byPath, wholeList);
    expect(items.map(({ workbook }) => workbook.name)).toEqual(['Freight Overview']);
    expect(await teamNames(borealis)).toEqual(['Embed Customers']);
    const [atBorealis] = await repository.findMembersByEmails(borealis, ['priya@borealis.example']);
    const [atAcme] = await repository.findMembersByEmails(acme, ['priya@borealis.example']);
    expect([atBorealis?.kind, atAcme?.kind]).toEqual(['INTERNAL', 'GUEST']);
  });

  it('[A1] sees nothing of the first', async () => {
    expect(await repository.findWorkbooksByIds(borealis, [salesOverview])).toEqual([undefined]);
    expect(await repository.findMembersByEmails(borealis, ['ada@acme.example'])).toEqual([undefined]);
  });
});

describe('the people file', () => {
  it('gives every thing an id of its own', () => {
    const ids = [...JSON.stringify(peopleFile).matchAll(/"\w+Id":"([^"]{32,36})"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is refused with every place that is wrong in it', () => {
    const [first, ...others] = peopleFile.organizations;
    const wrong = { ...peopleFile, organizations: [{ ...first, slugs: 'acme', daysOld: -1 }, ...others] };
    expect(() => readPeople(wrong)).toThrow(/"slugs"/);
    expect(() => readPeople(wrong)).toThrow(/organizations\[0\]\.daysOld/);
  });

  it('is refused when it names what it does not have', () => {
    expect(() => named('team', 'Nobody', [{ name: 'Analytics' }], ({ name }) => name)).toThrow(
      'names the team "Nobody"',
    );
  });
});
