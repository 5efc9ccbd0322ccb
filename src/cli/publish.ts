import type { Command } from 'commander';
import { failureJson } from './failure.ts';
import { findWorkbookId } from './find-workbook.ts';
import { PublishWorkbookDocument, type PublishWorkbookMutation } from './generated.ts';
import { count, type Print } from './print.ts';
import { printBreaks } from './print-breaks.ts';
import { refusalOf } from './refusal.ts';
import { addSessionOptions, type Perform, type Session } from './session.ts';

type Answer = NonNullable<PublishWorkbookMutation['publishWorkbook']>;

interface PublishOptions {
  readonly dryRun?: boolean;
  readonly refuseIfBreaking?: boolean;
}

function outcomeOf({ workbook, version }: Answer): string {
  if (version) return `was published as version ${version.number}`;
  return workbook ? `would be published as version ${(workbook.latestVersion ?? 0) + 1}` : 'is not published';
}

function printReport(print: Print, workbook: string, answer: Answer): void {
  const { breaks, totalBreaks, totalChanges, totalHeals } = answer;
  const effects = [count(totalBreaks, 'break'), count(totalChanges, 'change'), `${count(totalHeals, 'embed')} healed`];
  print.answer(`${workbook} ${outcomeOf(answer)}: ${effects.join(', ')}`);
  printBreaks(print, breaks, totalBreaks + totalChanges);
}

async function publish(session: Session, workbook: string, options: PublishOptions): Promise<number> {
  const { api, print, json } = session;
  const workbookId = await findWorkbookId(session, workbook);
  const { dryRun = false, refuseIfBreaking = false } = options;
  const input = { workbookId, dryRun, refuseIfBreaking };
  const { publishWorkbook: payload } = await api.request(PublishWorkbookDocument, { input });
  if (!payload) throw refusalOf([]);
  const { userErrors, ...answer } = payload;
  const [refusal] = userErrors;
  if (refusal?.code !== 'WOULD_BREAK') {
    if (refusal) throw refusalOf(userErrors);
    if (json) print.json(answer);
    else printReport(print, workbook, payload);
    return 0;
  }
  const failure = refusalOf(userErrors);
  if (json) {
    print.json({ ...answer, error: failureJson(failure) });
    return 1;
  }
  printReport(print, workbook, payload);
  throw failure;
}

export function addPublishCommand(program: Command, perform: Perform): void {
  const command = program
    .command('publish')
    .description('publish the draft of a workbook, and tell what that breaks for embeds and URLs')
    .helpOption('-h, --help', 'print this')
    .argument('<workbook>', 'its id, urlId or path, e.g. Sales/Overview')
    .option('--dry-run', 'only tell, and publish nothing')
    .option('--refuse-if-breaking', 'publish nothing when an embed or a URL would break, and end with 1');
  addSessionOptions(command).action((workbook: string, options: PublishOptions, self: Command) =>
    perform(self, (session) => publish(session, workbook, options)),
  );
}
