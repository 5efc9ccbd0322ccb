import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { exampleHeaders, exampleOperations } from './playground-examples.ts';

interface Page {
  readonly compressed: Buffer;
  readonly etag: string;
  readonly contentSecurityPolicy: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/** The page has one script, inline: its hash is all that may run. Its editors start workers from blobs and style themselves. */
function policyOf(html: string): string {
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
  return [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script)}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Loaded on demand: the package is one string of 9 MB. */
async function renderPage(): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const options = {
    title: 'embedpath',
    endpoint: '/graphql',
    // Missing from the package's types. With defaultTabs instead, every reload would open an empty tab.
    query: exampleOperations,
    headers: exampleHeaders,
    defaultEditorToolsVisibility: 'headers',
    shouldPersistHeaders: false,
  } as const;
  const html = renderGraphiQL(options);
  const compressed = await promisify(gzip)(html);
  return { compressed, etag: `W/"${sha256(html).slice(0, 27)}"`, contentSecurityPolicy: policyOf(html) };
}

/** Whether a browser asks for a page rather than a program for JSON. */
export function prefersPage({ headers: { accept = '' } }: FastifyRequest): boolean {
  return accept.includes('text/html') && !/\bjson\b/.test(accept);
}

/** Answers with GraphiQL, whole and without any other host. */
export function createPlayground() {
  let rendered: Promise<Page> | undefined;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    rendered ??= renderPage();
    const { compressed, etag, contentSecurityPolicy } = await rendered;
    const headers = { etag, 'content-security-policy': contentSecurityPolicy, 'cache-control': 'no-cache' };
    reply.headers({ ...headers, vary: 'Accept, Accept-Encoding' });
    if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
    reply.type('text/html; charset=utf-8');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
      return reply.send(await promisify(gunzip)(compressed));
    return reply.header('content-encoding', 'gzip').send(compressed);
  };
}
