import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../../../src/metrics/metrics.ts';
import { createTracing } from '../../../src/tracing/otlp-tracing.ts';
import { startDeliveryWorker } from '../../../src/webhook-delivery/delivery-worker.ts';
import { noDocuments } from '../../metrics/counting-server.ts';
import { frozenNow, later } from '../../support/builders.ts';
import { findSecrets, signaturesOf } from '../../support/find-secrets.ts';
import { createReceiver } from '../../support/webhook-receiver.ts';
import { collectLog } from '../collect-log.ts';
import { askDiagnosis } from './ask-diagnosis.ts';
import { brokenUrls, type Mistaking } from './broken-urls.ts';
import { createOpeningServer, type OpeningServer } from './opening-server.ts';
import { type OpeningWorld, settleWorld } from './opening-world.ts';
import { holderEmail, settleHolder } from './settle-holder.ts';

const sent: string[] = [];
const { logger, log } = collectLog();
const tracing = createTracing(
  {
    url: 'http://collector.example/v1/traces',
    headers: {},
    protocol: 'http/json',
    serviceName: 'embeds',
    resourceAttributes: {},
    sampler: 'always_on',
    samplerRatio: 1,
  },
  {
    log: logger,
    fetch: async (_, init) => {
      sent.push(Buffer.from(init?.body as Uint8Array).toString());
      return new Response('{}');
    },
  },
);
const metrics = createMetrics({ now: () => frozenNow, poolCounts: null, documentCounts: noDocuments });
const receiver = createReceiver();
let server: OpeningServer;
beforeAll(async () => {
  server = await createOpeningServer({ diagnosesPerMinute: 10_000 }, undefined, {
    metrics,
    startSpan: tracing.startSpan,
  });
});
/** Of all tests: spans are sent late. */
const everySecret: string[] = [];
afterAll(async () => {
  await tracing.stop();
  expect(findSecrets(sent.join(), everySecret)).toEqual([]);
});

/** Mistakes of an administrator, or of a holder who signs for themselves with credentials of their own. */
async function prepare(isHolder: boolean): Promise<Mistaking & { readonly token: string }> {
  const world = await settleWorld(server);
  await world.mutate('createWebhook', { url: 'https://hooks.example/', events: ['EMBED_REFUSED'] });
  const holder = isHolder ? await settleHolder(world) : undefined;
  const owner = isHolder ? { ownerEmail: holderEmail } : {};
  const [other, { clientId, secret: ended }] = [
    await world.createCredential(owner),
    await world.createCredential(owner),
  ];
  const rotation = { clientId, overlapHours: 0 };
  const { secret } = await world.mutate<{ secret: string }>('rotateClientCredential', rotation, 'secret');
  const credential = holder?.credential ?? world.credential;
  const ownWorld: OpeningWorld = {
    ...world,
    credential,
    sign: (method, changes, at) =>
      world.sign(method, { ...credential, ...(isHolder && { email: holderEmail }), ...changes }, at),
  };
  return { world: ownWorld, other, rotated: { clientId, ended, secret }, token: holder?.token ?? world.adminToken };
}

/** All that anybody is told of an opening that was refused, and of all before it. */
async function collect({ organizationId }: OpeningWorld): Promise<string> {
  const settings = { intervalMs: 1_000_000, timeoutMs: 10_000 };
  const deps = { ...server.deps, repository: server.repository, now: () => later(60), sendWebhook: receiver.send };
  const worker = startDeliveryWorker(deps, settings, logger, () => {});
  await worker.poll();
  await worker.idle();
  await worker.stop();
  const window = { limit: 1000, direction: 'FORWARD', after: null, before: null } as const;
  const { items } = await server.repository.listAuditEvents(organizationId, {}, window);
  const spans = sent.splice(0);
  return JSON.stringify([items, receiver.take(), spans, log.splice(0), server.log.splice(0), await metrics.print()]);
}

describe.each([
  ['an administrator', false],
  ['a holder', true],
])('of what %s asks about', (_, isHolder) => {
  it.each(Object.keys(brokenUrls))(
    '[X2] [K1] no secret, no part of one, no signature and no token stands anywhere: %s',
    async (name) => {
      const it = await prepare(isHolder);
      const { url, texts } = brokenUrls[name]?.(it) ?? { url: '', texts: [] };
      const { world, other, rotated, token } = it;
      const secrets = [world.credential.secret, other.secret, rotated.ended, rotated.secret];
      everySecret.push(...secrets);
      const answer = await askDiagnosis(server, token, url);
      if (name !== 'a client id and a secret that were exchanged') expect(answer.errors).toBeUndefined();
      await server.open(url);
      const told = JSON.stringify(answer) + (await collect(world));
      expect(told).toMatch(/EMBED_OPEN.*embedpath_opens_total/s);
      expect(findSecrets(told, secrets)).toEqual([]);
      const decoded = texts.flatMap((text) => [text, text.replace(/^https?:\/\/[^/]*/, ''), decodeURIComponent(text)]);
      const signatures = signaturesOf(decoded, [...secrets, world.credential.clientId]);
      expect(signatures.filter((signature) => told.includes(signature.slice(0, 20)))).toEqual([]);
      expect(told).not.toMatch(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{20}/);
    },
  );
});
