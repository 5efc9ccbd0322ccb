import { createTestApi, type TestApi } from './api.ts';
import { generateEmbed, importSample, sampleDocument, share } from './sample-workbook.ts';
import { makeCredential } from './signing.ts';
import { makeWebhook } from './webhook-receiver.ts';

/**
 * Values by the name of an argument or input field: ids of what is there, and words for the rest. Under `inputs`, by mutation,
 * what an input needs beside its required fields.
 */
export type Samples = Readonly<Record<string, unknown>>;

export interface SampledApi {
  readonly api: TestApi;
  readonly samples: Samples;
}

/**
 * With the sample workbook: read by the viewer's team, changed by the editor, seen by the holder, with embeds of it, its first page
 * and its first chart. The holder's credential has its second secret.
 */
export async function createSampledApi(wrap?: Parameters<typeof createTestApi>[0]): Promise<SampledApi> {
  const api = await createTestApi(wrap);
  const workbookId = await importSample(api);
  await share(api, workbookId, { memberEmail: 'editor@meridian.example' }, { permission: 'CAN_EDIT' });
  await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
  const embedIds: string[] = [];
  for (const source of [undefined, { pageId: 'overview' }, { elementId: 'kpi' }]) {
    embedIds.push(await generateEmbed(api, workbookId, { source }));
  }
  const [grants = []] = await api.repository.grantsByWorkbookIds(api.organizationId, [workbookId as never]);
  const [credentials = []] = await api.repository.credentialsByOwnerIds(api.organizationId, [
    api.people.holder.memberId,
  ]);
  const [credential] = credentials;
  await api.mutate(
    'admin',
    'rotateClientCredential',
    { clientId: credential?.clientId, overlapHours: 0 },
    'userErrors { code }',
  );
  const signing = await makeCredential(api, { ownerEmail: 'holder@meridian.example' });
  const webhook = await makeWebhook(api);
  const { delivery } = await api.mutate<{ delivery: { deliveryId: string } }>(
    'admin',
    'sendTestWebhook',
    { webhookId: webhook.webhookId },
    'delivery { deliveryId }',
  );
  const samples = {
    workbookId,
    webhookId: webhook.webhookId,
    deliveryId: delivery.deliveryId,
    url: 'https://hooks.example/',
    embedId: embedIds[0],
    grantId: grants[0]?.grantId,
    clientId: credential?.clientId,
    email: 'viewer@meridian.example',
    memberEmail: 'viewer@meridian.example',
    memberEmails: ['viewer@meridian.example'],
    teamName: 'Embed Team',
    tagName: 'prod',
    document: sampleDocument,
    inputs: {
      signEmbedUrl: { clientId: signing.clientId, workbookId, user: { email: 'holder@meridian.example' } },
      revokeSessions: { clientId: signing.clientId },
    },
  };
  return { api, samples };
}
