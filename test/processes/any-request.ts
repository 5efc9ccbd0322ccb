import { randomUUID } from 'node:crypto';
import { adminToken, type Client } from './client.ts';
import { type Credential, methods, type Place, sign } from './shared-workbook.ts';

/** 503 is complete with what tells a client to come again. */
const outcomeOf = (status: number, retryAfter: unknown, codes: readonly string[] = []): string =>
  [status, ...codes, ...(status === 503 && retryAfter !== '1' ? ['without Retry-After'] : [])].join(' ');

/** Everything that a server does with its database, in turns; each tells its status, and the codes of its errors. */
export function anyRequest(server: Client, place: Place, credential: Credential, session: string | undefined) {
  const requests = [
    async () => {
      const { status, retryAfter, codes } = await server.tryTo('createTeam', { name: `Team ${randomUUID()}` });
      return outcomeOf(status, retryAfter, codes);
    },
    async (turn: number) => {
      const { status, headers } = await server.open(sign(methods[turn % 2] ?? 'JWT', place, credential));
      return outcomeOf(status, headers['retry-after']);
    },
    async () => {
      const { status, headers } = await server.click(session);
      return outcomeOf(status, headers['retry-after']);
    },
    async () => {
      const { status, headers } = await server.query('{ workbooks(first: 5) { nodes { name } } }', adminToken);
      return outcomeOf(status, headers['retry-after']);
    },
    async () => {
      const { status, headers } = await server.issueToken(credential.clientId, credential.secret);
      return outcomeOf(status, headers['retry-after']);
    },
  ] as const;
  return (turn: number): Promise<string> => (requests[turn % requests.length] ?? requests[0])(turn);
}
