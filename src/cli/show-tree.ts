import { type Command, InvalidArgumentError, Option } from 'commander';
import { drawTree } from './draw-tree.ts';
import { Failure } from './failure.ts';
import { findWorkbook } from './find-workbook.ts';
import { type ContentTreeFragment, WorkbookTreeDocument, type WorkbookTreeQuery } from './generated.ts';
import { count, type Print } from './print.ts';
import { addSessionOptions, type Perform, type Session } from './session.ts';

interface TreeOptions {
  readonly draft?: boolean;
  readonly tag?: string;
  readonly version?: number;
}

type Workbook = NonNullable<WorkbookTreeQuery['workbook']>;

function readVersionNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 1.');
}

function missingVersion({ draft, tag, version }: TreeOptions): Failure {
  if (draft) {
    return new Failure('WORKBOOK_NOT_EDITABLE', 'You may read this workbook, but not its draft.', {
      remedy: 'Ask its owner for the permission CAN_EDIT.',
    });
  }
  if (tag !== undefined) return new Failure('TAG_NOT_FOUND', `The workbook has no tag "${tag}" that you may see.`);
  if (version !== undefined) {
    return new Failure('VERSION_NOT_FOUND', `The workbook has no version ${version} that you may see.`);
  }
  return new Failure('WORKBOOK_NOT_PUBLISHED', 'This workbook has no published version that you may see.', {
    remedy: 'Look at its draft with --draft, or at a tag with --tag.',
  });
}

function printTree(
  print: Print,
  { path, workbookId, isArchived }: Omit<Workbook, 'version' | 'draft'>,
  tree: ContentTreeFragment,
): void {
  const { number, counts } = tree;
  print.answer(
    { text: path, style: 'bold' },
    { text: ` (${workbookId})`, style: 'dim' },
    isArchived ? ', archived' : '',
  );
  const held = [count(counts.pages, 'page'), count(counts.modals, 'modal'), count(counts.elements, 'element')];
  print.answer(`${number === null ? 'draft' : `version ${number}`}: ${held.join(', ')}`);
  for (const line of drawTree(tree)) print.answer(...line);
}

async function showTree({ api, print, json }: Session, text: string, options: TreeOptions): Promise<number> {
  const which = { number: options.version ?? null, tagName: options.tag ?? null, draft: options.draft ?? false };
  const { version, draft, ...workbook } = await findWorkbook(
    text,
    async (by) => (await api.request(WorkbookTreeDocument, { by, ...which })).workbook,
  );
  const tree = options.draft ? draft : version;
  if (!tree) throw missingVersion(options);
  if (json) print.json({ ...workbook, content: tree });
  else printTree(print, workbook, tree);
  return 0;
}

export function addTreeCommand(program: Command, perform: Perform): void {
  const command = program
    .command('tree')
    .description('show the pages of a workbook and what lies on them')
    .helpOption('-h, --help', 'print this')
    .argument('<workbook>', 'its id, urlId or path, e.g. Sales/Overview')
    .addOption(new Option('--draft', 'of the draft instead of the newest version').conflicts(['tag', 'version']))
    .addOption(new Option('--tag <name>', 'of the version that this tag points at').conflicts('version'))
    .option('--version <n>', 'of the version with this number', readVersionNumber);
  addSessionOptions(command).action((workbook: string, options: TreeOptions, self: Command) =>
    perform(self, (session) => showTree(session, workbook, options)),
  );
}
