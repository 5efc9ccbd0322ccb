import { afterAll, describe, expect, it } from 'vitest';
import { bombs } from '../graphql/limits/bombs.ts';
import { access, as, createDemoServer } from './demo-server.ts';

describe('a request that was made to burn time', async () => {
  const server = await createDemoServer();
  afterAll(() => server.stop());

  it.each(bombs)(
    '$name: is refused with 400 before anything of it is executed',
    async ({ text, variables = {}, code }) => {
      const answer = await server.post(text, { variables, headers: as(access.adminToken) });
      expect(answer.statusCode).toBe(400);
      expect(answer.json().data).toBeUndefined();
      if (code) expect(answer.json().errors).toMatchObject([{ extensions: { code, remedy: expect.any(String) } }]);
      else
        expect(answer.json().errors[0].extensions.code).toMatch(/^(?:GRAPHQL_VALIDATION_FAILED|COST_LIMIT_EXCEEDED)$/);
    },
  );
});
