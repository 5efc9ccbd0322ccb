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
import { type EmbedId, parseUuid, type WorkbookId } from '../ids.ts';
import type { RequestDeps } from '../ports.ts';
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
  return asReadableEmbed(deps, caller, await deps.reads.embeds.load(embedId as EmbedId));
}

export interface ListEmbedsInput extends ConnectionArgs {
  readonly filter?:
    | {
        readonly workbookId?: string | null | undefined;
        readonly sourceType?: EmbedSource['sourceType'] | null | undefined;
        readonly includeDeleted?: boolean | null | undefined;
      }
    | null
    | undefined;
}

const listName = 'embeds';

function embedSortKey({ createdAt, embedId }: Embed): SortKey {
  return [createdAt.toISOString(), embedId];
}

/** The embeds of the workbooks that the caller may read, oldest first (A3). */
export async function listEmbeds(
  deps: RequestDeps,
  caller: MemberCaller,
  input: ListEmbedsInput,
): Promise<Connection<ReadableEmbed>> {
  const { workbookId, sourceType, includeDeleted } = input.filter ?? {};
  const readableBy = readerOf(caller);
  const criteria: EmbedCriteria = {
    ...(readableBy && { readableBy }),
    ...(workbookId && { workbookId: parseUuid<WorkbookId>(workbookId) ?? (workbookId as WorkbookId) }),
    ...(sourceType && { sourceType }),
    includeDeleted: includeDeleted ?? false,
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

/** Made once for each workbook of a request, so that wide trees ask for the embeds of each element in linear time. */
async function indexEmbeds({ reads }: RequestDeps, readable: ReadableWorkbook): Promise<EmbedIndex> {
  const embeds = await reads.embedsOfWorkbooks.load(readable.workbook.workbookId);
  const known = indexes.get(readable);
  if (known) return known;
  const all = embeds.filter((embed) => reachesEmbed(readable, embed));
  const bySource = new Map<string, Embed[]>();
  for (const embed of all)
    bySource.set(sourceKey(embed.source), [...(bySource.get(sourceKey(embed.source)) ?? []), embed]);
  const index = { all, bySource };
  indexes.set(readable, index);
  return index;
}

/** The live embeds of a workbook with all that is in it, or of one page or element of it, oldest first. */
export async function listEmbedsOf(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  source: EmbedSource,
  args: ConnectionArgs,
): Promise<Connection<ReadableEmbed>> {
  const { all, bySource } = await indexEmbeds(deps, readable);
  const embeds = source.sourceType === 'WORKBOOK' ? all : (bySource.get(sourceKey(source)) ?? []);
  return connectList(
    listName,
    args,
    embeds.map((embed) => ({ readable, embed })),
    ({ embed }) => embedSortKey(embed),
  );
}

/** The embed that this very source has already, with this tag or without one. */
export async function findEmbedOf(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  source: EmbedSource,
  tagName: string | null,
): Promise<ReadableEmbed | undefined> {
  const { bySource } = await indexEmbeds(deps, readable);
  const embed = bySource.get(sourceKey(source))?.find((one) => one.tagName === tagName);
  return embed && { readable, embed };
}
