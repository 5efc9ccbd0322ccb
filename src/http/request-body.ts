import { Transform } from 'node:stream';
import type { FastifyInstance, RequestPayload } from 'fastify';
import { callerOf } from './authenticate.ts';
import { HttpError } from './http-error.ts';
import { measureJson } from './json-extent.ts';

const mostBytesOfAnonymous = 256 * 1024;
/** A document of 10 MB as a JSON string, whose quotes and line ends take two characters each. */
export const mostBytesOfMembers = 12 * 1024 * 1024;

const tooLarge = () =>
  new HttpError(413, 'PAYLOAD_TOO_LARGE', `Without a token the body may have ${mostBytesOfAnonymous} bytes at most.`);

/** For bodies sent in chunks, which do not say how long they are. Not `pipeline`, which would cut off the answer as well. */
function cutOff(payload: RequestPayload, mostBytes: number): Transform {
  let bytes = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) done(tooLarge());
      else done(null, chunk);
    },
  });
  payload.on('error', (error) => counter.destroy(error));
  return payload.pipe(counter);
}

function isUtf8(contentType: string): boolean {
  const [, charset] = /;\s*charset="?([^";\s]+)/i.exec(contentType) ?? [];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

/** A document is one value, however long; the largest input has a hundred or two. */
const mostValues = 20_000;
const mostDepth = 100;

/** To read, and then to check, millions of small values would hold up everybody else. */
function judgeExtent(body: string): HttpError | undefined {
  const { values, depth } = measureJson(body);
  if (values > mostValues) {
    return new HttpError(413, 'PAYLOAD_TOO_LARGE', `The body may hold ${mostValues} values at most.`);
  }
  if (depth <= mostDepth) return undefined;
  return new HttpError(413, 'PAYLOAD_TOO_LARGE', `The body may be nested ${mostDepth} levels deep at most.`);
}

/** Reads `application/json`, within the limit of each route; all other content types are refused with 415. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    const refusal = judgeExtent(body);
    if (refusal) done(refusal);
    else parse(request, body, done);
  });
}

/** Bounds what is read of a body by who sends it, and refuses what would be read wrongly. */
export function boundBodies(app: FastifyInstance): void {
  app.addHook('preParsing', async (request, _reply, payload) => {
    const { 'content-encoding': encoding, 'content-length': length, 'content-type': type = '' } = request.headers;
    if ((encoding !== undefined && encoding !== 'identity') || !isUtf8(type)) {
      throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must be UTF-8 and not compressed.');
    }
    if (callerOf(request).kind === 'MEMBER') return payload;
    if (length === undefined) return cutOff(payload, mostBytesOfAnonymous);
    if (Number(length) > mostBytesOfAnonymous) throw tooLarge();
    return payload;
  });
}
