import { requireMember } from '../../domain/caller.ts';
import { deleteEmbed } from '../../domain/embeds/delete-embed.ts';
import { diagnoseEmbedUrl } from '../../domain/embeds/diagnose/diagnose-embed-url.ts';
import { embedPath, jwtBaseUrl } from '../../domain/embeds/embed-urls.ts';
import {
  type GeneratedSecureEmbedPath,
  generateSecureEmbedPath,
} from '../../domain/embeds/generate-secure-embed-path.ts';
import { findProblem, readSource, readStatus } from '../../domain/embeds/judge-embed.ts';
import { findEmbedOf, listEmbeds, readEmbed } from '../../domain/embeds/read-embed.ts';
import { listEmbeddableElements, readEmbeddablePages } from '../../domain/embeds/read-embeddable-content.ts';
import { type SignedEmbedUrl, signEmbedUrl } from '../../domain/embeds/sign/sign-embed-url.ts';
import type { DomainError } from '../../domain/errors.ts';
import { findVisibleMember } from '../../domain/members/read-members.ts';
import { getOrganization } from '../../domain/organizations/read-organization.ts';
import { connectionResolvers } from '../connections.ts';
import { toUserError } from '../errors.ts';
import type { Resolvers } from '../generated.ts';
import { toNodeId } from '../node-ids.ts';
import { mutation } from './mutation.ts';

/** What the vendor announced about signing paths with client credentials. */
const deprecation = {
  since: '2025-08-04',
  removal: 'early 2026; no day was announced',
  message: 'The vendor deprecated signing with client credentials: sign a JWT for jwtBaseUrl instead.',
};

const jwtOnlyWarning = {
  code: 'JWT_ONLY' as const,
  message:
    'Your own credentials sign for your address alone, and a path signed with client credentials refuses the address of an internal member: open this content with a JWT on jwtBaseUrl, or have an administrator sign.',
};

function describeProblem(problem: DomainError | undefined) {
  return problem ? toUserError(problem) : null;
}

function toPayload({ jwtOnly, ...generated }: GeneratedSecureEmbedPath) {
  return { ...generated, deprecation, warnings: jwtOnly ? [jwtOnlyWarning] : [] };
}

export const embedResolvers: Resolvers = {
  Query: {
    embed: async (_source, { embedId }, { deps, caller }) =>
      (await readEmbed(deps, requireMember(caller), embedId)) ?? null,
    diagnoseEmbedUrl: (_source, input, { deps, caller }) => diagnoseEmbedUrl(deps, requireMember(caller), input),
    embeds: (_source, args, { deps, caller }) => listEmbeds(deps, requireMember(caller), args),
  },
  Mutation: {
    generateSecureEmbedPath: mutation(generateSecureEmbedPath, toPayload, {
      embed: null,
      created: false,
      jwtBaseUrl: null,
      deprecation,
      warnings: [],
    }),
    signEmbedUrl: mutation(signEmbedUrl, (signed: SignedEmbedUrl) => signed, {
      url: null,
      method: null,
      expiresAt: null,
      nonce: null,
      jwtBaseUrl: null,
      claims: null,
      warnings: [],
    }),
    deleteEmbed: mutation(deleteEmbed, (embed) => ({ embed }), { embed: null }),
  },
  Embed: {
    id: ({ embed }) => toNodeId('Embed', embed.embedId),
    embedId: ({ embed }) => embed.embedId,
    path: ({ embed }, _args, { deps }) => embedPath(deps.publicBaseUrl, embed),
    sourceType: ({ embed }) => embed.source.sourceType,
    source: async (embed, _args, { deps }) => (await readSource(deps, embed)) ?? null,
    status: (embed, _args, { deps }) => readStatus(deps, embed),
    problem: async (embed, _args, { deps }) => describeProblem(await findProblem(deps, embed)),
    tagName: ({ embed }) => embed.tagName,
    workbook: ({ readable }) => readable,
    jwtBaseUrl: async ({ readable, embed }, _args, { deps, caller }) =>
      jwtBaseUrl(deps.publicBaseUrl, await getOrganization(deps, requireMember(caller)), readable.workbook, embed),
    createdBy: async ({ embed }, _args, { deps, caller }) =>
      (await findVisibleMember(deps, requireMember(caller), embed.createdById)) ?? null,
    createdAt: ({ embed }) => embed.createdAt,
    deletedAt: ({ embed }) => embed.deletedAt,
  },
  EmbedConnection: connectionResolvers(),
  EmbeddableContent: {
    __resolveType: (source) => ('page' in source ? 'Page' : 'element' in source ? 'Element' : 'Workbook'),
  },
  EmbeddableWorkbook: {
    workbook: ({ version }) => version.readable,
    pages: (content, _args, { deps }) => readEmbeddablePages(deps, content),
    embed: ({ version, tagName }, _args, { deps }) =>
      findEmbedOf(deps, version.readable, { sourceType: 'WORKBOOK' }, tagName),
  },
  EmbeddablePage: {
    isEmbeddable: ({ offered }) => offered.isEmbeddable,
    elements: listEmbeddableElements,
    embed: ({ page: { version, page }, tagName }, _args, { deps }) =>
      findEmbedOf(deps, version.readable, { sourceType: 'PAGE', pageId: page.pageId }, tagName),
  },
  EmbeddableElement: {
    embed: ({ element: { version, element }, tagName }, _args, { deps }) =>
      findEmbedOf(deps, version.readable, { sourceType: 'ELEMENT', elementId: element.elementId }, tagName),
  },
};
