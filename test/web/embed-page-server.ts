import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readCodeRepresentation } from '../../src/domain/workbooks/read-code-representation.ts';
import { type EmbedPageInput, renderEmbedPage } from '../../src/embed-page/render-page.ts';
import { renderPanel } from '../../src/embed-page/render-panel.ts';
import { embedPolicy } from '../../src/http/embed-policy.ts';
import { nonce, pageInput, token } from '../embed-page/page-input.ts';
import { embedPageAssets } from '../support/embed-page-assets.ts';

export interface PanelResponse {
  readonly status: number;
  readonly body: unknown;
}

export interface EmbedPageServer {
  /** The embed, at an origin of its own. */
  readonly embedUrl: string;
  /** A page of another origin that frames the embed and keeps its messages in `window.messages`. */
  readonly hostUrl: string;
  /** Path, authorization and cookies of every request, in order. */
  readonly requests: readonly {
    readonly url: string;
    readonly authorization: string | undefined;
    readonly cookie: string | undefined;
  }[];
  close(): Promise<void>;
}

export interface Served {
  readonly document?: object;
  readonly input?: Partial<EmbedPageInput>;
  readonly session?: Partial<EmbedPageInput['session']>;
  /** Instead of what the server would answer for a panel. */
  readonly answer?: (pageId: string) => PanelResponse | undefined;
  /** Instead of the page of an embed. */
  readonly html?: (origins: readonly string[]) => string;
}

/** Serves one embed page with the headers that belong to it, and answers for its panels. */
export async function serveEmbedPage({
  document,
  input,
  session,
  answer,
  html,
}: Served = {}): Promise<EmbedPageServer> {
  const requests: EmbedPageServer['requests'][number][] = [];
  const server = createServer((request, response) => respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hostOrigin = `http://localhost:${port}`;
  const content = document && readCodeRepresentation(JSON.stringify(document));
  const usual = pageInput({ ...(content && { content }), assets: embedPageAssets, ...input });
  const page = { ...usual, session: { ...usual.session, parentOrigins: [hostOrigin], ...session } };

  function respond({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
    requests.push({ url, authorization: headers.authorization, cookie: headers.cookie });
    const send = (status: number, type: string, body: string, more: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...more }).end(body);
    if (url === '/host') return void send(200, 'text/html', hostPage(`http://127.0.0.1:${port}/embed/1-test`));
    if (url.startsWith('/embed/')) {
      const csp = embedPolicy(nonce, [hostOrigin]);
      const body = html ? html(page.session.parentOrigins) : renderEmbedPage(page);
      return void send(200, 'text/html', body, { 'content-security-policy': csp });
    }
    const pageId = /^\/embed-session\/pages\/([^/?]+)$/.exec(url)?.[1];
    if (pageId === undefined) return void send(url === '/favicon.ico' ? 204 : 404, 'text/plain', '');
    const { status, body } = answer?.(decodeURIComponent(pageId)) ?? answerPanel(decodeURIComponent(pageId), headers);
    return void send(status, 'application/json', JSON.stringify(body));
  }

  function answerPanel(pageId: string, { authorization }: IncomingMessage['headers']): PanelResponse {
    const panel = authorization === `Bearer ${token}` ? renderPanel(page, pageId) : undefined;
    const { expiresAt } = page.session;
    return panel === undefined
      ? refusal(404, 'ENOENT', 'This content does not exist.')
      : { status: 200, body: { html: panel, expiresAt, versionNumber: page.versionNumber } };
  }

  return {
    embedUrl: `http://127.0.0.1:${port}/embed/1-test`,
    hostUrl: `${hostOrigin}/host`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function refusal(status: number, code: string, message: string): PanelResponse {
  return { status, body: { code, message, referenceNumber: 'R-4711' } };
}

function hostPage(embedUrl: string): string {
  return `<!doctype html><html lang="en"><title>Host</title><script>
window.messages = [];
addEventListener('message', ({ data, origin }) => messages.push({ ...data, origin }));
</script><iframe title="Embed" src="${embedUrl}" width="1000" height="700"></iframe></html>`;
}
