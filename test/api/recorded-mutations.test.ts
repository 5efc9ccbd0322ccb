import { describe, expect, it } from 'vitest';
import type { AuditAction } from '../../src/domain/audit/audit-action.ts';
import { createSecretBox } from '../../src/domain/credentials/secret-box.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';
import { aDelivery, countedBytes, frozenNow } from '../support/builders.ts';
import { recordedBy } from '../support/recorded-events.ts';
import { sampleOperation } from '../support/sample-arguments.ts';
import { sampleDocument } from '../support/sample-workbook.ts';
import { createSampledApi, type SampledApi, type Samples } from '../support/sampled-api.ts';
import { open, sign } from '../support/signing.ts';

const mutations = Object.values(createSchema(readSdl()).getMutationType()?.getFields() ?? {});

interface Recording {
  readonly actions: readonly AuditAction[];
  /** What the input says beside its required fields, so that something changes. */
  readonly input?: Samples;
  /** What is done before; it may tell more of the input. */
  readonly before?: (sampled: SampledApi) => Promise<Samples | undefined>;
}

function carryOut({ api, samples }: SampledApi, name: string, input: Samples = {}) {
  const field = mutations.find((mutation) => mutation.name === name);
  if (!field) throw new Error(`There is no mutation ${name}.`);
  const { source, variables } = sampleOperation('mutation', field, samples);
  return api.ask('admin', source, { input: { ...(variables['input'] as Samples), ...input } });
}

const after = (name: string) => async (sampled: SampledApi) => {
  await carryOut(sampled, name);
  return undefined;
};

async function makeToken({ api }: SampledApi): Promise<Samples> {
  const fields = 'personalToken { tokenId }';
  return (await api.mutate<{ personalToken: { tokenId: string } }>('viewer', 'createPersonalToken', {}, fields))
    .personalToken;
}

/** Every secret that is there is now under the second master key of the server. */
async function changeMasterKey({ api }: SampledApi): Promise<undefined> {
  const keys: Parameters<typeof createSecretBox>[0] = [
    { keyId: 'next', key: countedBytes('next')(32) },
    { keyId: 'test', key: countedBytes('key')(32) },
  ];
  Object.assign(api.deps, { secretBox: createSecretBox(keys, api.deps.randomBytes) });
  return undefined;
}

async function openOnce({ api, samples }: SampledApi): Promise<undefined> {
  const { signEmbedUrl } = samples['inputs'] as { signEmbedUrl: Samples };
  expect(await open(api, await sign(api, signEmbedUrl))).toMatchObject({ outcome: 'OPENED' });
  return undefined;
}

/** Of every webhook that is there. */
async function giveUp({ api }: SampledApi): Promise<undefined> {
  for (const { webhookId } of await api.repository.listWebhooks(api.organizationId)) {
    const delivery = aDelivery({ webhookId, status: 'DEAD', endedAt: frozenNow });
    await api.repository.createDelivery(api.organizationId, delivery);
  }
  return undefined;
}

/** By mutation. One that is new needs its row here, which it cannot have without an event. */
const recordings: Readonly<Record<string, Recording>> = {
  generateSecureEmbedPath: { actions: ['EMBED_CREATED'], input: { source: { elementId: 'orders' } } },
  signEmbedUrl: { actions: ['EMBED_URL_SIGNED'] },
  deleteEmbed: { actions: ['EMBED_DELETED'] },
  importWorkbook: { actions: ['WORKBOOK_CREATED'], input: { document: sampleDocument, path: 'Other' } },
  publishWorkbook: { actions: ['WORKBOOK_PUBLISHED'] },
  archiveWorkbook: { actions: ['WORKBOOK_ARCHIVED'] },
  restoreWorkbook: { actions: ['WORKBOOK_RESTORED'], before: after('archiveWorkbook') },
  updateWorkbook: { actions: ['WORKBOOK_UPDATED'], input: { description: 'Another' } },
  tagVersion: { actions: ['WORKBOOK_TAGGED'] },
  grantWorkbook: { actions: ['GRANT_SAVED'], input: { permission: 'CAN_EXPLORE' } },
  revokeGrant: { actions: ['GRANT_REVOKED'] },
  createTeam: { actions: ['TEAM_CREATED'] },
  deleteTeam: { actions: ['TEAM_DELETED'] },
  addTeamMembers: { actions: ['TEAM_MEMBERS_ADDED'], input: { memberEmails: ['editor@meridian.example'] } },
  removeTeamMembers: { actions: ['TEAM_MEMBERS_REMOVED'] },
  updateOrganization: { actions: ['ORGANIZATION_UPDATED'], input: { maxSessionLengthSeconds: 600 } },
  createMember: { actions: ['MEMBER_CREATED'], input: { email: 'new@meridian.example' } },
  updateMember: { actions: ['MEMBER_UPDATED'], input: { firstName: 'Another' } },
  deactivateMember: { actions: ['MEMBER_DEACTIVATED'] },
  reactivateMember: { actions: ['MEMBER_REACTIVATED'], before: after('deactivateMember') },
  createAccountType: { actions: ['ACCOUNT_TYPE_CREATED'] },
  createPersonalToken: { actions: ['TOKEN_CREATED'] },
  revokePersonalToken: { actions: ['TOKEN_REVOKED'], before: makeToken },
  createClientCredential: { actions: ['CREDENTIAL_CREATED'] },
  rotateClientCredential: { actions: ['CREDENTIAL_ROTATED'] },
  retireClientSecret: { actions: ['SECRET_RETIRED'], input: { version: 2 }, before: after('rotateClientCredential') },
  revokeClientCredential: { actions: ['CREDENTIAL_REVOKED'] },
  revokeSessions: { actions: ['SESSIONS_REVOKED'], before: openOnce },
  // Once for each secret.
  rewrapSecrets: {
    actions: ['SECRET_REWRAPPED', 'SECRET_REWRAPPED', 'WEBHOOK_SECRET_REWRAPPED'],
    before: changeMasterKey,
  },
  createWebhook: { actions: ['WEBHOOK_CREATED'] },
  updateWebhook: { actions: ['WEBHOOK_UPDATED'], input: { description: 'Another' } },
  rotateWebhookSecret: { actions: ['WEBHOOK_SECRET_ROTATED'] },
  deleteWebhook: { actions: ['WEBHOOK_DELETED'] },
  sendTestWebhook: { actions: ['WEBHOOK_TESTED'] },
  redeliverWebhook: { actions: ['WEBHOOK_REDELIVERED'] },
  redeliverDeadWebhooks: { actions: ['WEBHOOK_REDELIVERED'], before: giveUp },
};

describe('every mutation of the schema', () => {
  it.each(mutations)('[O9] is recorded once with who made it, in which request: $name', async ({ name }) => {
    const recording = recordings[name];
    if (!recording) throw new Error('A mutation needs an event, and a row of this table.');
    const sampled = await createSampledApi();
    const input = { ...recording.input, ...(await recording.before?.(sampled)) };
    const recorded = await recordedBy(sampled.api, async () => {
      const { data, errors } = await carryOut(sampled, name, input);
      expect([errors, data?.['answer']]).toEqual([undefined, { userErrors: [] }]);
    });
    expect(recorded.map(({ action }) => action).sort()).toEqual(recording.actions);
    for (const event of recorded) {
      const { email } = sampled.api.people.admin;
      expect(event).toMatchObject({ outcome: 'ALLOWED', email, requestId: 'test' });
      expect(event.targetId === null).toBe(event.targetType === null);
    }
  });
});
