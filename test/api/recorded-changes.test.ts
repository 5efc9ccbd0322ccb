import { beforeEach, describe, expect, it } from 'vitest';
import { issueAccessToken } from '../../src/domain/credentials/issue-access-token.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { frozenNow } from '../support/builders.ts';
import { eventsOf, recordedBy as recordedIn } from '../support/recorded-events.ts';
import { importSample, sampleDocument, shareWithTeam } from '../support/sample-workbook.ts';

let api: TestApi;

const events = (filter: object = {}) => eventsOf(api, filter);

const recordedBy = (act: () => Promise<unknown>) => recordedIn(api, act);

const mutate = (name: string, input: object) =>
  api.mutate<Record<string, unknown>>('admin', name, { ...input }, 'userErrors { code }');

beforeEach(async () => {
  api = await createTestApi();
});

describe('every change by the API', () => {
  it('[O9] is an event of who made it, of what it changed and of the request', async () => {
    const [event, ...others] = await recordedBy(() => mutate('createTeam', { name: 'Trail' }));
    expect(others).toEqual([]);
    const team = await api.repository.findTeamByName(api.organizationId, 'Trail');
    expect(event).toMatchObject({
      ...{ action: 'TEAM_CREATED', outcome: 'ALLOWED', actorKind: 'MEMBER', email: api.people.admin.email },
      ...{ targetType: 'TEAM', targetId: team?.teamId, requestId: 'test', clientId: null },
      details: [
        { name: 'name', value: 'Trail' },
        { name: 'visibility', value: 'PRIVATE' },
      ],
    });
  });

  it('[O9] is recorded once, and nothing is where nothing was changed', async () => {
    const workbookId = await importSample(api);
    await mutate('createTeam', { name: 'Trail' });
    const member = { email: 'new@meridian.example' };
    const teamMembers = { teamName: 'Trail', memberEmails: [api.people.viewer.email] };
    const grant = { workbookId, grantee: { teamName: 'Trail' } };
    const steps: readonly (readonly [string, object, string | null])[] = [
      ['createTeam', { name: 'Trail' }, null],
      ['addTeamMembers', teamMembers, 'TEAM_MEMBERS_ADDED'],
      ['addTeamMembers', teamMembers, null],
      ['grantWorkbook', grant, 'GRANT_SAVED'],
      ['grantWorkbook', grant, null],
      ['grantWorkbook', { ...grant, permission: 'CAN_EDIT' }, 'GRANT_SAVED'],
      ['removeTeamMembers', teamMembers, 'TEAM_MEMBERS_REMOVED'],
      ['removeTeamMembers', teamMembers, null],
      ['createMember', member, 'MEMBER_CREATED'],
      ['updateMember', { ...member, firstName: 'New' }, 'MEMBER_UPDATED'],
      ['updateMember', member, null],
      ['updateMember', { ...member, firstName: 'New', userAttributes: { a: '1', b: '2' } }, 'MEMBER_UPDATED'],
      ['updateMember', { ...member, firstName: 'New', userAttributes: { b: '2', a: '1' } }, null],
      ['deactivateMember', member, 'MEMBER_DEACTIVATED'],
      ['deactivateMember', member, null],
      ['reactivateMember', member, 'MEMBER_REACTIVATED'],
      ['createAccountType', { name: 'Guest' }, 'ACCOUNT_TYPE_CREATED'],
      ['updateOrganization', { maxSessionLengthSeconds: 600 }, 'ORGANIZATION_UPDATED'],
      ['updateOrganization', { maxSessionLengthSeconds: 600 }, null],
      ['updateOrganization', {}, null],
      ['importWorkbook', { document: sampleDocument, path: 'Other' }, 'WORKBOOK_CREATED'],
      ['importWorkbook', { document: sampleDocument, path: 'Other' }, null],
      ['importWorkbook', { document: sampleDocument, path: 'Other', publish: true }, 'WORKBOOK_IMPORTED'],
      ['updateWorkbook', { workbookId, description: 'A' }, 'WORKBOOK_UPDATED'],
      ['updateWorkbook', { workbookId, description: 'A', name: 'Sales' }, null],
      ['publishWorkbook', { workbookId }, 'WORKBOOK_PUBLISHED'],
      ['tagVersion', { workbookId, tagName: 'trail' }, 'WORKBOOK_TAGGED'],
      ['tagVersion', { workbookId, tagName: 'trail' }, null],
      ['generateSecureEmbedPath', { workbookId }, 'EMBED_CREATED'],
      ['generateSecureEmbedPath', { workbookId }, null],
      ['archiveWorkbook', { workbookId }, 'WORKBOOK_ARCHIVED'],
      ['archiveWorkbook', { workbookId }, null],
      ['restoreWorkbook', { workbookId }, 'WORKBOOK_RESTORED'],
      ['revokeSessions', { issuedBefore: frozenNow }, null],
      ['createPersonalToken', {}, 'TOKEN_CREATED'],
      ['deleteTeam', { teamName: 'Trail' }, 'TEAM_DELETED'],
    ];
    for (const [name, input, expected] of steps) {
      const actions = (await recordedBy(() => mutate(name, input))).map(({ action }) => action);
      expect([name, actions]).toEqual([name, expected === null ? [] : [expected]]);
    }
  });

  it('[K1] tells of credentials, secrets and tokens, and never what they are', async () => {
    const input = { name: 'Trail', privileges: ['API', 'EMBED'] };
    const made = await api.mutate<{ credential: { clientId: string }; secret: string }>(
      'admin',
      'createClientCredential',
      input,
      'credential { clientId } secret',
    );
    const { clientId } = made.credential;
    await issueAccessToken(api.deps, clientId, made.secret);
    for (const name of ['rotateClientCredential', 'revokeClientCredential', 'revokeClientCredential'])
      await mutate(name, { clientId });
    const recorded = await events({ targetId: clientId });
    expect(recorded.map(({ action }) => action).sort()).toEqual([
      'CREDENTIAL_CREATED',
      'CREDENTIAL_REVOKED',
      'CREDENTIAL_ROTATED',
    ]);
    const [issued] = await events({ clientId });
    expect(issued).toMatchObject({ action: 'TOKEN_ISSUED', actorKind: 'CREDENTIAL', email: api.people.admin.email });
    expect(JSON.stringify(await events())).not.toContain(made.secret);
  });

  it('[O9] tells which workbooks a team that was deleted does not reach any more', async () => {
    const workbookId = await importSample(api);
    await mutate('createTeam', { name: 'Readers' });
    for (const tagName of [null, 'trail']) {
      if (tagName) await mutate('tagVersion', { workbookId, tagName });
      await mutate('grantWorkbook', { workbookId, grantee: { teamName: 'Readers' }, tagName });
    }
    await mutate('deleteTeam', { teamName: 'Readers' });
    const [deleted] = await events({ actions: ['TEAM_DELETED'] });
    expect(deleted?.details).toEqual([
      { name: 'name', value: 'Readers' },
      { name: 'workbookId', value: workbookId },
    ]);
  });

  it('[O9] holds no value of a user attribute', async () => {
    await mutate('createMember', { email: 'new@meridian.example', userAttributes: { plan: 'gold-plan' } });
    await mutate('updateMember', { email: 'new@meridian.example', userAttributes: { plan: 'silver-plan' } });
    const [updated] = await events({ actions: ['MEMBER_UPDATED'] });
    expect(updated?.details).toEqual([{ name: 'field', value: 'userAttributes' }]);
    expect(JSON.stringify(await events())).not.toMatch(/gold-plan|silver-plan/);
  });

  it('[O9] names each setting that was changed, with what it is from now on, also where that is nothing', async () => {
    const update = (allowedEmbedOrigins: readonly string[]) =>
      recordedBy(() => mutate('updateOrganization', { maxSessionLengthSeconds: 600, allowedEmbedOrigins }));
    const [set] = await update(['https://a.example', 'https://b.example']);
    const [emptied] = await update([]);
    expect(set?.details.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'field allowedEmbedOrigins',
      'field maxSessionLengthSeconds',
      'allowedEmbedOrigins https://a.example',
      'allowedEmbedOrigins https://b.example',
      'maxSessionLengthSeconds 600',
    ]);
    expect(emptied?.details).toEqual([{ name: 'field', value: 'allowedEmbedOrigins' }]);
  });

  it('[K1] tells of a webhook where it leads, and never its path or query, which may hold a secret', async () => {
    const url = 'https://hooks.example/services/T0-secret?key=another';
    const made = { url, events: ['EMBED_REFUSED'], description: 'A' };
    const { webhook } = await api.mutate<{ webhook: { webhookId: string } }>(
      'admin',
      'createWebhook',
      made,
      'webhook { webhookId }',
    );
    const { webhookId } = webhook;
    const changed = async (input: object) =>
      (await recordedBy(() => mutate('updateWebhook', { webhookId, ...input }))).map(({ details }) => details);
    expect(await changed({ url, description: 'A', isEnabled: true })).toEqual([]);
    expect(await changed({ isEnabled: false })).toEqual([
      [
        { name: 'field', value: 'isEnabled' },
        { name: 'isEnabled', value: 'false' },
      ],
    ]);
    expect(await changed({ isEnabled: false })).toEqual([]);
    expect(await changed({ url: 'https://other.example/T0-secret', isEnabled: true })).toEqual([
      [
        { name: 'field', value: 'url' },
        { name: 'field', value: 'isEnabled' },
        { name: 'origin', value: 'https://other.example' },
        { name: 'isEnabled', value: 'true' },
      ],
    ]);
    await mutate('deleteWebhook', { webhookId });
    const [created] = await events({ targetId: webhookId, actions: ['WEBHOOK_CREATED'] });
    expect(created?.details).toContainEqual({ name: 'origin', value: 'https://hooks.example' });
    const [deleted] = await events({ targetId: webhookId, actions: ['WEBHOOK_DELETED'] });
    expect(deleted?.details).toEqual([{ name: 'origin', value: 'https://other.example' }]);
    expect(JSON.stringify(await events({ targetId: webhookId }))).not.toMatch(/T0-secret|another/);
  });

  it('[O9] tells who signed an embed URL, and for whom', async () => {
    const workbookId = await importSample(api);
    await shareWithTeam(api, workbookId);
    await mutate('updateOrganization', { secureEmbeddingEnabled: true });
    const user = { email: 'ben@host.example', teams: ['Embed Team'] };
    const credential = await api.mutate<{ credential: { clientId: string } }>(
      'admin',
      'createClientCredential',
      { name: 'Signer' },
      'credential { clientId }',
    );
    const { clientId } = credential.credential;
    const signed = await api.mutate<{ userErrors: unknown[] }>(
      'admin',
      'signEmbedUrl',
      { workbookId, clientId, user },
      'url userErrors { code message }',
    );
    expect(signed.userErrors).toEqual([]);
    const [event] = await events({ actions: ['EMBED_URL_SIGNED'] });
    expect(event).toMatchObject({ clientId, workbookId, email: api.people.admin.email });
    expect(event?.details).toContainEqual({ name: 'userEmail', value: 'ben@host.example' });
  });
});
