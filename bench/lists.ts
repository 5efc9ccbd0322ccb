import type { Slice, SortKey, Window } from '../src/domain/connection.ts';
import { emailKey } from '../src/domain/members/member.ts';
import type { Repository } from '../src/domain/ports.ts';
import {
  type WorkbookCriteria,
  type WorkbookOrder,
  type WorkbookSort,
  workbookKey,
} from '../src/domain/workbooks/workbook-repository.ts';
import type { LoadedOrganization } from './load-organization.ts';

export interface List {
  readonly name: string;
  readonly table: string;
  /** All workbooks in one of their orders: every page must come from the index of that order. */
  readonly isPlain: boolean;
  readonly read: (window: Window) => Promise<Slice<SortKey>>;
  /** Not for further orders of a list. */
  readonly count: (() => Promise<number>) | null;
}

const fields: readonly WorkbookSort[] = ['NAME', 'PATH', 'CREATED_AT', 'UPDATED_AT'];

async function keyed<Item>(slice: Promise<Slice<Item>>, keyOf: (item: Item) => SortKey): Promise<Slice<SortKey>> {
  const { items, ...rest } = await slice;
  return { ...rest, items: items.map(keyOf) };
}

/** Lists of an organization as the API asks for them, which leaves archived workbooks out. */
export function listsOf(repository: Repository, loaded: LoadedOrganization, workbooks: number): List[] {
  const { organization, readerOfFew, readerOfMany } = loaded;
  const { organizationId } = organization;
  const workbookList = (
    name: string,
    criteria: WorkbookCriteria,
    field: WorkbookSort = 'NAME',
    direction: WorkbookOrder['direction'] = 'ASC',
  ): List => {
    const all = { isArchived: false, ...criteria };
    return {
      name: `${name} ${field} ${direction}`,
      table: 'workbooks',
      isPlain: name === 'all',
      read: (window) =>
        keyed(repository.listWorkbooks(organizationId, all, { field, direction }, window), ({ workbook }) =>
          workbookKey(workbook, field),
        ),
      count: field === 'NAME' && direction === 'ASC' ? () => repository.countWorkbooks(organizationId, all) : null,
    };
  };
  const embedList = (name: string, criteria: Parameters<Repository['listEmbeds']>[1]): List => ({
    name: `embeds ${name}`,
    table: 'embeds',
    isPlain: false,
    read: (window) =>
      keyed(repository.listEmbeds(organizationId, criteria, window), ({ createdAt, embedId }) => [
        createdAt.toISOString(),
        embedId,
      ]),
    count: () => repository.countEmbeds(organizationId, criteria),
  });
  const memberList = (name: string, criteria: Parameters<Repository['listMembers']>[1]): List => ({
    name: `members ${name}`,
    table: 'members',
    isPlain: false,
    read: (window) =>
      keyed(repository.listMembers(organizationId, criteria, window), ({ email, memberId }) => [
        emailKey(email),
        memberId,
      ]),
    count: () => repository.countMembers(organizationId, criteria),
  });
  return [
    ...fields.flatMap((field) => [workbookList('all', {}, field), workbookList('all', {}, field, 'DESC')]),
    workbookList('archived', { isArchived: true }),
    workbookList('reader of many', { readableBy: readerOfMany }),
    workbookList('reader of many', { readableBy: readerOfMany }, 'UPDATED_AT', 'DESC'),
    workbookList('reader of few', { readableBy: readerOfFew }),
    workbookList('reader of few', { readableBy: readerOfFew }, 'UPDATED_AT', 'DESC'),
    workbookList('folder Sales', { folder: 'Sales' }, 'PATH'),
    workbookList('folder Sales', { folder: 'Sales' }),
    workbookList('folder Sales/North', { folder: 'Sales/North' }),
    workbookList('folder Sales/North/2010', { folder: 'Sales/North/2010' }),
    workbookList('name has "forecast"', { name: 'forecast' }),
    workbookList(`name has "${workbooks}"`, { name: String(workbooks) }),
    embedList('all', {}),
    embedList('reader of many', { readableBy: readerOfMany }),
    embedList('reader of few', { readableBy: readerOfFew }),
    memberList('all', {}),
    memberList('INTERNAL', { kind: 'INTERNAL' }),
    memberList('search "vale 99"', { search: 'vale 99' }),
  ];
}
