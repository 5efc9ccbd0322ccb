import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const client = readFileSync(createRequire(import.meta.url).resolve('embedpath/embed-client'));
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sales</title><style>body{font:16px system-ui;margin:24px}</style>
<h1>Sales</h1><p id="status" role="status"></p><div id="report"></div>
<script type="module">
  import { mountEmbed } from '/embed-client.js';
  const onError = ({ code }) => { document.getElementById('status').textContent = code; };
  const onSessionExpired = async () => (await fetch('/embed-url' + location.search, { method: 'POST' })).json();
  const options = { container: document.getElementById('report'), responsiveHeight: true, onError, onSessionExpired };
  mountEmbed({ url: await onSessionExpired(), ...options });
</script></html>`;

/** The user is who is logged in: your own session of the request says so, the browser never does. */
const user = { email: 'noor@northwind.example', id: 'northwind-1001', team: 'Embed Customers', accountType: 'Viewer' };
const sessionSeconds = 900;

/** The URLs are what `generateSecureEmbedPath` answers, `jwtBaseUrl` and `path`. */
export type HostOptions = Record<'clientId' | 'secret' | 'jwtBaseUrl' | 'embedPath', string>;

function signJwtUrl({ clientId, secret, jwtBaseUrl }: HostOptions, iat: number): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const rights = { teams: [user.team], account_type: user.accountType };
  const claims = { sub: user.email, jti: randomUUID(), iat, exp: iat + sessionSeconds, ...rights };
  const unsigned = `${encode({ alg: 'HS256', typ: 'JWT', kid: clientId })}.${encode(claims)}`;
  const signature = createHmac('sha256', secret).update(unsigned).digest('base64url');
  return `${jwtBaseUrl}?:jwt=${unsigned}.${signature}&:embed=true&:responsive_height=true`;
}

function signEmbedPath({ clientId, secret, embedPath }: HostOptions, time: number): string {
  const signer = { ':client_id': clientId, ':nonce': randomUUID(), ':mode': 'userbacked' };
  const times = { ':time': `${time}`, ':session_length': `${sessionSeconds}`, ':responsive_height': 'true' };
  const rights = { ':external_user_team': user.team, ':account_type': user.accountType };
  const values = { ...signer, ...times, ':email': user.email, ':external_user_id': user.id, ...rights };
  const unsigned = `${embedPath}?${new URLSearchParams(values)}`;
  return `${unsigned}&:signature=${createHmac('sha256', secret).update(unsigned).digest('hex')}`;
}

export function createHost(options: HostOptions, now = Date.now): Server {
  return createServer(({ method, url }, response) => {
    if (method === 'POST' && url?.startsWith('/embed-url')) {
      const sign = url.endsWith('?method=client-credentials') ? signEmbedPath : signJwtUrl;
      const signed = JSON.stringify(sign(options, Math.floor(now() / 1000)));
      response.setHeader('content-type', 'application/json').end(signed);
    } else if (url === '/embed-client.js') response.setHeader('content-type', 'text/javascript').end(client);
    else response.setHeader('content-type', 'text/html').end(page);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { CLIENT_ID = '', EMBED_SECRET: secret = '', JWT_BASE_URL = '', EMBED_PATH = '', PORT = '3000' } = process.env;
  const options = { clientId: CLIENT_ID, secret, jwtBaseUrl: JWT_BASE_URL, embedPath: EMBED_PATH };
  if (Object.values(options).includes('')) throw new Error('Set all four variables, as README.md says.');
  createHost(options).listen(Number(PORT), 'localhost', () => process.stderr.write(`Open http://localhost:${PORT}\n`));
}
