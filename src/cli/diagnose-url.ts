import type { Command } from 'commander';
import { Failure } from './failure.ts';
import { DiagnoseEmbedUrlDocument, type DiagnoseEmbedUrlQuery } from './generated.ts';
import type { CommandLineIo } from './io.ts';
import { printDiagnosis } from './print-diagnosis.ts';
import { addSessionOptions, type Perform, type Session } from './session.ts';

interface DiagnoseOptions {
  readonly origin?: string;
  readonly all?: boolean;
}

export type Diagnosis = DiagnoseEmbedUrlQuery['diagnoseEmbedUrl'];

/** The server reads no more of a URL. */
const mostBytes = 100_000;

/** What follows the command, or else standard input, which no list of processes shows. */
async function readUrl(url: string, stdin: CommandLineIo['stdin']): Promise<string> {
  if (url !== '-') return url;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new Failure('INVALID_INPUT', 'Standard input holds more than a URL.');
  }
  return Buffer.concat(chunks).toString();
}

async function diagnoseUrl(
  { api, print, json }: Session,
  url: string,
  { origin = null, all = false }: Omit<DiagnoseOptions, 'origin'> & { readonly origin?: string | null },
): Promise<number> {
  const { diagnoseEmbedUrl: diagnosis } = await api.request(DiagnoseEmbedUrlDocument, { url, origin });
  if (json) print.json(diagnosis);
  else printDiagnosis(print, diagnosis, all);
  return diagnosis.verdict === 'WOULD_OPEN' ? 0 : 1;
}

export function addDiagnoseCommand(program: Command, perform: Perform, io: CommandLineIo): void {
  const command = program
    .command('diagnose')
    .description('say why a signed URL opens or not, without using it up; the exit code is 1 when it would be refused')
    .helpOption('-h, --help', 'print this')
    .argument('<url>', 'the URL, in quotes, or its path and query alone; - reads it from standard input')
    .option('--origin <origin>', 'where the page that frames it comes from, e.g. https://app.example.com')
    .option('--all', 'print each check that has passed, too');
  addSessionOptions(command).action((url: string, options: DiagnoseOptions, self: Command) =>
    perform(self, async (session) => diagnoseUrl(session, await readUrl(url, io.stdin), options)),
  );
}
