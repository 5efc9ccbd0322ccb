import type { Command } from 'commander';
import { z } from 'zod';
import { Failure } from './failure.ts';
import type { CommandLineIo } from './io.ts';
import { addUrlAndJsonOptions, type Perform, refuseUsage, type Session } from './session.ts';

interface InitOptions {
  readonly organization: string;
  readonly slug: string;
  readonly adminEmail: string;
}

const answerForm = z.object({ organizationId: z.string(), token: z.string(), expiresAt: z.string() });

/** What the refusals of this path mean to who runs the command. */
function explain(error: unknown): unknown {
  if (!(error instanceof Failure)) return error;
  if (error.code === 'UNAUTHENTICATED') {
    return new Failure(error.code, 'The token in EMBEDPATH_INIT_TOKEN is not the one of the server.', {
      remedy: 'Set it to the EMBEDPATH_INIT_TOKEN with which the server was started.',
    });
  }
  if (error.code === 'NOT_FOUND') {
    return new Failure(error.code, 'The server makes no first organization.', {
      remedy: 'Start it with EMBEDPATH_INIT_TOKEN.',
    });
  }
  return error;
}

async function initialize({ api, print, json }: Session, options: InitOptions): Promise<number> {
  const { organization: organizationName, slug, adminEmail } = options;
  const made = await api.post('v2/init', { organizationName, slug, adminEmail }, answerForm).catch((error: unknown) => {
    throw explain(error);
  });
  if (json) {
    print.json(made);
    return 0;
  }
  print.answer(`organization  ${made.organizationId}`);
  print.answer(`admin token   ${made.token}`);
  print.note(`Keep the token: it is shown once. It ends on ${made.expiresAt}.`);
  return 0;
}

export function addInitCommand(program: Command, perform: Perform, env: CommandLineIo['env']): void {
  const command = program
    .command('init')
    .description('make the first organization of a server, its administrator, and their token')
    .helpOption('-h, --help', 'print this')
    .requiredOption('--organization <name>', 'name of the organization')
    .requiredOption('--slug <slug>', 'its name in JWT URLs: lower-case letters, digits and hyphens')
    .requiredOption('--admin-email <address>', 'address of the administrator')
    .addHelpText('after', '\nNeeds EMBEDPATH_INIT_TOKEN in the environment, the same as that of the server.');
  addUrlAndJsonOptions(command).action((options: InitOptions, self: Command) => {
    const token = env['EMBEDPATH_INIT_TOKEN'];
    if (!token) refuseUsage(self, 'the environment has no EMBEDPATH_INIT_TOKEN, which "init" needs');
    return perform(self, (session) => initialize(session, options), { token });
  });
}
