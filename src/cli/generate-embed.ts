import type { Command } from 'commander';
import { addContentOptions, type ContentOptions, sourceOf } from './content-options.ts';
import { findWorkbookId } from './find-workbook.ts';
import { GenerateSecureEmbedPathDocument, type GenerateSecureEmbedPathMutation } from './generated.ts';
import type { Print } from './print.ts';
import { refusalOf } from './refusal.ts';
import { addSessionOptions, type Perform, type Session } from './session.ts';

type Answer = Omit<NonNullable<GenerateSecureEmbedPathMutation['generateSecureEmbedPath']>, 'userErrors'>;

/** The path alone is the answer, for scripts; all else stands beside it. */
function printEmbed(print: Print, { embed, created, jwtBaseUrl, deprecation, warnings }: Answer): void {
  print.answer(embed?.path ?? '');
  print.note(created ? 'The path is new.' : 'The path was there already.');
  for (const { code, message } of warnings) print.note({ text: code, style: 'yellow' }, `: ${message}`);
  const { since, message, removal } = deprecation;
  print.note({ text: 'deprecated', style: 'yellow' }, ` since ${since}: ${message} Removal: ${removal}`);
  if (jwtBaseUrl !== null) print.note(`JWT base URL: ${jwtBaseUrl}`);
}

async function generateEmbed(session: Session, workbook: string, options: ContentOptions): Promise<number> {
  const { api, print, json } = session;
  const workbookId = await findWorkbookId(session, workbook);
  const input = { workbookId, source: sourceOf(options), tagName: options.tag ?? null };
  const { generateSecureEmbedPath: payload } = await api.request(GenerateSecureEmbedPathDocument, { input });
  if (!payload) throw refusalOf([]);
  const { userErrors, ...answer } = payload;
  if (!answer.embed) throw refusalOf(userErrors);
  if (json) print.json(answer);
  else printEmbed(print, answer);
  return 0;
}

export function addEmbedCommand(program: Command, perform: Perform): void {
  const command = program
    .command('embed')
    .description('generate the secure embed path of a workbook, or of one page, chart or table, and print it')
    .helpOption('-h, --help', 'print this');
  addSessionOptions(addContentOptions(command)).action((workbook: string, options: ContentOptions, self: Command) =>
    perform(self, (session) => generateEmbed(session, workbook, options)),
  );
}
