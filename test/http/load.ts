import { Agent, get, type OutgoingHttpHeaders } from 'node:http';

/** What became of one request: the code of an error where there was no answer. */
interface Outcome {
  readonly became: number | string;
  /** The answer said that its connection ends. */
  readonly closes: boolean;
}

function ask(url: string, agent: Agent, headers: OutgoingHttpHeaders): Promise<Outcome> {
  return new Promise((resolve) => {
    const fail = ({ code, message }: NodeJS.ErrnoException) => resolve({ became: code ?? message, closes: false });
    const request = get(url, { agent, headers }, (answer) => {
      const outcome = { became: answer.statusCode ?? 0, closes: answer.headers.connection === 'close' };
      answer
        .resume()
        .once('error', fail)
        .once('end', () => resolve(outcome));
    });
    request.once('error', fail);
  });
}

interface LoadOptions {
  readonly clients: number;
  /** A connection each, or one for each request. */
  readonly keepAlive: boolean;
  readonly headers?: OutgoingHttpHeaders;
}

const json = { 'content-type': 'application/json' };

/** Clients that ask again as soon as they are answered, until one is not. */
export function putUnderLoad(nextUrl: () => string, { clients, keepAlive, headers = json }: LoadOptions) {
  const outcomes: Outcome[] = [];
  const whenAnswered = new Map<number, () => void>();
  const client = async () => {
    const agent = new Agent({ keepAlive, maxSockets: 1 });
    let outcome: Outcome;
    do {
      outcome = await ask(nextUrl(), agent, headers);
      outcomes.push(outcome);
      whenAnswered.get(outcomes.length)?.();
    } while (typeof outcome.became === 'number');
    agent.destroy();
  };
  const clientsEnded = Promise.all(Array.from({ length: clients }, client));
  return {
    /** So many requests were answered. */
    answered: (count: number) => new Promise<void>((resolve) => whenAnswered.set(count, resolve)),
    /** What became of all requests. */
    ended: clientsEnded.then(() => outcomes),
  };
}
