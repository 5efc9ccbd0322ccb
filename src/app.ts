import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { checkMasterKeys } from './domain/credentials/check-master-keys.ts';
import { issueAccessToken } from './domain/credentials/issue-access-token.ts';
import { createSecretBox } from './domain/credentials/secret-box.ts';
import { openEmbed } from './domain/embeds/open/open-embed.ts';
import { createFirstOrganization } from './domain/organizations/create-first-organization.ts';
import type { Deps } from './domain/ports.ts';
import { readSession } from './domain/sessions/read-session.ts';
import type { EmbedPageAssets } from './embed-page/render-page.ts';
import { createContext } from './graphql/context.ts';
import { createFieldBudget } from './graphql/limits/field-budget.ts';
import { createSchema } from './graphql/schema.ts';
import { readSdl } from './graphql/sdl.ts';
import { createGraphqlServer } from './graphql/server.ts';
import { createHttpServer, type HttpServer } from './http/server.ts';

/** What differs between a server, a test and a bench. */
export interface AppParts extends Pick<Deps, 'repository' | 'documents' | 'now' | 'randomBytes'> {
  readonly logger: Logger;
  readonly embedPageAssets: EmbedPageAssets;
  /**
   * The repository for one request, which begins nothing and keeps nothing after its deadline, on the clock of `performance.now()`:
   * by then it was answered that it failed. Unless given, the repository as it is.
   */
  readonly repositoryUntil?: (deadline: number) => Deps['repository'];
  /** Rejects while the repository cannot be reached; one in memory always can. */
  readonly pingDatabase?: () => Promise<unknown>;
}

export interface App extends HttpServer {
  readonly deps: Deps;
}

/** Enough for ten fields of each of 20,000 elements, the most that a document has (W4). */
const mostFields = 450_000;

/** The wiring: from a configuration and its parts to a server that only has to listen. Throws `MasterKeyFaults`, `SchemaFaults`. */
export async function createApp(config: Config, parts: AppParts): Promise<App> {
  const { repository, documents, now, randomBytes, logger } = parts;
  const secretBox = createSecretBox(config.masterKeys, randomBytes);
  const { publicBaseUrl, embedSettings: settings } = config;
  const deps: Deps = { repository, documents, secretBox, now, randomBytes, publicBaseUrl, settings };
  const until = (deadline: number): Deps => ({
    ...deps,
    repository: parts.repositoryUntil?.(deadline) ?? repository,
  });
  await checkMasterKeys(deps);

  const graphql = await createGraphqlServer(createSchema(readSdl()), {
    logger,
    isProduction: config.isProduction,
    introspection: config.playground,
  });
  const http = await createHttpServer({
    logger,
    settings: config,
    graphql,
    makeContext: ({ caller, requestId, deadline }) =>
      createContext(until(deadline), {
        caller,
        requestId,
        budget: createFieldBudget({ mostFields, deadline, now: () => performance.now() }),
      }),
    findCaller: (tokenHash, deadline) => until(deadline).repository.findCaller(tokenHash, now()),
    openEmbed: (input, deadline) => openEmbed(until(deadline), input),
    readSession: (input, drawPanel, deadline) => readSession(until(deadline), input, drawPanel),
    embedPageAssets: parts.embedPageAssets,
    issueAccessToken: ({ clientId, secret, requestId }, deadline) =>
      issueAccessToken({ ...until(deadline), requestId }, clientId, secret),
    createFirstOrganization: ({ requestId, ...input }, deadline) =>
      createFirstOrganization({ ...until(deadline), requestId }, input),
    pingDatabase: parts.pingDatabase ?? (async () => {}),
  });
  return {
    ...http,
    deps,
    stop: async () => {
      await http.stop();
      await graphql.stop();
    },
  };
}
