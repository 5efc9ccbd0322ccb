import { DomainError, type ErrorCode } from '../errors.ts';
import { quoted } from '../quoted.ts';
import type { ContentTree } from '../workbooks/content-tree.ts';
import { type ReadableWorkbook, workbookNotFound } from '../workbooks/read-workbook.ts';
import type { Workbook } from '../workbooks/workbook.ts';
import { sourceField } from './embed-source.ts';
import { judgeKind, judgeModals, judgePresence, type SourceRefusal } from './embeddable-content.ts';
import type { PathFacts } from './path-facts.ts';

/** What one check says: a sentence, or the refusal that generating answers with. */
type Judgement =
  | { readonly status: 'PASSED' | 'NOT_REACHED'; readonly message: string }
  | { readonly status: 'FAILED'; readonly refusal: DomainError };

const passed = (message: string): Judgement => ({ status: 'PASSED', message });
const notReached = (message: string): Judgement => ({ status: 'NOT_REACHED', message });
const failed = (code: ErrorCode, message: string, field?: string): Judgement => ({
  status: 'FAILED',
  refusal: new DomainError(code, message, field === undefined ? {} : { field }),
});

/** Without a workbook that the caller may read nothing of it is told. */
function ofWorkbook(judge: (facts: PathFacts, workbook: Workbook) => Judgement): (facts: PathFacts) => Judgement {
  return (facts) =>
    facts.readable
      ? judge(facts, facts.readable.workbook)
      : notReached('Of a workbook that is not found nothing is told.');
}

/** Where the source is: in what would be shown, or else in the draft. */
function subjectOf({ shown, draft, source }: PathFacts): ContentTree | undefined {
  return [shown, draft].find((tree) => tree !== undefined && judgePresence(tree, source) === undefined);
}

/** Why nothing can be told of what was not found. */
function withoutSubject({ shown, draft }: PathFacts): Judgement {
  return shown || draft
    ? notReached('What is asked for was not found, so this cannot be told.')
    : notReached('There is no version that you may see in which to look.');
}

function judgeSubject(
  facts: PathFacts,
  judge: (tree: ContentTree, source: PathFacts['source']) => SourceRefusal | undefined,
  message: string,
): Judgement {
  const subject = subjectOf(facts);
  if (!subject) return withoutSubject(facts);
  const refusal = judge(subject, facts.source);
  if (!refusal) return passed(message);
  const place = subject === facts.shown ? '' : 'In the draft: ';
  return failed(refusal.code, `${place}${refusal.message}`, sourceField(facts.source));
}

/** All that generating asks for, in its order (P): each check can fail with the codes that stand beside it, and no other. */
export const pathChecks = [
  {
    name: 'EMBEDDING_ENABLED', // SECURE_EMBEDDING_DISABLED
    judge: ({ organization }: PathFacts) =>
      organization.secureEmbeddingEnabled
        ? passed('Secure embedding is switched on.')
        : failed('SECURE_EMBEDDING_DISABLED', 'Secure embedding is switched off for the organization.'),
  },
  {
    name: 'WORKBOOK_FOUND', // WORKBOOK_NOT_FOUND
    judge: ({ readable }: PathFacts) =>
      readable ? passed('You may read the workbook.') : { status: 'FAILED', refusal: workbookNotFound() },
  },
  {
    name: 'NOT_ARCHIVED', // WORKBOOK_ARCHIVED
    judge: ofWorkbook((_facts, { isArchived }) =>
      isArchived
        ? failed('WORKBOOK_ARCHIVED', 'This workbook is archived.', 'workbookId')
        : passed('The workbook is not archived.'),
    ),
  },
  {
    name: 'PUBLISHED', // WORKBOOK_NOT_PUBLISHED
    judge: ofWorkbook(({ isPublished }) =>
      isPublished
        ? passed('The workbook has a published version.')
        : failed('WORKBOOK_NOT_PUBLISHED', 'This workbook has no published version that you may see.', 'workbookId'),
    ),
  },
  {
    name: 'TAG_FOUND', // TAG_NOT_FOUND
    judge: ofWorkbook(({ tagName, isPublished, shown }) => {
      if (tagName === null) return passed('No tag is asked for: the newest published version is shown.');
      if (!isPublished) return notReached('A workbook without a published version has no tags.');
      return shown
        ? passed(`The tag ${quoted(tagName)} points at a published version.`)
        : failed('TAG_NOT_FOUND', 'This workbook has no such tag that you may see.', 'tagName');
    }),
  },
  {
    name: 'SOURCE_FOUND', // SOURCE_NOT_FOUND
    judge: ofWorkbook((facts) => {
      const tree = facts.shown ?? facts.draft;
      if (!tree) return withoutSubject(facts);
      if (subjectOf(facts)) return passed('What is asked for is there.');
      const { source } = facts;
      return failed('SOURCE_NOT_FOUND', judgePresence(tree, source)?.message ?? '', sourceField(source));
    }),
  },
  {
    name: 'SOURCE_PUBLISHED', // SOURCE_NOT_PUBLISHED
    judge: ofWorkbook((facts) => {
      const subject = subjectOf(facts);
      if (!facts.shown) return notReached('There is no published version in which to look.');
      if (!subject) return withoutSubject(facts);
      if (subject === facts.shown) return passed('It is in the version that the embed would show.');
      const message = 'This is in the draft and not in the version that the embed would show.';
      return failed('SOURCE_NOT_PUBLISHED', message, sourceField(facts.source));
    }),
  },
  {
    name: 'SOURCE_EMBEDDABLE', // SOURCE_NOT_EMBEDDABLE
    judge: ofWorkbook((facts) =>
      judgeSubject(facts, judgeKind, 'It is of a kind, and in a place, that can be embedded.'),
    ),
  },
  {
    name: 'OPENS_NO_MODAL', // PAGE_OPENS_MODAL
    judge: ofWorkbook((facts) => judgeSubject(facts, judgeModals, 'It can do without what lies in modals.')),
  },
  {
    name: 'TEAM_EXISTS', // NO_EMBED_TEAM
    judge: ({ hasTeam }: PathFacts) =>
      hasTeam
        ? passed('The organization has a team.')
        : failed('NO_EMBED_TEAM', 'The organization has no team, so nobody could open this embed.'),
  },
  {
    name: 'SHARED_WITH_TEAM', // NOT_SHARED_WITH_TEAM
    judge: ofWorkbook(({ isSharedWithTeam, tagName }) => {
      if (isSharedWithTeam) return passed('A team may see it.');
      const field = tagName === null ? 'workbookId' : 'tagName';
      return failed('NOT_SHARED_WITH_TEAM', 'No team may see this, so nobody could open this embed.', field);
    }),
  },
] as const satisfies readonly { readonly name: string; readonly judge: (facts: PathFacts) => Judgement }[];

type PathCheckName = (typeof pathChecks)[number]['name'];

/** A check that was made, with what it says. */
export type MadeCheck = Judgement & { readonly name: PathCheckName };

/** The whole checklist (P4). */
export function runPathChecks(facts: PathFacts): MadeCheck[] {
  return pathChecks.map(({ name, judge }) => ({ name, ...judge(facts) }));
}

/** The facts, of which every check passes. Throws what the first one says that fails. */
export function requirePathChecks(facts: PathFacts): PathFacts & { readonly readable: ReadableWorkbook } {
  const obstacle = runPathChecks(facts).find(({ status }) => status !== 'PASSED');
  const { readable } = facts;
  if (!obstacle && readable) return { ...facts, readable };
  throw obstacle?.status === 'FAILED' ? obstacle.refusal : new Error(`Nothing fails before ${obstacle?.name}.`);
}
