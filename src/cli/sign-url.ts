import { type Command, InvalidArgumentError, Option } from 'commander';
import { addContentOptions, type ContentOptions, sourceOf } from './content-options.ts';
import { Failure } from './failure.ts';
import { findWorkbookId } from './find-workbook.ts';
import { SignEmbedUrlDocument, type SignEmbedUrlInput, type SignEmbedUrlMutation } from './generated.ts';
import type { CommandLineIo } from './io.ts';
import type { Print } from './print.ts';
import { refusalOf } from './refusal.ts';
import { addSessionOptions, type Perform, type Session } from './session.ts';

interface SignOptions extends ContentOptions {
  readonly user: string;
  readonly team?: readonly string[];
  readonly accountType?: string;
  readonly clientId?: string;
  readonly method: 'jwt' | 'client-credentials';
  readonly seconds?: number;
}

type Answer = Omit<NonNullable<SignEmbedUrlMutation['signEmbedUrl']>, 'userErrors'>;

function readSeconds(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number of seconds.');
}

function inputOf(workbookId: string, options: SignOptions): SignEmbedUrlInput {
  const { user: email, team = [], accountType, clientId, method, seconds, tag } = options;
  return {
    workbookId,
    source: sourceOf(options),
    tagName: tag ?? null,
    clientId: clientId ?? null,
    method: method === 'jwt' ? 'JWT' : 'CLIENT_CREDENTIALS',
    user: { email, teams: team.length > 0 ? [...team] : null, accountType: accountType ?? null },
    sessionLengthSeconds: seconds ?? null,
  };
}

/** The URL alone is the answer, for scripts; all else stands beside it. */
function printSigned(print: Print, { url, expiresAt, warnings }: Answer): void {
  print.answer(url ?? '');
  print.note(`It opens once, until ${expiresAt}.`);
  for (const { code, message } of warnings) print.note({ text: code, style: 'yellow' }, `: ${message}`);
}

async function signUrl(session: Session, workbook: string, options: SignOptions): Promise<number> {
  const { api, print, json } = session;
  const workbookId = await findWorkbookId(session, workbook);
  const { signEmbedUrl: payload } = await api.request(SignEmbedUrlDocument, { input: inputOf(workbookId, options) });
  if (!payload) throw refusalOf([]);
  const { userErrors, ...answer } = payload;
  if (!answer.url && userErrors[0]?.field === 'clientId' && !options.clientId) {
    const { code, message } = userErrors[0];
    throw new Failure(code, message, { remedy: 'Name it with --client-id, or in EMBEDPATH_CLIENT_ID.' });
  }
  if (!answer.url) throw refusalOf(userErrors);
  if (json) print.json(answer);
  else printSigned(print, answer);
  return 0;
}

export function addSignCommand(program: Command, perform: Perform, env: CommandLineIo['env']): void {
  const command = program
    .command('sign')
    .description('sign a URL that opens a workbook, or one page, chart or table of it, once for one user, and print it')
    .helpOption('-h, --help', 'print this')
    .requiredOption('--user <email>', 'address of the user')
    .option('--team <name...>', 'teams of the user; none for a member who logs in')
    .option('--account-type <name>', 'account type of the user; the default of the organization unless given')
    .option('--client-id <id>', 'client credential that signs (EMBEDPATH_CLIENT_ID); the one that acts unless given')
    .addOption(new Option('--method <method>', 'how to sign').choices(['jwt', 'client-credentials']).default('jwt'))
    .option('--seconds <number>', 'length of the session; an hour unless given', readSeconds);
  addSessionOptions(addContentOptions(command)).action((workbook: string, options: SignOptions, self: Command) => {
    const clientId = options.clientId ?? env['EMBEDPATH_CLIENT_ID'];
    return perform(self, (session) => signUrl(session, workbook, { ...options, ...(clientId && { clientId }) }));
  });
}
