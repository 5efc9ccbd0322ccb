import type { Command } from 'commander';
import { databaseUrlHelp, requireDatabaseUrl } from './database-url.ts';
import type { CommandLineIo } from './io.ts';
import type { VerifiedTrail } from './operations.ts';
import { count } from './print.ts';
import { whileRowsPass } from './progress.ts';
import { addJsonOption, type Perform, refuseUsage, type Session } from './session.ts';

interface VerifyOptions {
  readonly organization?: string;
  readonly head?: string;
}

function reportOne({ print }: Session, trail: VerifiedTrail): void {
  const { slug, seals, events, unsealed, head, forgotten, faults, faultCount } = trail;
  const checked = `${count(events, 'event')} under ${count(seals, 'seal')}`;
  if (faultCount === 0) print.answer(`${slug}: `, { text: 'whole', style: 'green' }, `, ${checked}`);
  else print.answer(`${slug}: `, { text: 'broken', style: 'red' }, `, ${count(faultCount, 'fault')} in ${checked}`);
  for (const { kind, message, sealNumber, position, auditEventId } of faults) {
    const place = [
      sealNumber === null ? [] : [`seal ${sealNumber}`],
      position === null ? [] : [`position ${position}`],
      auditEventId === null ? [] : [`event ${auditEventId}`],
    ];
    print.answer(
      '  ',
      { text: kind, style: 'red' },
      ` ${[place.flat().join(', '), message].filter(Boolean).join(': ')}`,
    );
  }
  if (faults.length < faultCount) print.answer(`  and ${faultCount - faults.length} more`);
  if (unsealed > 0) print.answer(`  ${count(unsealed, 'event')} not sealed yet, which nothing vouches for`);
  if (forgotten) {
    print.answer(
      `  up to seal ${forgotten.sealNumber} taken away by retention, at ${forgotten.forgottenAt.toISOString()}`,
    );
  }
  if (head) print.answer(`  head ${head.hash} (seal ${head.sealNumber})`);
}

async function verify(
  session: Session,
  databaseUrl: string,
  { organization, head }: VerifyOptions,
  { loadOperations, stderr }: CommandLineIo,
): Promise<number> {
  const operations = await loadOperations();
  const trails = await whileRowsPass(session.json ? undefined : stderr, true, (show) =>
    operations.verifyAudit({
      databaseUrl,
      slug: organization ?? null,
      head: head ?? null,
      onRows: (rows, total) => show(rows, total === null ? null : rows / total),
    }),
  );
  const isWhole = trails.every(({ faultCount }) => faultCount === 0);
  if (session.json) session.print.json({ whole: isWhole, organizations: trails });
  else for (const trail of trails) reportOne(session, trail);
  return isWhole ? 0 : 1;
}

export function addVerifyAuditCommand(program: Command, perform: Perform, io: CommandLineIo): void {
  const command = program
    .command('verify-audit')
    .description('check that nothing in the audit trail was changed, removed, swapped or added')
    .helpOption('-h, --help', 'print this')
    .option('--organization <slug>', 'slug of the organization; without it, all are checked')
    .option('--head <hash>', 'hash of a seal as an earlier check told it, which must still be there')
    .addHelpText('after', `${databaseUrlHelp}\nExits with 1 when something is broken.`);
  addJsonOption(command).action((options: VerifyOptions, self: Command) => {
    const databaseUrl = requireDatabaseUrl(self, io);
    if (options.head !== undefined && !/^[0-9a-f]{64}$/.test(options.head)) {
      refuseUsage(self, "option '--head' takes a hash of 64 hexadecimal digits in lower case");
    }
    return perform(self, (session) => verify(session, databaseUrl, options, io));
  });
}
