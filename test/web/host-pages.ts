import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What a host page imports: our client as it is built, or the vendor's package as it is published. */
export type Sdk = 'embed-client' | 'embed-sdk';

/** Pages of a host application, at an origin of their own. */
export interface HostPages {
  readonly origin: string;
  urlOf(sdk: Sdk): string;
  stop(): Promise<void>;
}

/** A mutation by its name, and what it gets beside the iframe. */
export type Call = readonly [mutation: string, ...args: readonly unknown[]];

/** What a listener handed on, or a callback got, under its name. */
export interface Heard {
  readonly by: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** What the script of the host page lets tests do; see `hostPage`. */
export interface HostWindow {
  readonly heard: Heard[];
  show(url: string, place: number): void;
  mount(options: object, place: number): void;
  call(calls: readonly Call[]): void;
  aimMutations(origin: string): void;
}

const distClient = readFileSync(new URL('../../dist/embed-client.js', import.meta.url), 'utf8');

async function bundleVendorSdk(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from '@sigmacomputing/embed-sdk';",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The same page for both, as their functions have the same names. */
function hostPage(sdk: Sdk): string {
  return `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
<style>iframe { width: 1000px; height: 700px }</style><div></div><div></div>
<script type="module">
import * as sdk from '/${sdk}.js';
const places = document.querySelectorAll('div');
const iframeIn = (place) => places[place].querySelector('iframe') ?? places[place].appendChild(document.createElement('iframe'));
const hear = (by, event) => heard.push({ by, event: { ...event } });
window.heard = [];
window.show = (url, place) => {
  const iframe = iframeIn(place);
  for (const [name, listen] of Object.entries(sdk)) {
    if (name.endsWith('Listener')) addEventListener('message', (message) => listen(message, iframe, (event) => hear(name, event)));
  }
  iframe.src = url;
};
window.mount = ({ renews, ...options }, place) => sdk.mountEmbed({
  container: places[place],
  ...options,
  onLoaded: (event) => hear('onLoaded', event),
  onVariablesChange: (event) => hear('onVariablesChange', event),
  onError: (error) => hear('onError', error),
  ...(renews && { onSessionExpired: window.renew }),
});
window.call = (calls) => { for (const [name, ...args] of calls) sdk[name](iframeIn(0), ...args); };
window.aimMutations = (origin) => sdk.DO_NOT_USE_IN_PRODUCTION_overrideMutationUrl(origin);
document.body.dataset.ready = '';
</script></html>`;
}

export async function startHostPages(): Promise<HostPages> {
  const scripts = { '/embed-client.js': distClient, '/embed-sdk.js': await bundleVendorSdk() };
  const pages = { '/embed-client': hostPage('embed-client'), '/embed-sdk': hostPage('embed-sdk') };
  const types = { 'text/javascript': Object.entries(scripts), 'text/html': Object.entries(pages) };
  const server = createServer(({ url }, response) => {
    for (const [type, files] of Object.entries(types)) {
      const [, text] = files.find(([path]) => path === url) ?? [];
      if (text !== undefined) return void response.setHeader('content-type', type).end(text);
    }
    return void response.writeHead(404).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    urlOf: (sdk) => `${origin}/${sdk}`,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
