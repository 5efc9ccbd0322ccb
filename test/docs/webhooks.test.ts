import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId, OrganizationId } from '../../src/domain/ids.ts';
import { signWebhook } from '../../src/domain/webhooks/sign-webhook.ts';
import { refusalData, tellingsOfExpiry, tellPublished } from '../../src/domain/webhooks/telling.ts';
import { toPayload } from '../../src/domain/webhooks/webhook-payload.ts';
import type { JsonObject } from '../../src/domain/workbooks/content-tree.ts';
import { access, as, createDemoServer } from '../http/demo-server.ts';
import { aDelivery, aUuid, frozenNow, later } from '../support/builders.ts';
import { documentedBlocks as blocks, namesIn, documentedPayloads as payloads } from '../support/documented-payloads.ts';
import { anAuditEvent } from '../support/openings.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
type IsGenuine = (headers: object, body: string, secret: string, now?: number) => boolean;

let server: Awaited<ReturnType<typeof createDemoServer>>;
let isGenuine: IsGenuine;
beforeAll(async () => {
  server = await createDemoServer();
  const [code = ''] = blocks('js');
  ({ isGenuine } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`));
});
afterAll(() => server.stop());

describe('docs/webhooks.md', () => {
  it('has operations that the demo organization carries out, word for word', async () => {
    const operations = blocks('graphql');
    expect(operations).toHaveLength(2);
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
    ];
    for (const payload of sent) expect(namesIn(payloads.get(payload['type']))).toEqual(namesIn(payload));
    // What `embed.source_missing` holds is asked of the worker, in test/webhook-delivery/told-events.test.ts.
    expect(payloads.size).toBe(sent.length + 1);
  });
});
