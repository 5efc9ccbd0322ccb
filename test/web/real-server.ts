import { once } from 'node:events';
import { createServer } from 'node:net';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { inlineDocuments } from '../../src/documents/documents.ts';
import { type DemoAccess, seedDemo } from '../../src/repository/demo/seed-demo.ts';
import { collectLog } from '../http/collect-log.ts';
import { countedBytes } from '../support/builders.ts';
import { embedPageAssets } from '../support/embed-page-assets.ts';
import { watchSecret } from '../support/issued-secrets.ts';
import { makeTestRepository } from '../support/test-repository.ts';

export const demoWorkbooks = {
  salesOverview: 'a4000000-0000-4000-8000-000000000001',
  customerHealth: 'a4000000-0000-4000-8000-000000000002',
  supplyChain: 'a4000000-0000-4000-8000-000000000003',
} as const;

export type Method = 'JWT' | 'CLIENT_CREDENTIALS';
type Values = Readonly<Record<string, unknown>>;

/** What is opened, and for whom: for Noor, unless said. */
interface Wanted {
  readonly workbookId?: string;
  readonly source?: Values;
  readonly method?: Method;
  readonly clientId?: string;
  readonly user?: Values;
  readonly sessionLengthSeconds?: number;
  readonly parameters?: Values;
  readonly controls?: readonly Values[];
}

export interface SignedUrl {
  readonly url: string;
  readonly expiresAt: string;
}

/** The whole server over the demo organization as browsers reach it; its clock runs. */
export interface RealServer extends DemoAccess {
  readonly base: string;
  /** The payload of a mutation that the administrator asks for over HTTP; user errors fail the test. */
  mutate<Payload>(name: string, input: Values, fields: string): Promise<Payload>;
  /** The two addresses of the content that URLs are built over. */
  addressOf(wanted: Wanted): Promise<{ readonly embedId: string; readonly path: string; readonly jwtBaseUrl: string }>;
  sign(wanted?: Wanted): Promise<SignedUrl>;
  stop(): Promise<void>;
}

export const noor = { email: 'noor@northwind.example', teams: ['Embed Customers'] };

const secrets = {
  DEMO_ADMIN_TOKEN: 'admin-token-of-the-demo',
  DEMO_EMBED_SECRET: 'secret+of/the=demo%26more',
};

/** One that is free now: what paths begin with must be known before the server listens. */
async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

/** `hostName` is how browsers call it; whatever it is, it listens on loopback. */
export async function startRealServer(
  allowedEmbedOrigins: readonly string[],
  hostName = '127.0.0.1',
): Promise<RealServer> {
  const port = await findFreePort();
  const base = `http://${hostName}:${port}`;
  const config = readConfig({ ...secrets, PORT: `${port}`, PUBLIC_BASE_URL: base, EMBEDPATH_DEMO: '1' });
  const repository = await makeTestRepository();
  const app = await createApp(config, {
    repository,
    documents: inlineDocuments,
    embedPageAssets,
    now: () => new Date(),
    randomBytes: countedBytes('real server'),
    logger: collectLog().logger,
  });
  const access = await seedDemo(repository, app.deps, config.demo ?? {});
  watchSecret(access.embedSecret);
  const url = await app.listen({ host: '127.0.0.1', port });

  const mutate: RealServer['mutate'] = async (name, input, fields) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { payload: ${name}(input: $input) { ${fields} userErrors { code message } } }`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${access.adminToken}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors = [] } = (await response.json()) as {
      data?: { payload: { userErrors: readonly unknown[] } };
      errors?: readonly unknown[];
    };
    const faults = [...errors, ...(data?.payload.userErrors ?? [])];
    if (faults.length > 0) throw new Error(`${name}: ${JSON.stringify(faults)}`);
    return data?.payload as never;
  };

  const addressOf: RealServer['addressOf'] = async ({ workbookId = demoWorkbooks.salesOverview, source }) => {
    const { embed, jwtBaseUrl } = await mutate<{ embed: { embedId: string; path: string }; jwtBaseUrl: string }>(
      'generateSecureEmbedPath',
      { workbookId, ...(source && { source }) },
      'embed { embedId path } jwtBaseUrl',
    );
    return { ...embed, jwtBaseUrl };
  };

  const sign: RealServer['sign'] = async (wanted = {}) => {
    const { workbookId = demoWorkbooks.salesOverview, source, method = 'JWT', ...rest } = wanted;
    const shown =
      method === 'JWT' ? { workbookId, ...(source && { source }) } : { embedId: (await addressOf(wanted)).embedId };
    const input = { clientId: access.clientId, method, user: noor, ...shown, ...rest };
    return mutate<SignedUrl>('signEmbedUrl', input, 'url expiresAt');
  };

  await mutate('updateOrganization', { allowedEmbedOrigins }, 'organization { id }');
  return {
    ...access,
    base,
    mutate,
    addressOf,
    sign,
    stop: () => app.stop(),
  };
}
