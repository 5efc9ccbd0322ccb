import { type Command, InvalidArgumentError, Option } from 'commander';
import { PlanJwtUrlDocument } from './generated.ts';
import { type JwtReport, readJwtReport } from './jwt-report.ts';
import { count } from './print.ts';
import { printJwtReport } from './print-jwt-report.ts';
import { printJwtUrl } from './print-jwt-url.ts';
import { readTime, timeExamples } from './read-time.ts';
import { refusalOf } from './refusal.ts';
import { addSessionOptions, type Perform, type Session } from './session.ts';

interface MigrateOptions {
  readonly days: number;
  readonly since?: string;
  readonly remaining?: boolean;
}

const mostDays = 366;

function readDays(text: string): number {
  const days = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= mostDays) return days;
  throw new InvalidArgumentError(`It must be a whole number of days, 1 to ${mostDays}.`);
}

function readSince(text: string): string {
  const time = readTime(text);
  if (time) return time.toISOString();
  throw new InvalidArgumentError(`It must be ${timeExamples}.`);
}

async function planUrl({ api, print, json }: Session, url: string): Promise<number> {
  const { url: plan, userErrors } = (await api.request(PlanJwtUrlDocument, { url })).planJwtMigration;
  if (!plan) throw refusalOf(userErrors);
  if (json) print.json(plan);
  else printJwtUrl(print, plan);
  return 0;
}

/** Whether nobody would notice that the deprecated way is switched off, or nobody did. */
function isDone({ embedsRemaining, credentialsRemaining, clientCredentialUrlsEnabled }: JwtReport): boolean {
  return !clientCredentialUrlsEnabled || embedsRemaining + credentialsRemaining === 0;
}

async function planOrganization({ api, print, json }: Session, options: MigrateOptions): Promise<number> {
  const { days, since = null, remaining: onlyRemaining = false } = options;
  const report = await readJwtReport(api, { days, since, onlyRemaining });
  if (json) print.json(report);
  else printJwtReport(print, report, since === null ? `the last ${count(days, 'day')}` : `since ${since}`);
  return isDone(report) ? 0 : 1;
}

export function addMigrateToJwtCommand(program: Command, perform: Perform): void {
  const command = program
    .command('migrate-to-jwt')
    .argument('[url]', 'a URL signed with client credentials; the whole organization unless given')
    .description('tell what there is to do to sign JWTs in place of URLs with client credentials')
    .helpOption('-h, --help', 'print this')
    .option('--days <number>', 'what was opened within so many days counts as still opened that way', readDays, 30)
    .addOption(
      new Option('--since <time>', 'what was opened at this time or later counts, e.g. since the last host moved')
        .argParser(readSince)
        .conflicts('days'),
    )
    .option('--remaining', 'list only embeds that are still opened that way')
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing remains, or the URL was planned; 1 something remains, or refused or failed; 2 wrong usage.',
    );
  addSessionOptions(command).action((url: string | undefined, options: MigrateOptions, self: Command) =>
    perform(self, (session) => (url === undefined ? planOrganization(session, options) : planUrl(session, url))),
  );
}
