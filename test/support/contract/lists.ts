import { describe, expect, it } from 'vitest';
import type { Slice, SortDirection, SortKey, Window } from '../../../src/domain/connection.ts';
import { emailKey } from '../../../src/domain/members/member.ts';
import { type WorkbookSort, workbookKey } from '../../../src/domain/workbooks/workbook-repository.ts';
import { aCredential, aMember, anEmbed, aSealedSecret, aTeam, later } from '../builders.ts';
import { addWorkbook, enter, everything, type MakeRepository, type World } from './world.ts';

/** A list as a row of letters: each item has the place that its letter has in the alphabet. */
interface Letters {
  add(letter: string): Promise<void>;
  read(window: Window): Promise<Slice<{ readonly letter: string; readonly key: SortKey }>>;
}

type OpenList = (world: World, direction: SortDirection) => Promise<Letters> | Letters;

const secondOf = (letter: string) => later(letter.charCodeAt(0));
const letterAt = (time: Date) => String.fromCharCode((time.getTime() - later(0).getTime()) / 1000);

function spell<Item>(
  slice: Slice<Item>,
  letterOf: (item: Item) => string,
  keyOf: (item: Item) => SortKey,
): Slice<{ readonly letter: string; readonly key: SortKey }> {
  return { ...slice, items: slice.items.map((item) => ({ letter: letterOf(item), key: keyOf(item) })) };
}

const openMembers: OpenList = ({ repository, ours }) => ({
  add: (letter) => {
    const email = `${letter.toUpperCase()}@letters.example`;
    const member = aMember({ accountTypeId: ours.accountTypeId('Viewer'), email });
    return repository.createMember(ours.organizationId, member, []);
  },
  read: async (window) =>
    spell(
      await repository.listMembers(ours.organizationId, { search: 'letters' }, window),
      ({ email }) => email.charAt(0).toLowerCase(),
      ({ email, memberId }) => [emailKey(email), memberId],
    ),
});

const openTeams: OpenList = ({ repository, ours }) => ({
  add: (letter) => repository.createTeam(ours.organizationId, aTeam({ name: letter })),
  read: async (window) =>
    spell(
      await repository.listTeams(ours.organizationId, {}, window),
      ({ name }) => name,
      ({ name, teamId }) => [name, teamId],
    ),
});

const openEmbeds: OpenList = async (world) => {
  const { repository, ours } = world;
  const { workbookId } = await addWorkbook(world);
  const createdById = ours.admin.memberId;
  return {
    add: async (letter) => {
      const source = { sourceType: 'PAGE', pageId: letter } as const;
      const embed = anEmbed({ workbookId, createdById, source, createdAt: secondOf(letter) });
      await repository.saveEmbed(ours.organizationId, embed);
    },
    read: async (window) =>
      spell(
        await repository.listEmbeds(ours.organizationId, {}, window),
        ({ createdAt }) => letterAt(createdAt),
        ({ createdAt, embedId }) => [createdAt.toISOString(), embedId],
      ),
  };
};

const openCredentials: OpenList = ({ repository, ours }) => ({
  add: (letter) => {
    const credential = aCredential({ ownerId: ours.admin.memberId, createdAt: secondOf(letter) });
    return repository.createCredential(ours.organizationId, credential, aSealedSecret());
  },
  read: async (window) =>
    spell(
      await repository.listCredentials(ours.organizationId, {}, window),
      ({ createdAt }) => letterAt(createdAt),
      ({ createdAt, clientId }) => [createdAt.toISOString(), clientId],
    ),
});

const openWorkbooks =
  (field: WorkbookSort): OpenList =>
  (world, direction) => ({
    add: async (letter) => {
      const time = secondOf(letter);
      await addWorkbook(world, { name: letter.toUpperCase(), createdAt: time, updatedAt: time });
    },
    read: async (window) =>
      spell(
        await world.repository.listWorkbooks(world.ours.organizationId, {}, { field, direction }, window),
        ({ workbook }) => workbook.name.toLowerCase(),
        ({ workbook }) => workbookKey(workbook, field),
      ),
  });

const lists: readonly (readonly [string, SortDirection, OpenList])[] = [
  ['members', 'ASC', openMembers],
  ['teams', 'ASC', openTeams],
  ['embeds', 'ASC', openEmbeds],
  ['credentials', 'ASC', openCredentials],
  ...(['NAME', 'PATH', 'CREATED_AT', 'UPDATED_AT'] as const).flatMap((field) =>
    (['ASC', 'DESC'] as const).map((direction) => [`workbooks by ${field}`, direction, openWorkbooks(field)] as const),
  ),
];

const windowOf = (direction: Window['direction'], cut: Partial<Window>): Window => ({
  ...everything,
  limit: 2,
  direction,
  ...cut,
});

export function describeLists(make: MakeRepository): void {
  describe.each(lists)('the list of %s, %s', (_title, direction, openList) => {
    /** The letters in the list's order, and how to read parts of it. */
    async function fill(letters: string) {
      const list = await openList(await enter(make), direction);
      for (const letter of letters) await list.add(letter);
      const inOrder = (text: string) => (direction === 'ASC' ? text : [...text].reverse().join(''));
      const read = async (window: Window) => {
        const { items, ...more } = await list.read(window);
        return { ...more, letters: items.map(({ letter }) => letter).join('') };
      };
      const { items } = await list.read(everything);
      const keyOf = (letter: string) => items.find((item) => item.letter === letter)?.key ?? null;
      return { list, inOrder, read, keyOf };
    }

    it('is read to its end going forward, while others insert before and after the cursor', async () => {
      const { list, inOrder, read, keyOf } = await fill('hbfd');
      const [first, second, third, fourth] = inOrder('bdfh');
      const start = await read(windowOf('FORWARD', {}));
      expect(start).toEqual({ letters: `${first}${second}`, hasPreviousPage: false, hasNextPage: true });
      for (const letter of 'ai') await list.add(letter);
      const [, outer] = inOrder('ai');
      const after = keyOf(second ?? '');
      const next = await read(windowOf('FORWARD', { after }));
      expect(next).toEqual({ letters: `${third}${fourth}`, hasPreviousPage: true, hasNextPage: true });
      const rest = await read(windowOf('FORWARD', { after: keyOf(fourth ?? '') }));
      expect(rest).toEqual({ letters: outer, hasPreviousPage: true, hasNextPage: false });
    });

    it('is read to its start going backward, while others insert before and after the cursor', async () => {
      const { list, inOrder, read, keyOf } = await fill('hbfd');
      const [first, second, third, fourth] = inOrder('bdfh');
      const end = await read(windowOf('BACKWARD', {}));
      expect(end).toEqual({ letters: `${third}${fourth}`, hasPreviousPage: true, hasNextPage: false });
      for (const letter of 'ai') await list.add(letter);
      const [outer] = inOrder('ai');
      const next = await read(windowOf('BACKWARD', { before: keyOf(third ?? '') }));
      expect(next).toEqual({ letters: `${first}${second}`, hasPreviousPage: true, hasNextPage: true });
      const rest = await read(windowOf('BACKWARD', { before: keyOf(first ?? '') }));
      expect(rest).toEqual({ letters: outer, hasPreviousPage: false, hasNextPage: true });
    });

    it('is cut by both cursors at once, and by a cursor whose item is not in it', async () => {
      const { inOrder, read, keyOf } = await fill('abcdef');
      const [first, , third, fourth, , last] = inOrder('abcdef');
      const between = { after: keyOf(first ?? ''), before: keyOf(last ?? '') };
      const letters = inOrder('bcde');
      const cut = { hasPreviousPage: true, hasNextPage: true };
      expect(await read(windowOf('FORWARD', between))).toEqual({ letters: letters.slice(0, 2), ...cut });
      expect(await read(windowOf('BACKWARD', between))).toEqual({ letters: letters.slice(2), ...cut });
      const whole = { ...between, limit: 4 };
      expect(await read(windowOf('FORWARD', whole))).toEqual({ letters, ...cut, hasNextPage: false });
      expect(await read(windowOf('BACKWARD', whole))).toEqual({ letters, ...cut, hasPreviousPage: false });
      const key = keyOf(third ?? '') ?? ['', ''];
      // The same value with an id above all others: where an item stood that is gone.
      const gone: SortKey = [key[0], 'ffffffff-ffff-4fff-8fff-ffffffffffff'];
      const afterGone = await read(windowOf('FORWARD', { after: gone, limit: 1 }));
      expect(afterGone.letters).toBe(direction === 'ASC' ? fourth : third);
    });

    it('is empty for a limit of none, and after its end', async () => {
      const { inOrder, read, keyOf } = await fill('ab');
      const none = await read(windowOf('FORWARD', { limit: 0 }));
      expect(none).toEqual({ letters: '', hasPreviousPage: false, hasNextPage: true });
      const after = keyOf(inOrder('ab').charAt(1));
      const past = await read(windowOf('FORWARD', { after }));
      expect(past).toEqual({ letters: '', hasPreviousPage: true, hasNextPage: false });
    });
  });
}
