import type { RequestDeps } from '../../ports.ts';
import { quoted } from '../../quoted.ts';
import type { VersionTag } from '../../workbooks/workbook.ts';
import { judgeSource } from '../embeddable-content.ts';
import type { Break } from './break.ts';
import type { Shown } from './change.ts';

/** Of so many tags, those of the newest versions, it is told whether they still show what breaks: each is a tree to read. */
const mostTagsRead = 5;

/** The same, with the tags whose versions still show what breaks: an embed of one goes on. */
export async function offerTags(
  { reads }: RequestDeps,
  breaks: readonly Break[],
  tags: readonly VersionTag[],
  shown: Shown,
): Promise<Break[]> {
  const isLost = ({ source, code }: Break) => source !== null && code !== null;
  const others = tags.filter(({ name }) => name !== shown.tagName);
  const newest = others.sort((a, b) => b.versionNumber - a.versionNumber).slice(0, mostTagsRead);
  const offered = breaks.some(isLost)
    ? await Promise.all(
        newest.map(async ({ workbookId, name, versionNumber }) => {
          const tree = await reads.treesOfVersions.load({ workbookId, number: versionNumber });
          return { name, tree };
        }),
      )
    : [];
  const byAnotherName = shown.tagName === null ? '' : ' by another name';
  return breaks.map((one) => {
    const { source } = one;
    if (!source || !isLost(one)) return one;
    const stillShownBy = offered.filter(({ tree }) => tree && !judgeSource(tree, source)).map(({ name }) => name);
    const [tagName] = stillShownBy;
    const offer =
      tagName === undefined
        ? `Or tag version ${shown.number}, which has it, with tagVersion${byAnotherName}, and embed that tag.`
        : `Or embed the tag ${quoted(tagName)}, whose version has it.`;
    return { ...one, stillShownBy, remedy: `${one.remedy} ${offer}` };
  });
}
