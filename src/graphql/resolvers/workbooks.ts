import { requireMember } from '../../domain/caller.ts';
import { workbookUrl } from '../../domain/embeds/embed-urls.ts';
import { listEmbedsOf } from '../../domain/embeds/read-embed.ts';
import { readEmbeddableContent } from '../../domain/embeds/read-embeddable-content.ts';
import { listGrants } from '../../domain/grants/read-grants.ts';
import { toUrlId } from '../../domain/ids.ts';
import { findVisibleMember } from '../../domain/members/read-members.ts';
import { getOrganization } from '../../domain/organizations/read-organization.ts';
import { usageOfWorkbook } from '../../domain/usage/usage-of.ts';
import { importWorkbook } from '../../domain/workbooks/import-workbook.ts';
import { publishWorkbook } from '../../domain/workbooks/publish-workbook.ts';
import { readShownPages } from '../../domain/workbooks/read-content.ts';
import {
  latestVersionOf,
  listVersions,
  readDraft,
  readTags,
  readVersion,
} from '../../domain/workbooks/read-version.ts';
import { listWorkbooks, readWorkbook } from '../../domain/workbooks/read-workbook.ts';
import { tagVersion } from '../../domain/workbooks/tag-version.ts';
import { archiveWorkbook, restoreWorkbook, updateWorkbook } from '../../domain/workbooks/update-workbook.ts';
import { workbookPath } from '../../domain/workbooks/workbook.ts';
import { connectionResolvers } from '../connections.ts';
import type { Resolvers } from '../generated.ts';
import { toNodeId } from '../node-ids.ts';
import { nothingListed, toArchivePayload, toImportPayload, toPublishPayload, toTagPayload } from './breaks.ts';
import { mutation } from './mutation.ts';

export const workbookResolvers: Resolvers = {
  Query: {
    workbook: async (_source, { by }, { deps, caller }) =>
      (await readWorkbook(deps, requireMember(caller), by)) ?? null,
    workbooks: (_source, args, { deps, caller }) => listWorkbooks(deps, requireMember(caller), args),
  },
  Mutation: {
    importWorkbook: mutation(importWorkbook, toImportPayload, {
      ...nothingListed,
      workbook: null,
      created: false,
      changed: false,
      counts: null,
      warnings: [],
    }),
    publishWorkbook: mutation(publishWorkbook, toPublishPayload, {
      ...nothingListed,
      workbook: null,
      version: null,
      published: false,
    }),
    archiveWorkbook: mutation(archiveWorkbook, toArchivePayload, { ...nothingListed, workbook: null, archived: false }),
    restoreWorkbook: mutation(restoreWorkbook, (workbook) => ({ workbook }), { workbook: null }),
    updateWorkbook: mutation(updateWorkbook, (workbook) => ({ workbook }), { workbook: null }),
    tagVersion: mutation(tagVersion, toTagPayload, { ...nothingListed, workbook: null, tag: null, tagged: false }),
  },
  Workbook: {
    id: ({ workbook }) => toNodeId('Workbook', workbook.workbookId),
    workbookId: ({ workbook }) => workbook.workbookId,
    urlId: ({ workbook }) => toUrlId(workbook.workbookId),
    name: ({ workbook }) => workbook.name,
    description: ({ workbook }) => workbook.description,
    folder: ({ workbook }) => workbook.folder,
    path: ({ workbook }) => workbookPath(workbook),
    url: async ({ workbook }, _args, { deps, caller }) =>
      workbookUrl(deps.publicBaseUrl, await getOrganization(deps, requireMember(caller)), workbook),
    owner: async ({ workbook }, _args, { deps, caller }) =>
      (await findVisibleMember(deps, requireMember(caller), workbook.ownerId)) ?? null,
    isArchived: ({ workbook }) => workbook.isArchived,
    latestVersion: latestVersionOf,
    version: async (readable, args, { deps }) => (await readVersion(deps, readable, args)) ?? null,
    draft: async (readable, _args, { deps }) => (await readDraft(deps, readable)) ?? null,
    versions: (readable, args, { deps }) => listVersions(deps, readable, args),
    tags: (readable, _args, { deps }) => readTags(deps, readable),
    pages: (readable, _args, { deps }) => readShownPages(deps, readable, 'PAGE'),
    modals: (readable, _args, { deps }) => readShownPages(deps, readable, 'MODAL'),
    embeddableContent: async (readable, { tagName }, { deps }) =>
      (await readEmbeddableContent(deps, readable, tagName ?? null)) ?? null,
    sourceType: () => 'WORKBOOK',
    embeds: (readable, args, { deps }) => listEmbedsOf(deps, readable, { sourceType: 'WORKBOOK' }, args),
    usage: (readable, args, { deps }) => usageOfWorkbook(deps, readable, args),
    grants: async (readable, args, { deps }) => (await listGrants(deps, readable, args)) ?? null,
    createdAt: ({ workbook }) => workbook.createdAt,
    updatedAt: ({ workbook }) => workbook.updatedAt,
  },
  WorkbookConnection: connectionResolvers(),
};
