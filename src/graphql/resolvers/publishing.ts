import { sourceIdOf } from '../../domain/embeds/embed-source.ts';
import type { EmbedProblem } from '../../domain/embeds/publishing/compare-embeds.ts';
import type { PublishReport } from '../../domain/embeds/publishing/judge-publish.ts';
import type { PublishBreak } from '../../domain/embeds/publishing/publish-break.ts';
import type { ImportedWorkbook } from '../../domain/workbooks/import-workbook.ts';
import type { PublishedWorkbook } from '../../domain/workbooks/publish-workbook.ts';
import type { ReadableWorkbook } from '../../domain/workbooks/read-workbook.ts';
import { toUserError } from '../errors.ts';
import type { Resolvers } from '../generated.ts';

export type PublishBreakSource = PublishBreak & { readonly readable: ReadableWorkbook };
export type PublishHealSource = EmbedProblem & { readonly readable: ReadableWorkbook };

const mostListed = 200;

function listReport(readable: ReadableWorkbook, { breaks, healed }: PublishReport) {
  const totalBreaks = breaks.filter(({ severity }) => severity === 'BREAKS').length;
  return {
    breaks: breaks.slice(0, mostListed).map((one): PublishBreakSource => ({ ...one, readable })),
    totalBreaks,
    totalChanges: breaks.length - totalBreaks,
    heals: healed.slice(0, mostListed).map((one): PublishHealSource => ({ ...one, readable })),
    totalHeals: healed.length,
  };
}

/** The report of a mutation that was refused before anything was judged. */
export const nothingPublished = { breaks: [], totalBreaks: 0, totalChanges: 0, heals: [], totalHeals: 0 } as const;

export function toPublishPayload({ workbook, version, report, refusal }: PublishedWorkbook) {
  return {
    ...listReport(workbook, report),
    workbook: refusal ? null : workbook,
    version,
    published: version !== null,
    ...(refusal && { userErrors: [toUserError(refusal)] }),
  };
}

export function toImportPayload({ report, ...imported }: ImportedWorkbook) {
  return { ...imported, ...listReport(imported.workbook, report) };
}

export const publishingResolvers: Resolvers = {
  PublishBreak: {
    embed: ({ readable, embed }) => embed && { readable, embed },
    sourceType: ({ source }) => source?.sourceType ?? null,
    sourceId: ({ source }) => source && sourceIdOf(source),
  },
  PublishHeal: {
    code: ({ problem }) => problem.code,
    message: ({ problem }) => problem.message,
    sourceType: ({ embed }) => embed.source.sourceType,
    sourceId: ({ embed }) => sourceIdOf(embed.source),
    embed: ({ readable, embed }) => ({ readable, embed }),
  },
};
