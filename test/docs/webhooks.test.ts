import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId, OrganizationId } from '../../src/domain/ids.ts';
import { nextAttemptAfter, triesOfDelivery } from '../../src/domain/webhooks/retry-schedule.ts';
import { signWebhook } from '../../src/domain/webhooks/sign-webhook.ts';
import { refusalData, tellingsOfExpiry, tellPublished } from '../../src/domain/webhooks/telling.ts';
import { deliveryFailures } from '../../src/domain/webhooks/webhook-delivery.ts';
import { toPayload } from '../../src/domain/webhooks/webhook-payload.ts';
import type { JsonObject } from '../../src/domain/workbooks/content-tree.ts';
import { access, as, createDemoServer } from '../http/demo-server.ts';
import { aDelivery, aUuid, frozenNow, later } from '../support/builders.ts';
import {
  documentedBlocks as blocks,
  guide,
  namesIn,
  documentedPayloads as payloads,
} from '../support/documented-payloads.ts';
import { anAuditEvent } from '../support/openings.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
interface Event {
  readonly id: string;
}
type Receiver = (secret: string, handle: (event: Event) => void) => RequestListener;
type IsGenuine = (headers: object, body: string, secret: string, now?: number) => boolean;

let server: Awaited<ReturnType<typeof createDemoServer>>;
let isGenuine: IsGenuine;
let receiver: Receiver;
beforeAll(async () => {
  server = await createDemoServer();
  const [code = ''] = blocks('js');
  ({ isGenuine, receiver } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`));
});
afterAll(() => server.stop());

describe('docs/webhooks.md', () => {
  it('has operations that the demo organization carries out, word for word', async () => {
    const operations = blocks('graphql');
    expect(operations).toHaveLength(3);
    for (const operation of operations) {
      const { data, errors } = (await server.post(operation, { headers: as(access.adminToken) })).json();
      expect(errors).toBeUndefined();
      expect(data.createWebhook?.userErrors ?? []).toEqual([]);
    }
  });

  it('[H3] has a receiver that takes what is signed, by either secret, and nothing else', () => {
    const body = '{"wording":"ü"}';
    const other = `whsec_${Buffer.from('another secret').toString('base64')}`;
    const headers = signWebhook('one', frozenNow, body, [other, secret]);
    const now = frozenNow.getTime() / 1000;
    expect(isGenuine(headers, body, secret, now + 300)).toBe(true);
    expect(isGenuine(headers, body, other, now - 300)).toBe(true);
    expect(isGenuine(headers, body, secret, now + 301)).toBe(false);
    expect(isGenuine(headers, `${body} `, secret, now)).toBe(false);
    expect(isGenuine({ ...headers, 'webhook-id': 'two' }, body, secret, now)).toBe(false);
    expect(isGenuine({ ...headers, 'webhook-timestamp': 'now' }, body, secret, now)).toBe(false);
    expect(isGenuine({ ...headers, 'webhook-signature': 'v1,AAAA v2' }, body, secret, now)).toBe(false);
    expect(isGenuine({}, body, secret, now)).toBe(false);
  });

  it('[H2] [H3] has a receiver that handles what is sent twice once, and refuses what is not signed', async () => {
    const handled: Event[] = [];
    const target = createServer(receiver(secret, (event) => handled.push(event)));
    target.listen(0, '127.0.0.1');
    await once(target, 'listening');
    const { port } = target.address() as AddressInfo;
    const body = JSON.stringify(payloads.get('webhook.test'));
    const { id } = payloads.get('webhook.test');
    const post = async (by: string) => {
      const headers = signWebhook(id, new Date(), body, [by]);
      return (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body })).status;
    };
    const other = `whsec_${Buffer.from('another secret').toString('base64')}`;
    expect([await post(other), await post(secret), await post(secret)]).toEqual([401, 204, 204]);
    expect(handled).toEqual([payloads.get('webhook.test')]);
    target.close();
  });

  it('[H2] shows when it is tried again, as it is', () => {
    const seconds = { seconds: 1, minute: 60, minutes: 60, hours: 3600 } as const;
    const read = (text = '') => {
      const [number, unit] = text.split(' ');
      return Number(number) * seconds[unit as keyof typeof seconds];
    };
    const rows = [...guide.matchAll(/^\| (\d) \| (\d+ \w+) \| ([\d.]+ \w+) \|$/gm)];
    let since = 0;
    for (const [, attempts, wait, sum] of rows) {
      const counts = { attempts: Number(attempts), mostAttempts: triesOfDelivery };
      const early = nextAttemptAfter(counts, frozenNow, () => Uint8Array.of(0));
      const planned = (early?.getTime() ?? 0) - frozenNow.getTime();
      expect([attempts, read(wait) * 1000 * 0.8]).toEqual([attempts, planned]);
      since += read(wait);
      expect(Math.abs(read(sum) - since)).toBeLessThan(60);
    }
    expect(rows).toHaveLength(triesOfDelivery - 1);
  });

  it('says of each failure what to do', () => {
    const told = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, failure]) => failure);
    expect(told).toEqual(deliveryFailures);
  });

  it('shows payloads with the very fields that are sent', () => {
    const send = (event: Parameters<typeof aDelivery>[0]['event'], data: JsonObject | null | undefined, more = {}) =>
      toPayload(
        aUuid<OrganizationId>(),
        aDelivery({ webhookId: aUuid(), ...(event && { event }), data: data ?? {}, ...more }),
      );
    const workbookId = payloads.get('workbook.published').data.workbookId;
    const publication = { publishedAt: frozenNow, publishedById: aUuid() } as const;
    const [published] = tellPublished({ workbookId, name: 'Sales' }, 4, publication as never);
    const ending = { clientId: 'client' as ClientId, name: 'Portal', version: 1, endsAt: later(86_400) };
    const [expiring] = tellingsOfExpiry([ending], frozenNow);
    const refusal = refusalData(anAuditEvent({ code: 'NO_TEAM' }), { embedId: null, workbookId });
    const collected = { count: 1, lastTime: frozenNow, referenceNumbers: ['7F3K-9QXM-2BTD'] };
    const sent = [
      send('WORKBOOK_PUBLISHED', published?.data),
      send('CREDENTIAL_EXPIRING', expiring?.data),
      send('EMBED_REFUSED', refusal, { collected }),
      send('WEBHOOK_TEST', { webhookId: aUuid() }),
    ];
    for (const payload of sent) expect(namesIn(payloads.get(payload['type']))).toEqual(namesIn(payload));
    // What `embed.source_missing` holds is asked of the worker, in test/webhook-delivery/told-events.test.ts.
    expect(payloads.size).toBe(sent.length + 1);
  });
});
