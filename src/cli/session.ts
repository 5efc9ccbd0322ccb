import type { Command } from 'commander';
import { type ApiClient, createApiClient } from './api-client.ts';
import type { CommandLineIo } from './io.ts';
import { createPrint, type Print } from './print.ts';

/** What a command that asks the API works with. */
export interface Session {
  readonly api: ApiClient;
  readonly print: Print;
  /** Print JSON instead of text. */
  readonly json: boolean;
}

interface SessionOptions {
  readonly url?: string;
  readonly token?: string;
  readonly json?: boolean;
}

/** Runs what a command does with a session; `act` answers the exit code, or throws a `Failure`. `token`: in place of the user's. */
export type Perform = (
  command: Command,
  act: (session: Session) => Promise<number>,
  options?: { readonly token?: string },
) => Promise<void>;

const defaultUrl = 'http://localhost:4000';

export function addJsonOption(command: Command): Command {
  return command.option('--json', 'print JSON');
}

export function addUrlAndJsonOptions(command: Command): Command {
  const description = `address of the server (default: EMBEDPATH_URL, else ${defaultUrl})`;
  return addJsonOption(command.option('--url <url>', description));
}

export function addSessionOptions(command: Command): Command {
  return addUrlAndJsonOptions(command).option(
    '--token <token>',
    'token to ask with (default: EMBEDPATH_TOKEN, which hides it from the list of processes)',
  );
}

/** Ends the command as commander does for what is wrong with the arguments. */
export function refuseUsage(command: Command, message: string): never {
  return command.error(`error: ${message}`, { exitCode: 2 });
}

function readUrl(command: Command, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain =
    url && /^https?:$/.test(url.protocol) && `${url.username}${url.password}${url.search}${url.hash}` === '';
  if (!isPlain) refuseUsage(command, `--url, or EMBEDPATH_URL, must be a plain address such as ${defaultUrl}`);
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** Absent when it is empty, as variables of scripts often are. Never named in a message. */
function readToken(command: Command, token: string | undefined): string | undefined {
  if (!token) return undefined;
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  return refuseUsage(command, 'the token has characters that no token has, such as a space or the end of a line');
}

/** The session that the options of a command and the environment ask for; `token` in place of theirs, if given. */
export function openSession(command: Command, { env, fetch, stdout, stderr }: CommandLineIo, token?: string): Session {
  const options = command.optsWithGlobals<SessionOptions>();
  const api = createApiClient({
    baseUrl: readUrl(command, options.url || env['EMBEDPATH_URL'] || defaultUrl),
    token: readToken(command, token ?? (options.token || env['EMBEDPATH_TOKEN'])),
    fetch,
  });
  return { api, print: createPrint({ stdout, stderr, env }), json: options.json ?? false };
}
