import type { FastifyInstance, InjectOptions } from 'fastify';
import type { ExecutionResult } from 'graphql';
import { mayHoldSecret, watchAnswer, watchText } from './issued-secrets.ts';

/** The operation of a GraphQL request, if it is one. */
function sourceOf({ payload }: InjectOptions): string | undefined {
  const query: unknown = typeof payload === 'object' && 'query' in payload ? payload.query : undefined;
  return typeof query === 'string' ? query : undefined;
}

function parseAnswer(text: string): ExecutionResult | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Looks for issued secrets in whatever a server answers to requests without a socket (K1). */
export function watchInjected(app: FastifyInstance): void {
  const inject = app.inject.bind(app);
  const watching = async (options: InjectOptions) => {
    const response = await inject(options);
    const { body, headers } = response;
    const source = sourceOf(options);
    const answer = mayHoldSecret(body) ? parseAnswer(body) : undefined;
    if (source !== undefined && answer?.data) watchAnswer(source, answer);
    else watchText('a response', body);
    watchText('the head of a response', JSON.stringify(headers));
    return response;
  };
  Object.assign(app, { inject: watching });
}
