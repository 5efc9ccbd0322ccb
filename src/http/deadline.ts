import { HttpError } from './http-error.ts';
import { retryAfter } from './unavailable.ts';

/**
 * What `work` answers, or a 503 after `milliseconds`. The work itself goes on until it notices: it is given the deadline, on the clock of
 * `performance.now()`.
 */
export async function withDeadline<Answer>(
  milliseconds: number,
  work: (deadline: number) => Promise<Answer>,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `The request was not answered within ${milliseconds} ms.`;
      const remedy = 'Ask for less at once, or try again later.';
      reject(new HttpError(503, 'REQUEST_TIMEOUT', message, { headers: retryAfter(1), remedy }));
    }, milliseconds);
  });
  try {
    return await Promise.race([work(performance.now() + milliseconds), expiry]);
  } finally {
    clearTimeout(timer);
  }
}
