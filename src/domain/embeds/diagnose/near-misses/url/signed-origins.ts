interface Origins {
  readonly publicBaseUrl: string;
  readonly receivedOrigin: string | null;
  readonly furtherOrigins: readonly string[];
  readonly domains: readonly string[];
}

const localHosts: readonly string[] = ['localhost', '127.0.0.1', '[::1]', '0.0.0.0', 'host.docker.internal'];
const localPorts: readonly string[] = [
  '3000',
  '4000',
  '8080',
  '8443',
  '8000',
  '5000',
  '443',
  '3001',
  '80',
  '5173',
  '8888',
  '4200',
  '9000',
  '3333',
  '8081',
  '4001',
  '5001',
];
const vendorHosts: readonly string[] = [
  'app.sigmacomputing.com',
  'aws-api.sigmacomputing.com',
  'api.sigmacomputing.com',
  'sigmacomputing.com',
];
/** As Compose and Kubernetes call what runs there. */
const services: readonly string[] = ['embedpath', 'app', 'web', 'api'];
const subdomains: readonly string[] = [
  'www',
  'app',
  'embed',
  'analytics',
  'staging',
  'bi',
  'api',
  'dev',
  'sigma',
  'dashboards',
  'reports',
];

const fewPorts = 8;
const fewSubdomains = 5;

const originPattern = /^([a-z][a-z0-9+.-]*):\/\/(\[[^\]]*\]|[^:/?#]*)(?::(\d+))?$/i;

interface Parts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
}

function partsOf(origin: string): Parts | undefined {
  const [, scheme, host, port = ''] = originPattern.exec(origin) ?? [];
  return scheme === undefined || host === undefined ? undefined : { scheme: scheme.toLowerCase(), host, port };
}

function write({ scheme, host, port }: Parts): string {
  return `${scheme}://${host}${port && `:${port}`}`;
}

/** The same host by another scheme, port or writing. */
function* around(parts: Parts): Generator<string> {
  const { scheme, host, port } = parts;
  const flipped = scheme === 'https' ? 'http' : 'https';
  const usual = (one: string) => (one === 'https' ? '443' : '80');
  const bareHost = host.replace(/^www\./i, '');
  yield write(parts);
  yield write({ ...parts, scheme: flipped });
  yield write({ ...parts, port: '' });
  yield write({ scheme: flipped, host, port: '' });
  yield write({ ...parts, port: usual(scheme) });
  yield write({ scheme: flipped, host, port: usual(flipped) });
  yield write({ ...parts, host: bareHost === host ? `www.${host}` : bareHost });
  yield write({ scheme: flipped, host: bareHost === host ? `www.${host}` : bareHost, port });
  yield write({ ...parts, host: host.toUpperCase() });
  yield write({ ...parts, host: host.toLowerCase() });
  yield write({ ...parts, host: host.charAt(0).toUpperCase() + host.slice(1) });
  yield `${host}${port && `:${port}`}`;
  yield host;
  yield `//${host}${port && `:${port}`}`;
  yield `//${host}`;
  yield write({ ...parts, scheme: scheme.toUpperCase() });
  yield write({ ...parts, host: `${host}.` });
  yield `${scheme}:/${host}${port && `:${port}`}`;
  yield `${scheme}:${host}${port && `:${port}`}`;
  yield `${write(parts)}:`;
}

/** Two of these at once, and what hardly anybody writes. */
function* seldomAround({ scheme, host, port }: Parts): Generator<string> {
  const flipped = scheme === 'https' ? 'http' : 'https';
  yield write({ scheme: flipped, host: host.toUpperCase(), port });
  yield write({ scheme: flipped, host: host.toUpperCase(), port: '' });
  yield write({ scheme, host: host.toUpperCase(), port: '' });
  yield write({ scheme: flipped.toUpperCase(), host: host.toUpperCase(), port });
  yield write({ scheme: scheme.toUpperCase(), host: host.toUpperCase(), port });
  yield write({ scheme: flipped.toUpperCase(), host, port });
  yield write({ scheme: scheme === 'https' ? 'wss' : 'ws', host, port });
  yield write({ scheme, host: `user@${host}`, port });
}

function* local(ports: readonly string[], schemes: readonly string[] = ['http', 'https']): Generator<string> {
  for (const port of ports)
    for (const scheme of schemes) for (const host of localHosts.slice(0, 2)) yield write({ scheme, host, port });
}

/** Hosts near those that the URL names: of mail addresses, of the base URL and above. */
function* nearby(hosts: readonly string[], names: readonly string[]): Generator<string> {
  for (const base of new Set(hosts.filter((host) => host.includes('.') && !/^[\d.]+$/.test(host)))) {
    const parent = base.split('.').slice(1).join('.');
    const parents = parent.includes('.') ? [base, parent] : [base];
    for (const one of parents) yield* [`https://${one}`, `http://${one}`];
    for (const name of names) for (const one of parents) yield `https://${name}.${one}`;
  }
}

/** Origins that may have been signed instead of the public base URL, each once, the likeliest first. */
export function* originsToTry(input: Origins): Generator<string> {
  const seen = new Set<string>();
  for (const origin of likelyOrigins(input)) {
    if (origin !== '' && !seen.has(origin)) yield origin;
    seen.add(origin);
  }
}

function* likelyOrigins({ publicBaseUrl, receivedOrigin, furtherOrigins, domains }: Origins): Generator<string> {
  const asked = partsOf(publicBaseUrl);
  const received = receivedOrigin === null || receivedOrigin === publicBaseUrl ? undefined : partsOf(receivedOrigin);
  if (received && receivedOrigin !== null) yield receivedOrigin;
  const own = asked ? [...around(asked)] : [];
  yield* own.slice(0, 6);
  yield `https://${vendorHosts[0]}`;
  yield* local([asked?.port ?? '', '4000', '3000', '8080', ''], ['http']);
  yield* furtherOrigins.slice(0, 20);
  yield* own.slice(6);
  if (received) yield* around(received);
  for (const host of localHosts.slice(2)) yield write({ scheme: 'http', host, port: asked?.port || '4000' });
  yield* local([asked?.port ?? '', '4000', '3000', ''], ['https']);
  const ownPorts = localPorts.map((port) => (asked ? write({ ...asked, port }) : ''));
  yield* ownPorts.slice(0, fewPorts);
  for (const host of vendorHosts) yield `https://${host}`;
  yield `https://${vendorHosts[0]}:443`;
  const hosts = [asked?.host ?? '', received?.host ?? ''];
  yield* nearby(hosts, subdomains);
  if (asked) yield* seldomAround(asked);
  for (const host of services)
    for (const port of new Set([asked?.port ?? '', '4000'])) yield write({ scheme: 'http', host, port });
  yield* nearby(domains, subdomains.slice(0, fewSubdomains));
  yield* ownPorts.slice(fewPorts);
  for (const host of vendorHosts) yield* [`http://${host}`, `https://${host}:443`, `https://www.${host}`, host];
  if (asked) for (const port of ['8443', ...localPorts]) yield write({ ...asked, scheme: 'https', port });
  yield* nearby(domains, subdomains);
  yield* local(localPorts);
  for (const host of localHosts.slice(2))
    for (const scheme of ['http', 'https'])
      yield* [`${scheme}://${host}`, write({ scheme, host, port: asked?.port ?? '4000' })];
}
