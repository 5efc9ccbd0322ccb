import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OpenEmbedInput, OpenedEmbed, RefusedOpening } from '../domain/embeds/open/open-embed.ts';
import { familyOf, familySentences, type RefusalFamily } from '../domain/embeds/open/refusal-families.ts';
import { renderErrorPage } from '../embed-page/render-error-page.ts';
import { type EmbedPageAssets, renderEmbedPage } from '../embed-page/render-page.ts';
import { renderUnavailablePage } from '../embed-page/render-unavailable-page.ts';
import type { Span } from '../tracing/span.ts';
import { answerError } from './answer-errors.ts';
import { withDeadline } from './deadline.ts';
import { embedPolicy, newPolicyNonce } from './embed-policy.ts';
import { HttpError } from './http-error.ts';
import { pathOf } from './request-path.ts';
import { spanOf } from './trace-requests.ts';
import { toUnavailable } from './unavailable.ts';

export interface EmbedEndpoint {
  readonly openEmbed: (input: OpenEmbedInput, deadline: number, span: Span) => Promise<OpenedEmbed | RefusedOpening>;
  readonly embedPageAssets: EmbedPageAssets;
  readonly requestTimeoutMs: number;
}

/** The statuses of O9. */
export const familyStatuses: Readonly<Record<RefusalFamily, number>> = {
  EINVAL: 400,
  EACCES: 403,
  EPERM: 403,
  ENOENT: 404,
  ESTALE: 410,
  ESESSION_EXPIRED: 401,
};

/** The origin of the page that frames this one, as far as the browser tells: nobody can do more than leave it out. */
function framingOriginOf({ headers: { referer, 'sec-fetch-dest': destination } }: FastifyRequest): string | null {
  if (destination !== 'iframe' || !referer || !URL.canParse(referer)) return null;
  return new URL(referer).origin;
}

/** A browser that fetches ahead shows nobody anything yet, and would use the nonce up (O2). */
function refusePrefetch({ headers }: FastifyRequest): void {
  const purposes = [headers['sec-purpose'], headers['purpose'], headers['x-purpose'], headers['x-moz']]
    .flat()
    .join(' ');
  if (!/prefetch|preview/i.test(purposes)) return;
  throw new HttpError(425, 'TOO_EARLY', 'An embed opens once, so it is not fetched ahead.');
}

function showEmbed(reply: FastifyReply, opened: OpenedEmbed, pathname: string, assets: EmbedPageAssets): FastifyReply {
  const { organization, shown, request, session, token, framingOrigins } = opened;
  const nonce = newPolicyNonce();
  reply.header('content-security-policy', embedPolicy(nonce, framingOrigins)).type('text/html; charset=utf-8');
  return reply.send(
    renderEmbedPage({
      ...shown,
      parameters: request.parameters,
      controls: request.controls,
      defaultTheme: organization.defaultEmbedTheme,
      session: { token, expiresAt: session.expiresAt, parentOrigins: framingOrigins, pathname },
      nonce,
      assets,
    }),
  );
}

function showRefusal(reply: FastifyReply, refused: RefusedOpening, { style, script }: EmbedPageAssets): FastifyReply {
  const { code, referenceNumber, framingOrigins, theme } = refused;
  const family = familyOf(code);
  const nonce = newPolicyNonce();
  reply
    .code(familyStatuses[family])
    .header('content-security-policy', embedPolicy(nonce, framingOrigins))
    .type('text/html; charset=utf-8');
  const sentence = familySentences[family];
  const parentOrigins = framingOrigins;
  return reply.send(renderErrorPage({ family, sentence, referenceNumber, theme, nonce, style, script, parentOrigins }));
}

/** Whose page it would have been cannot be asked, and there is nothing on it to misuse: it may show in any frame. */
const anyOrigin = ['*'];

function showUnavailable({ headers }: HttpError, requestId: string, reply: FastifyReply, style: string): FastifyReply {
  const nonce = newPolicyNonce();
  reply.code(503).headers(headers).header('content-security-policy', embedPolicy(nonce, anyOrigin));
  return reply.type('text/html; charset=utf-8').send(renderUnavailablePage({ requestId, nonce, style }));
}

/** `GET` of a signed URL of either kind (O1). The reason of a refusal is logged, and shown to nobody who opens it. */
export function addEmbedRoutes(app: FastifyInstance, endpoint: EmbedEndpoint): void {
  const { openEmbed, embedPageAssets, requestTimeoutMs } = endpoint;
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    refusePrefetch(request);
    const target = request.raw.url ?? '';
    const input = { target, framingOrigin: framingOriginOf(request), requestId: request.id };
    const outcome = await withDeadline(requestTimeoutMs, (deadline) => openEmbed(input, deadline, spanOf(request)));
    if (outcome.outcome === 'OPENED') return showEmbed(reply, outcome, pathOf(request), embedPageAssets);
    const { code, referenceNumber } = outcome;
    request.server.log.info({ requestId: request.id, code, referenceNumber }, 'an embed was not opened');
    return showRefusal(reply, outcome, embedPageAssets);
  };
  const errorHandler = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const unavailable = toUnavailable(error, request);
    if (!unavailable) return answerError(error, request, reply);
    return showUnavailable(unavailable, request.id, reply, embedPageAssets.style);
  };
  app.get('/embed/*', { errorHandler }, answer);
  app.get('/:slug/workbook/*', { errorHandler }, answer);
}
