import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Asking {
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent by `POST`. */
  readonly body?: string;
}

/** Connections are kept, as by a load balancer. */
const agent = new Agent({ keepAlive: true });

/** Rejects where there is no whole answer. */
export function ask(base: string, { path, headers = {}, body }: Asking): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${base}${path}`, { agent, method: body === undefined ? 'GET' : 'POST', headers });
    sent.once('error', reject);
    sent.once('response', (answer) => {
      const { statusCode = 0, headers: answered } = answer;
      text(answer).then((whole) => resolve({ status: statusCode, headers: answered, body: whole }), reject);
    });
    sent.end(body);
  });
}
