import { type Command, InvalidArgumentError, Option } from 'commander';
import { printUsage } from './print-usage.ts';
import { readTime, timeExamples } from './read-time.ts';
import { readUsage, type UsageSubject } from './read-usage.ts';
import { addSessionOptions, type Perform, refuseUsage, type Session } from './session.ts';

interface UsageOptions extends Omit<UsageSubject, 'workbook'> {
  readonly by: 'hour' | 'day';
  readonly from?: string;
  readonly to?: string;
}

function readGiven(text: string): string {
  const time = readTime(text);
  if (time) return time.toISOString();
  throw new InvalidArgumentError(`It must be ${timeExamples}.`);
}

async function showUsage(session: Session, workbook: string | undefined, options: UsageOptions): Promise<number> {
  const { embed, credential, by, from = null, to = null } = options;
  const range = { from, to, grain: by === 'hour' ? 'HOUR' : 'DAY' } as const;
  const found = await readUsage(session, { workbook, embed, credential }, range);
  if (session.json) session.print.json(found);
  else printUsage(session.print, found);
  return 0;
}

export function addUsageCommand(program: Command, perform: Perform): void {
  const command = program
    .command('usage')
    .argument('[workbook]', 'its id, urlId or path; the whole organization unless something is named')
    .description('tell how often embeds were opened, for how many users, and what was refused')
    .helpOption('-h, --help', 'print this')
    .option('--embed <embedId>', 'of this embed')
    .addOption(new Option('--credential <clientId>', 'of URLs that this client credential signed').conflicts('embed'))
    .addOption(new Option('--by <grain>', 'a line an hour or a day, in UTC').choices(['hour', 'day']).default('day'))
    .option('--from <time>', 'the first hour or day; the last 24 hours, or 30 days, unless given', readGiven)
    .option('--to <time>', 'up to this time; the hour or day that it lies in counts as a whole', readGiven);
  addSessionOptions(command).action((workbook: string | undefined, options: UsageOptions, self: Command) => {
    if (workbook !== undefined && (options.embed ?? options.credential) !== undefined) {
      refuseUsage(self, "name a workbook, '--embed' or '--credential', not several");
    }
    return perform(self, (session) => showUsage(session, workbook, options));
  });
}
