import type { MemberCaller } from '../../caller.ts';
import type { RequestDeps } from '../../ports.ts';
import { quoted } from '../../quoted.ts';
import type { ContentTree } from '../../workbooks/content-tree.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import type { VersionTag } from '../../workbooks/workbook.ts';
import type { Embed } from '../embed.ts';
import { type EmbedSource, sourceKey } from '../embed-source.ts';
import { judgeSource } from '../embeddable-content.ts';
import { changedControls } from './changed-controls.ts';
import { changedSources, lostSources } from './changed-sources.ts';
import { type ComparedEmbeds, compareEmbeds } from './compare-embeds.ts';
import { leftBehindTags } from './left-behind-tags.ts';
import { type PublishBreak, publishBreak } from './publish-break.ts';

/** What publishing does to what is in use. */
export interface PublishReport extends ComparedEmbeds {
  /** What breaks first, then what changes; each in the author's order. */
  readonly breaks: readonly PublishBreak[];
}

/** Where nothing was published before, or is. */
export const nothingBroken: PublishReport = { breaks: [], broken: [], healed: [] };

/** What was not opened for longer is not taken to be in use. */
const daysInUse = 90;

/** A publish that loses more than these is told of by its embeds. */
const mostSourcesAsked = 5000;

/** Of so many tags, those of the newest versions, it is told whether they still show what breaks: each is a tree to read. */
const mostTagsRead = 5;

const wholeWorkbook: EmbedSource = { sourceType: 'WORKBOOK' };

function isEmptied({ before, after }: { before: ContentTree; after: ContentTree }): boolean {
  const hasTab = ({ pages }: ContentTree) => pages.some(({ kind, hidden }) => kind === 'PAGE' && !hidden);
  return hasTab(before) && !hasTab(after);
}

function emptiedWorkbook(embeds: readonly Embed[], lastOpenedAt: Date | null): PublishBreak[] {
  const message = 'No visible page is left, so that an embed of the whole workbook shows nothing.';
  const told = {
    kind: 'WORKBOOK_EMPTIED',
    message,
    remedy: 'Show a page in the draft.',
    source: wholeWorkbook,
  } as const;
  if (embeds.length === 0)
    return [publishBreak({ ...told, lastOpenedAt, severity: lastOpenedAt ? 'BREAKS' : 'CHANGES' })];
  return embeds.map((embed) => publishBreak({ ...told, severity: 'BREAKS', embed }));
}

/** When URLs with a JWT, which name ids and need no embed, last opened these sources without a tag, if not long ago. */
async function readLastOpened(
  { repository, now }: RequestDeps,
  { organizationId }: MemberCaller,
  { workbook: { workbookId } }: ReadableWorkbook,
  sources: readonly EmbedSource[],
): Promise<ReadonlyMap<string, Date>> {
  const asked = sources.slice(0, mostSourcesAsked);
  if (asked.length === 0) return new Map();
  const uses = asked.map((source) => ({ embedId: null, workbookId, source, tagName: null, method: 'JWT' as const }));
  const times = await repository.findLastUses(organizationId, uses);
  const since = now().getTime() - daysInUse * 86_400_000;
  return new Map(
    asked.flatMap((source, place) => {
      const time = times[place];
      return time && time.getTime() >= since ? [[sourceKey(source), time] as const] : [];
    }),
  );
}

/** The same, with the tags whose versions still show what breaks: an embed of one goes on. */
async function offerTags(
  { reads }: RequestDeps,
  breaks: readonly PublishBreak[],
  tags: readonly VersionTag[],
  latestVersion: number,
): Promise<PublishBreak[]> {
  const isLost = ({ source, code }: PublishBreak) => source !== null && code !== null;
  const newest = [...tags].sort((a, b) => b.versionNumber - a.versionNumber).slice(0, mostTagsRead);
  const offered = breaks.some(isLost)
    ? await Promise.all(
        newest.map(async ({ workbookId, name, versionNumber }) => {
          const tree = await reads.treesOfVersions.load({ workbookId, number: versionNumber });
          return { name, tree };
        }),
      )
    : [];
  return breaks.map((one) => {
    const { source } = one;
    if (!source || !isLost(one)) return one;
    const stillShownBy = offered.filter(({ tree }) => tree && !judgeSource(tree, source)).map(({ name }) => name);
    const [tagName] = stillShownBy;
    const offer =
      tagName === undefined
        ? `Or tag version ${latestVersion}, which has it, with tagVersion, and embed that tag.`
        : `Or embed the tag ${quoted(tagName)}, whose version has it.`;
    return { ...one, stillShownBy, remedy: `${one.remedy} ${offer}` };
  });
}

/**
 * What would break or change for embeds, URLs and readers if `after` became the next version of a workbook that the caller may
 * change; `before` is what is published, undefined where nothing is.
 */
export async function judgePublish(
  deps: RequestDeps,
  caller: MemberCaller,
  readable: ReadableWorkbook,
  before: ContentTree | undefined,
  after: ContentTree,
): Promise<PublishReport> {
  const { workbookId, latestVersion } = readable.workbook;
  if (!before || latestVersion === null) return nothingBroken;
  const { reads } = deps;
  const isEmpty = isEmptied({ before, after });
  const lost = [...(isEmpty ? [wholeWorkbook] : []), ...lostSources(before, after)];
  const [embeds, tags, grants, lastOpened] = await Promise.all([
    reads.embedsOfWorkbooks.load(workbookId),
    reads.tagsOfWorkbooks.load(workbookId),
    reads.grantsOfWorkbooks.load(workbookId),
    readLastOpened(deps, caller, readable, lost),
  ]);
  const embedsBySource = new Map<string, Embed[]>();
  for (const embed of embeds.filter(({ tagName }) => tagName === null)) {
    const key = sourceKey(embed.source);
    embedsBySource.set(key, [...(embedsBySource.get(key) ?? []), embed]);
  }
  const key = sourceKey(wholeWorkbook);
  const found = [
    ...(isEmpty ? emptiedWorkbook(embedsBySource.get(key) ?? [], lastOpened.get(key) ?? null) : []),
    ...changedSources({ before, after, embedsBySource, lastOpened }),
    ...changedControls(before, after),
    ...leftBehindTags(tags, latestVersion, embeds, grants),
  ];
  const inOrder = ['BREAKS', 'CHANGES'].flatMap((severity) => found.filter((one) => one.severity === severity));
  const breaks = await offerTags(deps, inOrder, tags, latestVersion);
  return { breaks, ...compareEmbeds(embeds, before, after) };
}
