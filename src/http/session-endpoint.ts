import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { familyOf, familySentences, type RefusalCode } from '../domain/embeds/open/refusal-families.ts';
import type { LiveSession } from '../domain/sessions/judge-session.ts';
import type { ReadSessionInput, RefusedSession } from '../domain/sessions/read-session.ts';
import { renderPanel } from '../embed-page/render-panel.ts';
import { readBearerToken } from './authenticate.ts';
import { withDeadline } from './deadline.ts';
import { familyStatuses } from './embed-endpoint.ts';

export interface SessionEndpoint {
  readonly readSession: (
    input: ReadSessionInput,
  ) => Promise<(LiveSession & { readonly outcome: 'LIVE' }) | RefusedSession>;
  readonly requestTimeoutMs: number;
}

function refuse(reply: FastifyReply, code: RefusalCode, referenceNumber: string): FastifyReply {
  const family = familyOf(code);
  return reply.code(familyStatuses[family]).send({ code: family, message: familySentences[family], referenceNumber });
}

/** The values that controls have by now are in the page, which puts them back. */
const noControls: ReadonlyMap<string, readonly string[]> = new Map();

/** `GET /embed-session/pages/<pageId>`: one page or modal of an open embed, for the bearer of its session. */
export function addSessionRoutes(app: FastifyInstance, { readSession, requestTimeoutMs }: SessionEndpoint): void {
  app.get('/embed-session/pages/:pageId', async (request: FastifyRequest<{ Params: { pageId: string } }>, reply) => {
    const token = readBearerToken(request) ?? '';
    const read = await withDeadline(requestTimeoutMs, () => readSession({ token, requestId: request.id }));
    if (read.outcome === 'REFUSED') {
      const { code, referenceNumber } = read;
      request.server.log.info({ requestId: request.id, code, referenceNumber }, 'a session was not continued');
      return refuse(reply, code, referenceNumber);
    }
    const { session, shown } = read;
    const html = renderPanel({ ...shown, controls: noControls }, request.params.pageId);
    if (html === undefined) return refuse(reply, 'SOURCE_MISSING', request.id);
    return { html, expiresAt: session.expiresAt.toISOString(), versionNumber: shown.versionNumber };
  });
}
