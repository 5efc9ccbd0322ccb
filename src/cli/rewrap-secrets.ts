import type { Command } from 'commander';
import { Failure } from './failure.ts';
import { RewrapSecretsDocument } from './generated.ts';
import { count } from './print.ts';
import { refusalOf } from './refusal.ts';
import { addSessionOptions, type Perform, type Session } from './session.ts';

interface Rewrapped {
  readonly rewrapped: number;
  readonly remaining: number;
  readonly keyId: string;
}

async function ask({ api }: Session, dryRun: boolean): Promise<Rewrapped> {
  const { rewrapSecrets: answer } = await api.request(RewrapSecretsDocument, { input: { dryRun } });
  if (!answer || answer.keyId === null) throw refusalOf(answer?.userErrors);
  return { rewrapped: answer.rewrapped, remaining: answer.remaining, keyId: answer.keyId };
}

/** The server does some at a time; goes on until none remains. Throws a `Failure` when a request brings it no further. */
async function rewrapAll(session: Session): Promise<Rewrapped> {
  let done = await ask(session, false);
  while (done.remaining > 0) {
    if (!session.json) session.print.note(`${count(done.rewrapped, 'secret')} done, ${done.remaining} to go`);
    const next = await ask(session, false);
    if (next.remaining >= done.remaining) {
      const sentence = `${count(next.remaining, 'secret')} cannot be decrypted by the server, which lacks their master keys.`;
      throw new Failure('SECRETS_REMAIN', sentence, {
        remedy: 'Put the keys back at the end of EMBEDPATH_MASTER_KEYS, start the server again, and run this again.',
      });
    }
    done = { ...next, rewrapped: done.rewrapped + next.rewrapped };
  }
  return done;
}

async function rewrapSecrets(session: Session, dryRun: boolean): Promise<number> {
  const { print, json } = session;
  const done = dryRun ? await ask(session, true) : await rewrapAll(session);
  if (json) print.json(done);
  else if (dryRun)
    print.answer(`${count(done.remaining, 'secret')} would be encrypted anew under the key "${done.keyId}"`);
  else print.answer(`${count(done.rewrapped, 'secret')} encrypted anew under the key "${done.keyId}"`);
  return 0;
}

export function addRewrapCommand(program: Command, perform: Perform): void {
  const command = program
    .command('rewrap-secrets')
    .description('encrypt the secrets of client credentials anew, under the first master key of the server')
    .helpOption('-h, --help', 'print this')
    .option('--dry-run', 'only count them');
  addSessionOptions(command).action((options: { readonly dryRun?: boolean }, self: Command) =>
    perform(self, (session) => rewrapSecrets(session, options.dryRun ?? false)),
  );
}
