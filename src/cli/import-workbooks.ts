import { type Command, Option } from 'commander';
import { Failure } from './failure.ts';
import { ImportWorkbookDocument } from './generated.ts';
import type { CommandLineIo } from './io.ts';
import { type FileOutcome, printOutcome, printSummary } from './print-import.ts';
import { createProgress, type Progress } from './progress.ts';
import { readDocumentFile } from './read-document-file.ts';
import { refusalOf } from './refusal.ts';
import { addSessionOptions, type Perform, refuseUsage, type Session } from './session.ts';

interface ImportOptions {
  readonly folder?: string;
  readonly path?: string;
  readonly publish?: boolean;
}

/** With a slash at its end a path is a folder alone. */
function pathOf({ folder, path }: ImportOptions): string | null {
  return folder === undefined ? (path ?? null) : `${folder.replace(/\/+$/, '')}/`;
}

async function importFile({ api }: Session, file: string, options: ImportOptions): Promise<FileOutcome> {
  try {
    const document = await readDocumentFile(file);
    const input = { document, path: pathOf(options), publish: options.publish ?? false };
    const { importWorkbook: imported } = await api.request(ImportWorkbookDocument, { input });
    if (!imported?.workbook) throw refusalOf(imported?.userErrors);
    return { file, imported, published: input.publish };
  } catch (error) {
    if (!(error instanceof Failure) || error.isFinal) throw error;
    return { file, failure: error };
  }
}

/** One file at a time, so that only one document is in memory; a bad one does not stop the others. */
async function importWorkbooks(
  session: Session,
  files: readonly string[],
  options: ImportOptions,
  { during }: Progress,
): Promise<number> {
  const outcomes = new Map<string, number>();
  for (const file of files) {
    const outcome = await during(file, () => importFile(session, file, options));
    const word = printOutcome(session, outcome);
    outcomes.set(word, (outcomes.get(word) ?? 0) + 1);
  }
  if (files.length > 1 && !session.json) printSummary(session.print, files.length, outcomes);
  return outcomes.has('failed') ? 1 : 0;
}

export function addImportCommand(program: Command, perform: Perform, { stderr }: CommandLineIo): void {
  const command = program
    .command('import')
    .description('make or replace the drafts of workbooks from files in the code representation')
    .helpOption('-h, --help', 'print this')
    .argument('<files...>', 'JSON or YAML files')
    .addOption(
      new Option('--folder <folder>', 'put the workbooks into this folder, e.g. Sales/Europe').conflicts('path'),
    )
    .option('--path <path>', 'folder and name of the workbook, e.g. Sales/Overview; for one file only')
    .option('--publish', 'publish each workbook at once');
  addSessionOptions(command).action((files: string[], options: ImportOptions, self: Command) => {
    if (options.path !== undefined && files.length > 1) {
      refuseUsage(self, "option '--path <path>' is for one file; use --folder for several");
    }
    return perform(self, (session) => {
      const terminal = session.json ? undefined : stderr;
      return importWorkbooks(session, files, options, createProgress(terminal, files.length));
    });
  });
}
