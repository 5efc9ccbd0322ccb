import { sampleDocument } from '../support/sample-workbook.ts';
import type { Client } from './client.ts';
import type { Ledger } from './ledger.ts';
import { type Credential, methods, type Place, sign } from './shared-workbook.ts';

export interface LoadOptions {
  readonly workers: number;
  readonly place: Place;
  readonly credential: Credential;
  readonly ledger: Ledger;
  /** Whom to ask next; waited for while nobody can answer. */
  pick(turn: number): Promise<Client>;
}

export interface Load {
  /** So many more were acknowledged by this server. */
  acknowledgedBy(server: Client, count: number): Promise<void>;
  /** Ends when all that is under way has ended. */
  stop(): Promise<void>;
}

/** No answer that says what became of the request: it may be done, or not. */
class Unanswered extends Error {}

/** Writes and opens all the time. What is not acknowledged is left alone, but openings are tried again until they are answered. */
export function putUnderLoad({ workers, place, credential, ledger, pick }: LoadOptions): Load {
  const acknowledged = new Map<Client, number>();
  const waiting = new Set<() => void>();
  let isStopping = false;

  const acknowledge = (server: Client) => {
    acknowledged.set(server, (acknowledged.get(server) ?? 0) + 1);
    for (const look of waiting) look();
  };

  const mutate = async <Payload>(server: Client, name: string, input: object, fields: string): Promise<Payload> => {
    const { status, payload, codes } = await server.tryTo<Payload>(name, { ...input }, fields);
    if (status === 503) throw new Unanswered(codes.join());
    if (payload === null || codes.length > 0) throw new Error(`${name} was answered with ${status} ${codes.join()}.`);
    acknowledge(server);
    return payload;
  };

  const createTeam = async (server: Client, turn: number) => {
    const name = `Team ${turn}`;
    await mutate(server, 'createTeam', { name }, 'team { teamId }');
    ledger.teamNames.push(name);
  };

  const importWorkbook = async (server: Client, turn: number) => {
    const input = { document: sampleDocument, path: `Load/Workbook ${turn}`, publish: true };
    type Imported = { readonly workbook: { readonly workbookId: string } };
    const { workbook } = await mutate<Imported>(server, 'importWorkbook', input, 'workbook { workbookId }');
    const { workbookId } = workbook;
    ledger.workbookIds.push(workbookId);
    const sharing = { workbookId, grantee: { teamName: 'Embed Customers' } };
    type Shared = { readonly grant: { readonly grantId: string } };
    const { grant } = await mutate<Shared>(server, 'grantWorkbook', sharing, 'grant { grantId }');
    ledger.grantIds.push(grant.grantId);
    type Generated = { readonly embed: { readonly embedId: string } };
    const { embed } = await mutate<Generated>(server, 'generateSecureEmbedPath', { workbookId }, 'embed { embedId }');
    ledger.embedIds.push(embed.embedId);
  };

  /** Undefined: it was opened. */
  const openAt = async (server: Client, url: string, expected: string): Promise<string | undefined> => {
    const { status, family, referenceNumber } = await server.open(url);
    if (status === 503) throw new Unanswered();
    if (status !== 200 && family !== expected) throw new Error(`An opening was answered with ${status} ${family}.`);
    acknowledge(server);
    return referenceNumber;
  };

  /** Twice, so that a nonce that was not taken would show. */
  const open = async (_: Client, turn: number) => {
    const opening = { email: `user-${turn}@load.example`, opened: 0, refused: 0 };
    ledger.openings.push(opening);
    const { email } = opening;
    const changes = { email, nonce: email, externalUserId: email };
    const url = sign(methods[turn % 2] ?? 'JWT', place, credential, changes);
    for (let tries = 0; opening.refused === 0; tries += 1) {
      const server = await pick(turn + tries);
      await noteUnanswered(async () => {
        const referenceNumber = await openAt(server, url, 'EINVAL');
        if (referenceNumber === undefined) opening.opened += 1;
        else {
          opening.refused += 1;
          ledger.refusals.NONCE_REUSED.push(referenceNumber);
        }
      });
    }
  };

  const openWrongly = async (server: Client, turn: number) => {
    const url = sign(methods[turn % 2] ?? 'JWT', place, { ...credential, secret: 'not the secret' });
    const referenceNumber = await openAt(server, url, 'EACCES');
    if (referenceNumber === undefined) throw new Error('A wrong signature opened an embed.');
    ledger.refusals.INVALID_SIGNATURE.push(referenceNumber);
  };

  const noteUnanswered = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      const isBroken = error instanceof Error && 'code' in error;
      if (!isBroken && !(error instanceof Unanswered)) throw error;
      ledger.unanswered += 1;
    }
  };

  const works = [open, createTeam, openWrongly, open, importWorkbook] as const;
  const work = async (first: number) => {
    for (let turn = first; !isStopping; turn += workers) {
      const server = await pick(turn);
      await noteUnanswered(() => (works[turn % works.length] ?? open)(server, turn));
    }
  };
  const all = Promise.all(Array.from({ length: workers }, (_, index) => work(index)));
  // Whoever waits for what no worker is left to acknowledge hears of it.
  const failed = all.then(() => {});

  return {
    acknowledgedBy: (server, count) => {
      const until = (acknowledged.get(server) ?? 0) + count;
      const enough = new Promise<void>((resolve) => {
        const look = () => {
          if ((acknowledged.get(server) ?? 0) < until) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      });
      return Promise.race([enough, failed]);
    },
    stop: () => {
      isStopping = true;
      return failed;
    },
  };
}
