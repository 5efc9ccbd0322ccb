import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { errorBody } from './http-error.ts';

interface ClientError extends Error {
  readonly code?: string;
}

const statuses: ReadonlyMap<string | undefined, number> = new Map([
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
  ['HPE_HEADER_OVERFLOW', 431],
]);

/** Answers, over the bare socket, what is no HTTP request or was not sent in time. */
export function answerClientError(error: ClientError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statuses.get(error.code) ?? 400;
  const reason = STATUS_CODES[status];
  const body = JSON.stringify(errorBody(`${reason}.`, { code: status === 408 ? 'REQUEST_TIMEOUT' : 'BAD_REQUEST' }));
  const head = `HTTP/1.1 ${status} ${reason}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`;
  socket.end(`${head}\r\nconnection: close\r\n\r\n${body}`);
}
