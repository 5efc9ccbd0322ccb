import { beforeEach, describe, expect, it } from 'vitest';
import { issueAccessToken } from '../../src/domain/credentials/issue-access-token.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { frozenNow } from '../support/builders.ts';
import { generateEmbed, importSample, sampleDocument, shareWithTeam } from '../support/sample-workbook.ts';

let api: TestApi;

interface Event {
  readonly action: string;
  readonly actorKind: string;
  readonly email: string | null;
  readonly clientId: string | null;
  readonly targetType: string | null;
  readonly targetId: string | null;
  readonly workbookId: string | null;
  readonly embedId: string | null;
  readonly referenceNumber: string;
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

const fields = `action outcome actorKind email clientId targetType targetId workbookId embedId referenceNumber requestId
  details { name value }`;

async function events(filter: object = {}): Promise<Event[]> {
  const query = `query ($filter: AuditEventFilter) { auditEvents(first: 100, filter: $filter) { nodes { ${fields} } } }`;
  return (await api.data<{ auditEvents: { nodes: Event[] } }>('admin', query, { filter })).auditEvents.nodes;
}

/** What was recorded while something was done. */
async function recordedBy(act: () => Promise<unknown>): Promise<Event[]> {
  const before = new Set((await events()).map(({ referenceNumber }) => referenceNumber));
  await act();
  return (await events()).filter(({ referenceNumber }) => !before.has(referenceNumber));
}

const mutate = (name: string, input: object, as: 'admin' | 'holder' = 'admin') =>
  api.mutate<Record<string, unknown>>(as, name, { ...input }, 'userErrors { code }');

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
      ['deactivateMember', member, 'MEMBER_DEACTIVATED'],
      ['deactivateMember', member, null],
      ['reactivateMember', member, 'MEMBER_REACTIVATED'],
      ['createAccountType', { name: 'Guest' }, 'ACCOUNT_TYPE_CREATED'],
      ['updateOrganization', { maxSessionLengthSeconds: 600 }, 'ORGANIZATION_UPDATED'],
      ['importWorkbook', { document: sampleDocument, path: 'Other' }, 'WORKBOOK_CREATED'],
      ['importWorkbook', { document: sampleDocument, path: 'Other' }, null],
      ['importWorkbook', { document: sampleDocument, path: 'Other', publish: true }, 'WORKBOOK_IMPORTED'],
      ['updateWorkbook', { workbookId, description: 'A' }, 'WORKBOOK_UPDATED'],
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

  it('[O9] holds no value of a user attribute', async () => {
    await mutate('createMember', { email: 'new@meridian.example', userAttributes: { plan: 'gold-plan' } });
    await mutate('updateMember', { email: 'new@meridian.example', userAttributes: { plan: 'silver-plan' } });
    const [updated] = await events({ actions: ['MEMBER_UPDATED'] });
    expect(updated?.details).toEqual([{ name: 'field', value: 'userAttributes' }]);
    expect(JSON.stringify(await events())).not.toMatch(/gold-plan|silver-plan/);
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

describe('the list of audit events', () => {
  it('[O9] finds an event by its reference number, however that was written down', async () => {
    await mutate('createTeam', { name: 'Trail' });
    const [event] = await events({ actions: ['TEAM_CREATED'] });
    const number = event?.referenceNumber ?? '';
    const spoken = number.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ').toLowerCase();
    for (const referenceNumber of [number, spoken, ` ${number.replaceAll('-', '')} `])
      expect(await events({ referenceNumber })).toEqual([event]);
    expect(await events({ referenceNumber: '2222-2222-2222' })).toEqual([]);
  });

  it('links to what is there, and keeps the ids of what is gone', async () => {
    const workbookId = await importSample(api);
    await shareWithTeam(api, workbookId);
    const embedId = await generateEmbed(api, workbookId);
    const query = `{ auditEvents(first: 1, filter: { actions: [EMBED_CREATED] }) { totalCount nodes {
      member { email } embed { embedId } embedId workbook { name } credential { name } } } }`;
    const shown = await api.data<{ auditEvents: { nodes: { embedId: string }[] } }>('admin', query);
    expect(shown).toMatchObject({
      auditEvents: {
        totalCount: 1,
        nodes: [{ member: { email: api.people.admin.email }, workbook: { name: 'Sales' }, credential: null }],
      },
    });
    expect(shown.auditEvents.nodes[0]?.embedId).toBeTruthy();
    expect(embedId).toBeTruthy();
  });

  it.each([
    [{ actions: [] }, 'filter.actions'],
    [{ codes: [] }, 'filter.codes'],
    [{ email: '' }, 'filter.email'],
    [{ origin: 'x'.repeat(501) }, 'filter.origin'],
    [{ codes: Array(101).fill('NO_TEAM') }, 'filter.codes'],
    [{ targetId: 'nul\u0000' }, 'filter.targetId'],
  ])('refuses what would show more than is meant, or can be nothing: %j', async (filter, field) => {
    const query = 'query ($filter: AuditEventFilter) { auditEvents(first: 1, filter: $filter) { totalCount } }';
    const { errors } = await api.ask('admin', query, { filter });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'INVALID_INPUT', field });
  });
});
