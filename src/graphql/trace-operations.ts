import type { ApolloServerPlugin } from '@apollo/server';
import { rootFieldsOf } from './observe-operations.ts';
import type { RequestContext } from './unavailable.ts';

const mostNamed = 5;

/** Names the span of an operation by the fields of the schema that it asks for, and ends it with the codes of its errors. */
export const traceOperations: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue: { span } }) => {
    if (!span?.isRecorded) return;
    return {
      didResolveOperation: async ({ operation, document }) => {
        if (!operation) return;
        const fields = rootFieldsOf(operation, document);
        span.rename(`${operation.operation} ${fields.slice(0, mostNamed).join(' ')}`);
        span.set({ 'graphql.operation.type': operation.operation, 'embedpath.graphql.fields': fields });
      },
      willSendResponse: async ({ response: { body } }) => {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const codes = new Set(errors.map(({ extensions }) => String(extensions?.['code'])));
        if (codes.size > 0) span.set({ 'embedpath.error.codes': [...codes] });
        span.end();
      },
    };
  },
};
