import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const client = readFileSync(createRequire(import.meta.url).resolve('embedpath/embed-client'));
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sales</title><style>body{font:16px system-ui;margin:24px}</style>
<h1>Sales</h1><p id="status" role="status"></p><div id="report"></div>
<script type="module">
  import { mountEmbed } from '/embed-client.js';
  const onError = ({ code, message }) => { document.getElementById('status').textContent = code ?? message; };
  async function onSessionExpired() {
    const response = await fetch('/embed-url', { method: 'POST' });
    return response.ok ? response.json() : Promise.reject(new Error('The report cannot be shown.'));
  }
  const options = { container: document.getElementById('report'), responsiveHeight: true, onError, onSessionExpired };
  onSessionExpired().then((signed) => mountEmbed({ ...signed, ...options })).catch(onError);
</script></html>`;
const fields = 'url expiresAt userErrors { code message remedy }';
const query = `mutation ($input: SignEmbedUrlInput!) { signEmbedUrl(input: $input) { ${fields} } }`;

/** `input` is that of `signEmbedUrl`: what to show, and the user that your own session of the request names. */
export type HostOptions = { apiUrl: string; token: string; input: object; log: (message: string) => void };

async function signUrl({ apiUrl, token, input }: HostOptions): Promise<string> {
  const response = await fetch(`${apiUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { input } }),
    signal: AbortSignal.timeout(15_000),
  });
  const answer = (await response.json()) as { data?: { signEmbedUrl?: { url?: string | null } } };
  if (!answer.data?.signEmbedUrl?.url) throw new Error(`No URL was signed: ${JSON.stringify(answer)}`);
  return JSON.stringify(answer.data.signEmbedUrl);
}

export function createHost(options: HostOptions): Server {
  return createServer(async ({ method, url }, response) => {
    if (method === 'POST' && url === '/embed-url') {
      const signed = await signUrl(options).catch((error) => options.log(`${options.apiUrl}: ${error.message}`));
      response.writeHead(signed ? 200 : 502, { 'content-type': 'application/json' }).end(signed ?? '{}');
    } else if (url === '/embed-client.js') response.setHeader('content-type', 'text/javascript').end(client);
    else response.setHeader('content-type', 'text/html').end(page);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { EMBEDPATH_URL: apiUrl = 'http://localhost:4000', PORT = '3000' } = process.env;
  const { EMBEDPATH_TOKEN: token, CLIENT_ID } = process.env;
  if (!token || !CLIENT_ID) throw new Error('Set EMBEDPATH_TOKEN and CLIENT_ID, as README.md says.');
  const user = { email: 'noor@northwind.example', externalUserId: 'northwind-1001', teams: ['Embed Customers'] };
  const source = { clientId: CLIENT_ID, workbookId: 'a4000000-0000-4000-8000-000000000001' };
  const input = { ...source, user, sessionLengthSeconds: 900, parameters: { responsiveHeight: true } };
  const log = (message: string) => process.stderr.write(`${message}\n`);
  const isReady = () => log(`Open http://localhost:${PORT}`);
  createHost({ apiUrl, token, input, log }).listen(Number(PORT), 'localhost', isReady);
}
