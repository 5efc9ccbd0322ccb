import type { Command } from 'commander';
import { Failure } from './failure.ts';
import { WhoamiDocument, type WhoamiQuery } from './generated.ts';
import type { Print } from './print.ts';
import { addSessionOptions, type Perform, type Session } from './session.ts';

type Viewer = NonNullable<WhoamiQuery['viewer']>;

function printViewer(print: Print, { member, level, permissions, credential, tokenExpiresAt }: Viewer): void {
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['level', level],
    ['account type', member.accountType.name],
    ['permissions', permissions.join(', ')],
    ['teams', member.teams.map(({ name }) => name).join(', ')],
    ['credential', credential ? `${credential.name} (${credential.clientId})` : ''],
    ['token until', tokenExpiresAt],
  ];
  print.answer({ text: member.email, style: 'bold' }, ` ${member.firstName} ${member.lastName}`.trimEnd());
  for (const [name, value] of facts) {
    if (value !== '') print.answer({ text: name.padEnd(14), style: 'dim' }, value);
  }
}

async function whoami({ api, print, json }: Session): Promise<number> {
  const { viewer } = await api.request(WhoamiDocument, {});
  if (!viewer) {
    throw new Failure('UNAUTHENTICATED', 'No token was given, so the server knows nobody.', {
      remedy: 'Give a token with EMBEDPATH_TOKEN or --token.',
    });
  }
  if (json) print.json(viewer);
  else printViewer(print, viewer);
  return 0;
}

export function addWhoamiCommand(program: Command, perform: Perform): void {
  const command = program
    .command('whoami')
    .description('show whom the token belongs to, and what they may do')
    .helpOption('-h, --help', 'print this');
  addSessionOptions(command).action((_options: unknown, self: Command) => perform(self, whoami));
}
