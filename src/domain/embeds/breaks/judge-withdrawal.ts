import type { ReadableGrant } from '../../grants/read-grants.ts';
import { granteeName, isSharedWithTeam } from '../../grants/read-grants.ts';
import type { RequestDeps } from '../../ports.ts';
import { quoted } from '../../quoted.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import { activeEmbeds } from './active-embeds.ts';
import { type Break, tellBreak } from './break.ts';
import { type BreakReport, nothingBroken } from './break-report.ts';
import { readLastOpening } from './read-last-opened.ts';

/** Where no embed is, hosts sign JWTs, which name the workbook. */
async function tellOpenings(
  deps: RequestDeps,
  readable: ReadableWorkbook,
  told: Pick<Break, 'kind' | 'remedy' | 'code' | 'grants'>,
): Promise<Break[]> {
  const lastOpenedAt = await readLastOpening(deps, readable);
  if (!lastOpenedAt) return [];
  const day = lastOpenedAt.toISOString().slice(0, 10);
  const message = `URLs opened the workbook, on ${day} the last time, and no longer do.`;
  return [tellBreak({ ...told, severity: 'BREAKS', message, source: { sourceType: 'WORKBOOK' }, lastOpenedAt })];
}

/** If a workbook is archived: none of its embeds and URLs opens then. */
export async function judgeArchiving(deps: RequestDeps, readable: ReadableWorkbook): Promise<BreakReport> {
  const told = {
    kind: 'WORKBOOK_ARCHIVED',
    code: 'WORKBOOK_ARCHIVED',
    remedy: 'Leave the workbook as it is until nobody opens it, or take it out again with restoreWorkbook.',
    grants: [],
  } as const;
  const breaks = (await activeEmbeds(deps, readable)).map(({ embed, words }) => {
    const message = `The embed of ${words} no longer opens.`;
    return tellBreak({ ...told, severity: 'BREAKS', message, source: embed.source, embed, tagName: embed.tagName });
  });
  return { ...nothingBroken, breaks: breaks.length > 0 ? breaks : await tellOpenings(deps, readable, told) };
}

/**
 * If a grant to a team ends: of the embeds that it reaches, those that no team may see then, and that other teams see alone
 * (O4). A grant to a member means that one, and no host.
 */
export async function judgeRevoking(deps: RequestDeps, revoked: ReadableGrant): Promise<BreakReport> {
  const { readable, grant } = revoked;
  if (grant.grantee.kind !== 'TEAM') return nothingBroken;
  const all = await deps.reads.grantsOfWorkbooks.load(readable.workbook.workbookId);
  const others = all.filter(({ grantId }) => grantId !== grant.grantId);
  const embeds = (await activeEmbeds(deps, readable)).filter(
    ({ embed: { tagName } }) => grant.tagName === null || grant.tagName === tagName,
  );
  const told = {
    kind: 'NOT_SHARED',
    code: 'NOT_SHARED_WITH_TEAM',
    remedy: 'Share it with another team with grantWorkbook first.',
    grants: [grant],
  } as const;
  const lost = embeds.filter(({ embed: { tagName } }) => !isSharedWithTeam(others, tagName));
  const breaks = lost.map(({ embed, words }) => {
    const message = `No team may see what the embed of ${words} shows.`;
    return tellBreak({ ...told, severity: 'BREAKS', message, source: embed.source, embed, tagName: embed.tagName });
  });
  const isOpenedAlone = lost.length === 0 && grant.tagName === null && !isSharedWithTeam(others, null);
  const opened = isOpenedAlone ? await tellOpenings(deps, readable, told) : [];
  const kept = embeds.length - lost.length;
  const leftOut = kept === 0 ? [] : [await tellLeftOut(deps, revoked, kept)];
  return { ...nothingBroken, breaks: [...breaks, ...opened, ...leftOut] };
}

async function tellLeftOut(deps: RequestDeps, revoked: ReadableGrant, kept: number): Promise<Break> {
  const { grant } = revoked;
  const team = quoted(await granteeName(deps, revoked));
  return tellBreak({
    kind: 'TEAM_LEFT_OUT',
    severity: 'CHANGES',
    message: `Users who come by the team ${team} alone no longer open ${kept === 1 ? 'an embed' : `${kept} embeds`}.`,
    remedy: 'Have their hosts name a team that still may see it, where they shall.',
    grants: [grant],
    tagName: grant.tagName,
  });
}
