import { describe, expect, it } from 'vitest';
import { tendWebhooks } from '../../src/domain/webhooks/tend-webhooks.ts';
import { later } from '../support/builders.ts';
import { startDeliveries } from '../support/deliveries-at-work.ts';
import { documentedPayloads, namesIn } from '../support/documented-payloads.ts';
import { generateEmbed, shareWithTeam } from '../support/sample-workbook.ts';
import { makeWebhook } from '../support/webhook-receiver.ts';

describe('what webhooks are told of', () => {
  it('[C5] tells of live embeds that a version leaves with nothing to show, and of a version that does not, nothing', async () => {
    const { api, deliverAt, importWorkbook } = await startDeliveries();
    await makeWebhook(api, { events: ['EMBED_SOURCE_MISSING'] });
    const workbookId = await importWorkbook(['revenue', 'costs', 'margin']);
    await shareWithTeam(api, workbookId);
    const embedId = await generateEmbed(api, workbookId, { source: { elementId: 'costs' } });
    await generateEmbed(api, workbookId, { source: { elementId: 'revenue' } });
    await generateEmbed(api, workbookId);
    await importWorkbook(['revenue', 'costs']);
    expect(await deliverAt(0)).toEqual([]);
    await importWorkbook(['revenue']);
    const source = { sourceType: 'ELEMENT', sourceId: 'costs', sourceName: 'Chart costs' };
    const embeds = [{ embedId, ...source, code: 'SOURCE_MISSING' }];
    const data = { workbookId, name: 'Sales', tagName: null, formerVersion: 2, version: 3, embeds, total: 1 };
    const [sent] = await deliverAt(1);
    expect(sent).toMatchObject({ type: 'embed.source_missing', data });
    // As docs/webhooks.md shows it.
    expect(namesIn(sent)).toEqual(namesIn(documentedPayloads.get('embed.source_missing')));
    await importWorkbook(['revenue', 'margin']);
    expect(await deliverAt(2)).toEqual([]);
  });

  it('[K3] tells of secrets that end soon', async () => {
    const { api, deliverAt } = await startDeliveries();
    await makeWebhook(api, { events: ['CREDENTIAL_EXPIRING'] });
    const made = await api.mutate<{ credential: { clientId: string } }>(
      'admin',
      'createClientCredential',
      { name: 'Portal' },
      'credential { clientId }',
    );
    const { clientId } = made.credential;
    await api.mutate('admin', 'rotateClientCredential', { clientId, overlapHours: 48 }, 'userErrors { code }');
    await tendWebhooks(api.deps);
    await tendWebhooks(api.deps);
    const data = { clientId, name: 'Portal', secretVersion: 1, endsAt: later(172_800).toISOString(), daysBefore: 7 };
    expect(await deliverAt(0)).toMatchObject([{ type: 'credential.expiring', data }]);
  });
});
