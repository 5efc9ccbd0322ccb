import type { Diagnosis } from './diagnose-url.ts';
import type { Piece, Print } from './print.ts';

type Check = Diagnosis['checks'][number];

const width = 10;

function label(text: string): Piece {
  return { text: `  ${text.padEnd(width)}`, style: 'dim' };
}

function nameOf({ name, subject }: Check): string {
  return subject === null ? name : `${name} ${subject}`;
}

function describeClock(offset: number | null): string {
  if (offset === null) return 'the URL names no time';
  if (offset === 0) return 'the signer agrees with the server';
  return offset > 0 ? `the signer is ${offset} s ahead` : `signed ${-offset} s ago, or the signer is behind`;
}

function printFailed(print: Print, check: Check): void {
  const { message, expected, found, remedy, refuses } = check;
  print.answer('');
  print.answer(
    { text: `FAILED ${nameOf(check)}`, style: refuses ? 'red' : 'yellow' },
    refuses ? ', which refuses' : '',
  );
  if (message) print.answer(label('why'), message);
  print.answer(label('expected'), expected);
  if (found) print.answer(label('found'), found);
  if (remedy) print.answer(label('do'), remedy);
}

function printNearMiss(print: Print, { kind, message, detail }: Diagnosis['nearMisses'][number]): void {
  print.answer('');
  print.answer({ text: `LIKELY ${kind}`, style: 'yellow' });
  print.answer(label('why'), message);
  for (const line of detail?.split('\n') ?? []) print.answer(label('where'), line);
}

function printNames(print: Print, title: string, checks: readonly Check[]): void {
  if (checks.length > 0) print.answer({ text: title, style: 'dim' }, ` ${checks.map(nameOf).join(', ')}`);
}

/** The verdict, then what is wrong, what refuses first; then what is right. */
export function printDiagnosis(print: Print, diagnosis: Diagnosis, all: boolean): void {
  const { verdict, summary, family, clockOffsetSeconds, checks, nearMisses, ruledOut, signedText, notes } = diagnosis;
  const failed = checks.filter(({ status }) => status === 'FAILED');
  const passed = checks.filter(({ status }) => status === 'PASSED');
  const opens = verdict === 'WOULD_OPEN';
  print.answer({ text: verdict, style: opens ? 'green' : 'red' }, family ? ` ${family}` : '');
  print.answer(summary);
  for (const note of notes) print.answer(label('note'), note);
  print.answer(label('clock'), describeClock(clockOffsetSeconds));
  for (const check of failed.filter(({ refuses }) => refuses)) printFailed(print, check);
  for (const miss of nearMisses) printNearMiss(print, miss);
  for (const check of failed.filter(({ refuses }) => !refuses)) printFailed(print, check);
  print.answer('');
  for (const line of ruledOut) print.answer({ text: 'ruled out:', style: 'dim' }, ` ${line}`);
  if (all) for (const check of passed) print.answer(`PASSED ${nameOf(check)}`, check.found ? `: ${check.found}` : '');
  else printNames(print, 'passed:', passed);
  printNames(
    print,
    'not reached:',
    checks.filter(({ status }) => status === 'NOT_REACHED'),
  );
  if (signedText !== null && !opens) print.answer({ text: 'checked text:', style: 'dim' }, ` ${signedText}`);
}
