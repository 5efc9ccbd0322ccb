import type { Break } from '../../domain/embeds/breaks/break.ts';
import type { BreakReport, JudgedWorkbook } from '../../domain/embeds/breaks/break-report.ts';
import type { EmbedProblem } from '../../domain/embeds/breaks/compare-embeds.ts';
import { sourceIdOf } from '../../domain/embeds/embed-source.ts';
import type { RevokedGrant } from '../../domain/grants/manage-grants.ts';
import type { ImportedWorkbook } from '../../domain/workbooks/import-workbook.ts';
import type { PublishedWorkbook } from '../../domain/workbooks/publish-workbook.ts';
import type { ReadableWorkbook } from '../../domain/workbooks/read-workbook.ts';
import type { TaggedVersion } from '../../domain/workbooks/tag-version.ts';
import { toUserError } from '../errors.ts';
import type { Resolvers } from '../generated.ts';

export type BreakSource = Break & { readonly readable: ReadableWorkbook };
export type HealSource = EmbedProblem & { readonly readable: ReadableWorkbook };

const mostListed = 200;

function listReport(readable: ReadableWorkbook, { breaks, healed }: BreakReport) {
  const totalBreaks = breaks.filter(({ severity }) => severity === 'BREAKS').length;
  return {
    breaks: breaks.slice(0, mostListed).map((one): BreakSource => ({ ...one, readable })),
    totalBreaks,
    totalChanges: breaks.length - totalBreaks,
    heals: healed.slice(0, mostListed).map((one): HealSource => ({ ...one, readable })),
    totalHeals: healed.length,
  };
}

/** The report of a mutation that was refused before anything was judged. */
export const nothingListed = { breaks: [], totalBreaks: 0, totalChanges: 0, heals: [], totalHeals: 0 } as const;

function toJudgedPayload({ workbook, report, refusal }: JudgedWorkbook) {
  return {
    ...listReport(workbook, report),
    workbook: refusal ? null : workbook,
    ...(refusal && { userErrors: [toUserError(refusal)] }),
  };
}

export function toPublishPayload({ version, ...judged }: PublishedWorkbook) {
  return { ...toJudgedPayload(judged), version, published: version !== null };
}

export function toTagPayload({ tag, ...judged }: TaggedVersion) {
  return { ...toJudgedPayload(judged), tag: tag && { readable: judged.workbook, tag }, tagged: tag !== null };
}

export function toArchivePayload(judged: JudgedWorkbook) {
  return { ...toJudgedPayload(judged), archived: judged.workbook.workbook.isArchived };
}

export function toRevokePayload({ grantId, ...judged }: RevokedGrant) {
  return { ...toJudgedPayload(judged), grantId, revoked: grantId !== null };
}

export function toImportPayload({ report, ...imported }: ImportedWorkbook) {
  return { ...imported, ...listReport(imported.workbook, report) };
}

export const breakResolvers: Resolvers = {
  Break: {
    embed: ({ readable, embed }) => embed && { readable, embed },
    grants: ({ readable, grants }) => grants.map((grant) => ({ readable, grant })),
    sourceType: ({ source }) => source?.sourceType ?? null,
    sourceId: ({ source }) => source && sourceIdOf(source),
  },
  Heal: {
    code: ({ problem }) => problem.code,
    message: ({ problem }) => problem.message,
    sourceType: ({ embed }) => embed.source.sourceType,
    sourceId: ({ embed }) => sourceIdOf(embed.source),
    embed: ({ readable, embed }) => ({ readable, embed }),
  },
};
