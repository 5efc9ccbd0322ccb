import {
  ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { createErrorFormatter, type ErrorLog } from './format-error.ts';
import { checkText, mostTokens } from './limits/check-text.ts';
import { checkCost } from './limits/cost.ts';
import { type OperationObserver, observeErrors, observeOperations } from './observe-operations.ts';
import { traceOperations } from './trace-operations.ts';
import { answerUnavailable, type RequestContext, type WarningLog } from './unavailable.ts';

export interface GraphqlServer<Context extends RequestContext> {
  /** `search` of the request holds what is after the path, with its question mark. */
  answer(request: HTTPGraphQLRequest, makeContext: () => Context): Promise<HTTPGraphQLResponse>;
  stop(): Promise<void>;
}

export interface GraphqlServerOptions {
  readonly logger: ErrorLog & WarningLog & Record<'debug' | 'info', (message: string) => void>;
  readonly isProduction: boolean;
  readonly introspection: boolean;
  readonly observer?: OperationObserver | undefined;
  readonly isTraced?: boolean;
}

/** Apollo Server runs this after validation, when the variables are known and nothing was executed. */
const costLimit: ApolloServerPlugin = {
  requestDidStart: async () => ({
    async didResolveOperation({ schema, document, operation, request }) {
      if (operation) checkCost({ schema, document, operation, variables: request.variables ?? {} });
    },
  }),
};

/** The text that Apollo Server is going to parse, if the request has any. */
function textOf({ method, body, search }: HTTPGraphQLRequest): string {
  if (method === 'GET') return new URLSearchParams(search).get('query') ?? '';
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : '';
  return typeof query === 'string' ? query : '';
}

export async function createGraphqlServer<Context extends RequestContext>(
  schema: GraphQLSchema,
  { logger, isProduction, introspection, observer, isTraced }: GraphqlServerOptions,
): Promise<GraphqlServer<Context>> {
  const formatError = observeErrors(createErrorFormatter(logger), observer);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection,
    nodeEnv: isProduction ? 'production' : 'development',
    hideSchemaDetailsFromClientErrors: isProduction,
    includeStacktraceInErrorResponses: false,
    formatError,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    cache: 'bounded',
    parseOptions: { maxTokens: mostTokens },
    validationOptions: { maxErrors: 20 },
    executionOptions: { maxCoercionErrors: 20 },
    // checkText bounds what fragments expand to.
    maxRecursiveSelections: false,
    stopOnTerminationSignals: false,
    logger: {
      debug: (message) => logger.debug(String(message)),
      info: (message) => logger.info(String(message)),
      warn: (message) => logger.warn({}, String(message)),
      error: (message) => logger.error({}, String(message)),
    },
    plugins: [
      costLimit,
      answerUnavailable(logger),
      ...(observer ? [observeOperations(observer)] : []),
      ...(isTraced ? [traceOperations] : []),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return {
    // Apollo Server has no hook before parsing that may refuse, but it answers what the context function throws.
    answer: (request, makeContext) =>
      apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: request,
        context: async () => {
          checkText(textOf(request));
          return makeContext();
        },
      }),
    stop: () => apollo.stop(),
  };
}
