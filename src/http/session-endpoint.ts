import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { familyOf, familySentences, type RefusalCode } from '../domain/embeds/open/refusal-families.ts';
import type { DrawPanel, ReadPanel, ReadSessionInput, RefusedSession } from '../domain/sessions/read-session.ts';
import { renderPanel } from '../embed-page/render-panel.ts';
import type { Span } from '../tracing/span.ts';
import { invalidTokenChallenge, readBearerToken } from './authenticate.ts';
import { withDeadline } from './deadline.ts';
import { familyStatuses } from './embed-endpoint.ts';
import { spanOf } from './trace-requests.ts';

export interface SessionEndpoint {
  readonly readSession: (
    input: ReadSessionInput,
    drawPanel: DrawPanel,
    deadline: number,
    span: Span,
  ) => Promise<ReadPanel | RefusedSession>;
  readonly requestTimeoutMs: number;
}

function refuse(reply: FastifyReply, code: RefusalCode, referenceNumber: string): FastifyReply {
  const family = familyOf(code);
  const status = familyStatuses[family];
  if (status === 401) reply.header('www-authenticate', invalidTokenChallenge);
  return reply.code(status).send({ code: family, message: familySentences[family], referenceNumber });
}

/** The values that controls have by now are in the page, which puts them back. */
const noControls: ReadonlyMap<string, readonly string[]> = new Map();

/** `GET /embed-session/pages/<pageId>`: one page or modal of an open embed, for the bearer of its session. */
export function addSessionRoutes(app: FastifyInstance, { readSession, requestTimeoutMs }: SessionEndpoint): void {
  app.get('/embed-session/pages/:pageId', async (request: FastifyRequest<{ Params: { pageId: string } }>, reply) => {
    const input = { token: readBearerToken(request) ?? '', requestId: request.id };
    const { pageId } = request.params;
    const drawPanel: DrawPanel = (shown) => renderPanel({ ...shown, controls: noControls }, pageId);
    const read = await withDeadline(requestTimeoutMs, (deadline) =>
      readSession(input, drawPanel, deadline, spanOf(request)),
    );
    if (read.outcome === 'REFUSED') {
      const { code, referenceNumber } = read;
      request.server.log.info({ requestId: request.id, code, referenceNumber }, 'a session was not continued');
      return refuse(reply, code, referenceNumber);
    }
    const { session, shown, panel: html } = read;
    return { html, expiresAt: session.expiresAt.toISOString(), versionNumber: shown.versionNumber };
  });
}
