import { buildSchema, GraphQLError } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { createServerOfParts } from './server-of-parts.ts';

describe('an error inside', async () => {
  const secret = 'connection string with a password';
  const throws = (error: unknown) => () => {
    throw error;
  };
  const schema = buildSchema('type Query { fault: Int text: Int refused: Int dressed: Int fine: Int }');
  const fields = schema.getQueryType()?.getFields() ?? {};
  Object.assign(fields['fault'] ?? {}, { resolve: throws(new Error(secret)) });
  Object.assign(fields['text'] ?? {}, { resolve: throws(secret) });
  Object.assign(fields['dressed'] ?? {}, {
    resolve: throws(new GraphQLError(secret, { extensions: { code: 'DATABASE' } })),
  });
  Object.assign(fields['refused'] ?? {}, {
    resolve: throws(new DomainError('LIMIT_EXCEEDED', 'Too much.', { field: 'first' })),
  });
  Object.assign(fields['fine'] ?? {}, { resolve: () => 1 });
  const server = await createServerOfParts({ schema });
  afterAll(() => server.stop());

  it.each(['fault', 'text', 'dressed'])('is masked, whatever is thrown: %s', async (field) => {
    const answer = await server.post(`{ ${field} }`);
    expect(answer.body).not.toContain(secret);
    expect(answer.body).not.toContain('stack');
    const { message, extensions } = answer.json().errors[0];
    expect(message).toBe("Something went wrong; the error id is in the server's log.");
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(server.log.filter((line) => line.includes(extensions.errorId))).toHaveLength(1);
  });

  it('leaves the data of other fields, and the status', async () => {
    const answer = await server.post('{ fine fault }');
    expect([answer.statusCode, answer.json().data]).toEqual([200, { fine: 1, fault: null }]);
  });

  it('shows a refusal of the domain with its code, field and remedy', async () => {
    const answer = await server.post('{ refused }');
    expect(answer.json().errors).toEqual([
      {
        message: 'Too much.',
        locations: [{ line: 1, column: 3 }],
        path: ['refused'],
        extensions: { code: 'LIMIT_EXCEEDED', field: 'first', remedy: 'Ask for less at once.' },
      },
    ]);
  });
});
