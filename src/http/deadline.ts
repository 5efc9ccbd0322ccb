import { HttpError } from './http-error.ts';
import { retryAfter } from './unavailable.ts';

/** What `work` answers, or a 503 after `milliseconds`; the work itself goes on until it notices. */
export async function withDeadline<Answer>(milliseconds: number, work: () => Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `The request was not answered within ${milliseconds} ms.`;
      const remedy = 'Ask for less at once, or try again later.';
      reject(new HttpError(503, 'REQUEST_TIMEOUT', message, { headers: retryAfter(1), remedy }));
    }, milliseconds);
  });
  try {
    return await Promise.race([work(), expiry]);
  } finally {
    clearTimeout(timer);
  }
}
