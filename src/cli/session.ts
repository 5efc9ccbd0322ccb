import type { Command } from 'commander';
import { type ApiClient, createApiClient } from './api-client.ts';
import type { CommandLineIo } from './command-line.ts';
import { createPrint, type Print } from './print.ts';

/** What a command works with. */
export interface Session {
  readonly api: ApiClient;
  readonly print: Print;
  /** Print JSON instead of text. */
  readonly json: boolean;
}

export interface SessionOptions {
  readonly url?: string;
  readonly token?: string;
  readonly json?: boolean;
}

const defaultUrl = 'http://localhost:4000';

/** The options of every command that asks the API. */
export function withSessionOptions(command: Command): Command {
  return command
    .option('--url <url>', `address of the server (default: EMBEDPATH_URL, else ${defaultUrl})`)
    .option('--token <token>', 'token to ask with (default: EMBEDPATH_TOKEN, which other users of the machine cannot see)')
    .option('--json', 'print JSON');
}
