import { requireMember } from '../../domain/caller.ts';
import { findVisibleMember } from '../../domain/members/read-members.ts';
import { readPages, readUnplacedElements } from '../../domain/workbooks/read-content.ts';
import { readCode, versionOfTag } from '../../domain/workbooks/read-version.ts';
import { connectionResolvers } from '../connections.ts';
import type { Resolvers } from '../generated.ts';
import { toNodeId } from '../node-ids.ts';

export const versionResolvers: Resolvers = {
  WorkbookVersion: {
    id: ({ version }) => toNodeId('WorkbookVersion', version.workbookId, version.number),
    number: ({ version }) => (version.number === 'DRAFT' ? null : version.number),
    publishedAt: ({ version }) => version.publishedAt,
    publishedBy: async ({ version }, _args, { deps, caller }) =>
      (await findVisibleMember(deps, requireMember(caller), version.publishedById)) ?? null,
    pages: (version, _args, { deps }) => readPages(deps, version, 'PAGE'),
    modals: (version, _args, { deps }) => readPages(deps, version, 'MODAL'),
    unplacedElements: (version, _args, { deps }) => readUnplacedElements(deps, version),
    counts: ({ version }) => version.counts,
    codeRepresentation: (version, { format }, { deps }) => readCode(deps, version, format),
    workbook: ({ readable }) => readable,
  },
  WorkbookVersionConnection: connectionResolvers(),
  VersionTag: {
    name: ({ tag }) => tag.name,
    colour: ({ tag }) => tag.colour,
    version: (tag, _args, { deps }) => versionOfTag(deps, tag),
  },
};
