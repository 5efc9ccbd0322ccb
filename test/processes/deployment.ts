import { watchSecret } from '../support/issued-secrets.ts';
import { adminToken, type Client, clientOf, publicBaseUrl } from './client.ts';
import { launchServer, type ServerProcess } from './server-process.ts';

const embedSecret = 'secret+of/the=demo%26more';
watchSecret(embedSecret);

/** Of every server of one deployment, which seeds the demo organization into an empty database. */
export function environmentOf(databaseUrl: string, more: Readonly<Record<string, string>> = {}) {
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_MIGRATE: '1',
    EMBEDPATH_MASTER_KEYS: `tests:${Buffer.alloc(32, 'key').toString('base64')}`,
    EMBEDPATH_DEMO: '1',
    DEMO_ADMIN_TOKEN: adminToken,
    DEMO_EMBED_SECRET: embedSecret,
    PUBLIC_BASE_URL: publicBaseUrl,
    LOG_LEVEL: 'warn',
    ...more,
  };
}

/** A server that answers, and what asks it. */
export interface LiveServer extends Client {
  readonly process: ServerProcess;
}

export async function startServer(
  databaseUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<LiveServer> {
  const process = launchServer(environmentOf(databaseUrl, more));
  return { process, ...clientOf(await process.listening) };
}

/** What nobody may find in the log of a server, however the database fares. */
export function faultsIn({ process }: LiveServer): string[] {
  const isFault = ({ msg }: { msg: string }) => /^(?:a request failed|a promise was rejected)/.test(msg);
  return process
    .log()
    .filter(isFault)
    .map(({ msg, err }) => `${msg}: ${err?.type} ${err?.message}`);
}
