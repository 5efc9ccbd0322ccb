import { reachesTag, readerOf } from '../access.ts';
import type { MemberCaller } from '../caller.ts';
import {
  type Connection,
  type ConnectionArgs,
  connectList,
  readWindow,
  type SortKey,
  toCursor,
} from '../connection.ts';
import { parseEmbedId, parseUuid, type WorkbookId } from '../ids.ts';
import type { RequestDeps } from '../ports.ts';
import { readId, readTime } from '../text-input.ts';
import { findReadableWorkbook, type ReadableWorkbook } from '../workbooks/read-workbook.ts';
import type { Embed } from './embed.ts';
import type { EmbedCriteria } from './embed-repository.ts';
import { type EmbedSource, sourceKey } from './embed-source.ts';
import type { ReadableEmbed } from './judge-embed.ts';

function reachesEmbed({ reach }: ReadableWorkbook, { tagName }: Embed): boolean {
  return tagName === null ? reach.everyVersion : reachesTag(reach, tagName);
}

async function asReadableEmbed(
  deps: RequestDeps,
  caller: MemberCaller,
  embed: Embed | undefined,
): Promise<ReadableEmbed | undefined> {
  const readable = embed && (await findReadableWorkbook(deps, caller, embed.workbookId));
  return embed && readable && reachesEmbed(readable, embed) ? { readable, embed } : undefined;
}

/** The embed, a deleted one too, on a workbook that the caller may read (A3). */
export async function readEmbed(
  deps: RequestDeps,
  caller: MemberCaller,
  embedId: string,
): Promise<ReadableEmbed | undefined> {
  const id = parseEmbedId(embedId);
  return asReadableEmbed(deps, caller, id && (await deps.reads.embeds.load(id)));
}

export interface ListEmbedsInput extends ConnectionArgs {
  readonly filter?:
    | {
        readonly workbookId?: string | null | undefined;
        readonly sourceType?: EmbedSource['sourceType'] | null | undefined;
        readonly includeDeleted?: boolean | null | undefined;
        readonly neverOpened?: boolean | null | undefined;
        readonly notOpenedSince?: Date | null | undefined;
      }
    | null
    | undefined;
}

const listName = 'embeds';

function embedSortKey({ createdAt, embedId }: Embed): SortKey {
  return [createdAt.toISOString(), embedId];
}

/** What no list of clients asks for. */
type FurtherCriteria = Pick<EmbedCriteria, 'openedWithClientCredentialsSince'>;

/** How many live embeds of workbooks that the caller may read there are (A3). */
export function countEmbeds(
  { repository }: RequestDeps,
  caller: MemberCaller,
  criteria: FurtherCriteria,
): Promise<number> {
  const readableBy = readerOf(caller);
  return repository.countEmbeds(caller.organizationId, { ...(readableBy && { readableBy }), ...criteria });
}

/** The embeds of the workbooks that the caller may read, oldest first (A3). */
export async function listEmbeds(
  deps: RequestDeps,
  caller: MemberCaller,
  input: ListEmbedsInput,
  further: FurtherCriteria = {},
): Promise<Connection<ReadableEmbed>> {
  const { workbookId, sourceType, includeDeleted, neverOpened, notOpenedSince } = input.filter ?? {};
  const readableBy = readerOf(caller);
  const criteria: EmbedCriteria = {
    ...(readableBy && { readableBy }),
    ...(workbookId && { workbookId: readId('filter.workbookId', workbookId, parseUuid<WorkbookId>) }),
    ...(sourceType && { sourceType }),
    includeDeleted: includeDeleted ?? false,
    neverOpened: neverOpened ?? false,
    ...(notOpenedSince && { notOpenedSince: readTime('filter.notOpenedSince', notOpenedSince) }),
    ...further,
  };
  const { organizationId } = caller;
  const slice = await deps.repository.listEmbeds(organizationId, criteria, readWindow(listName, input));
  const readable = await Promise.all(slice.items.map((embed) => asReadableEmbed(deps, caller, embed)));
  return {
    ...slice,
    items: readable.filter((one) => one !== undefined),
    cursorOf: ({ embed }) => toCursor(listName, embedSortKey(embed)),
    totalCount: () => deps.repository.countEmbeds(organizationId, criteria),
  };
}

/** The live embeds of a workbook that the caller may see, all and by what they show. */
interface EmbedIndex {
  readonly all: readonly Embed[];
  readonly bySource: ReadonlyMap<string, readonly Embed[]>;
}

const indexes = new WeakMap<ReadableWorkbook, EmbedIndex>();

function buildIndex(readable: ReadableWorkbook, embeds: readonly Embed[]): EmbedIndex {
  const all = embeds.filter((embed) => reachesEmbed(readable, embed));
  const bySource = new Map<string, Embed[]>();
  for (const embed of all) {
    const key = sourceKey(embed.source);
    const same = bySource.get(key);
    if (same) same.push(embed);
    else bySource.set(key, [embed]);
  }
  const index = { all, bySource };
  indexes.set(readable, index);
  return index;
}

/**
 * Something of the embeds of a workbook: they are read and sorted once for each workbook of a request, and whoever asks
 * later does not wait, as wide trees ask for the embeds of each element.
 */
function fromEmbeds<Found>(
  { reads }: RequestDeps,
  readable: ReadableWorkbook,
  find: (index: EmbedIndex) => Found,
): Found | Promise<Found> {
  const known = indexes.get(readable);
  if (known) return find(known);
  return reads.embedsOfWorkbooks
    .load(readable.workbook.workbookId)
    .then((embeds) => find(indexes.get(readable) ?? buildIndex(readable, embeds)));
}

/** The live embeds of a workbook with all that is in it, or of one page or element of it, oldest first. */
export function listEmbedsOf(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  source: EmbedSource,
  args: ConnectionArgs,
): Connection<ReadableEmbed> | Promise<Connection<ReadableEmbed>> {
  return fromEmbeds(deps, readable, ({ all, bySource }) => {
    const embeds = source.sourceType === 'WORKBOOK' ? all : (bySource.get(sourceKey(source)) ?? []);
    return connectList(
      listName,
      args,
      embeds.map((embed) => ({ readable, embed })),
      ({ embed }) => embedSortKey(embed),
    );
  });
}

/** The embed that this very source has already, with this tag or without one. */
export function findEmbedOf(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  source: EmbedSource,
  tagName: string | null,
): ReadableEmbed | null | Promise<ReadableEmbed | null> {
  return fromEmbeds(deps, readable, ({ bySource }) => {
    const embed = bySource.get(sourceKey(source))?.find((one) => one.tagName === tagName);
    return embed ? { readable, embed } : null;
  });
}
