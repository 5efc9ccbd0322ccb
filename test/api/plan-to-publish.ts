import type { EmbedSource } from '../../src/domain/embeds/embed-source.ts';
import type { WorkbookId } from '../../src/domain/ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { aCredential, aSealedSecret } from '../support/builders.ts';
import { chart, type DocumentParts, element, layoutOf, leaf, overlay, page, tree } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import type { Principal } from '../support/inhabitants.ts';
import { generateEmbed, shareWithTeam } from '../support/sample-workbook.ts';

interface Break {
  kind: string;
  severity: 'BREAKS' | 'CHANGES';
  message: string;
  remedy: string;
  code: string | null;
  embed: { embedId: string; status: string } | null;
  sourceType: string | null;
  sourceId: string | null;
  lastOpenedAt: Date | null;
  controlId: string | null;
  tagName: string | null;
  grants: { granteeName: string; tagName: string | null }[];
  stillShownBy: string[];
}
export interface Published {
  workbook: { latestVersion: number } | null;
  version: { number: number } | null;
  published: boolean;
  breaks: Break[];
  totalBreaks: number;
  totalChanges: number;
  heals: {
    code: string;
    message: string;
    embed: { embedId: string; status: string };
    sourceType: string;
    sourceId: string | null;
  }[];
  totalHeals: number;
  userErrors: { code: string; message: string; remedy: string }[];
}

export const report = `breaks {
    kind severity message remedy code embed { embedId status } sourceType sourceId lastOpenedAt controlId tagName grants { granteeName tagName } stillShownBy
  } totalBreaks totalChanges
  heals { code message embed { embedId status } sourceType sourceId } totalHeals userErrors { code message remedy }`;

/** Of the test that runs; `settlePlan` makes them anew. */
export let api: TestApi;
export let workbookId: string;

export const control = (id: string, controlId: string, controlType = 'list') =>
  element(id, 'control', { name: `Control ${id}`, controlId, controlType });

/** Page `main`: charts `a` and `b`, control `r` (Region). Page `side`: chart `c`. The modal `m` is opened by nobody. */
export const atFirst: DocumentParts = {
  name: 'Plan',
  pages: [page('main'), page('side')],
  overlays: [overlay('m')],
  elements: [chart('a'), chart('b'), control('r', 'Region'), chart('c')],
  layout: layoutOf(tree('main', leaf('a'), leaf('b', 1), leaf('r', 2)), tree('side', leaf('c'))),
};

export const change = (parts: DocumentParts) => importDocument(api, { ...atFirst, ...parts }, { publish: false });
export const publish = (input: object = {}, as: Principal = 'admin') =>
  api.mutate<Published>(
    as,
    'publishWorkbook',
    { workbookId, ...input },
    `workbook { latestVersion } version { number } published ${report}`,
  );
export const breaksOf = async (parts: DocumentParts) => {
  await change(parts);
  return (await publish({ dryRun: true })).breaks;
};
export const tag = (tagName: string) => api.mutate('admin', 'tagVersion', { workbookId, tagName }, 'tag { name }');
export const embedOf = (more: object = {}) => generateEmbed(api, workbookId, more);
export const statusOf = async (embedId: string) =>
  (await api.data<{ embed: { status: string } }>('admin', `{ embed(embedId: "${embedId}") { status } }`)).embed.status;

export const breaking = (kind: string, sourceId: string | null, code: string | null, embedId: string) => ({
  kind,
  severity: 'BREAKS',
  sourceId,
  code,
  embed: { embedId },
});
export const changing = (kind: string, sourceId: string | null = null) => ({
  kind,
  severity: 'CHANGES',
  sourceId,
  embed: null,
});

/** A workbook `Plan`, published and shared with a team. */
export async function settlePlan(): Promise<void> {
  api = await createTestApi();
  workbookId = await importDocument(api, atFirst);
  await shareWithTeam(api, workbookId);
}

export async function openByJwt(
  { repository, organizationId, people, clock }: TestApi,
  id: WorkbookId,
  source: EmbedSource,
  at: Date,
  tagName: string | null,
) {
  const credential = aCredential({ ownerId: people.admin.memberId, createdAt: clock.now });
  await repository.createCredential(organizationId, credential, aSealedSecret());
  const use = { embedId: null, workbookId: id, source, tagName, method: 'JWT' } as const;
  await repository.touchCredential(organizationId, credential.clientId, 1, at, use);
}
