import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { eventsOf } from '../support/recorded-events.ts';
import { generateEmbed, importSample, shareWithTeam } from '../support/sample-workbook.ts';

let api: TestApi;

const events = (filter: object = {}) => eventsOf(api, filter);

const mutate = (name: string, input: object) =>
  api.mutate<Record<string, unknown>>('admin', name, { ...input }, 'userErrors { code }');

beforeEach(async () => {
  api = await createTestApi();
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

  it('[O9] holds those from a time on, and those before another', async () => {
    const mark = api.clock.now.getTime();
    const at = (seconds: number) => new Date(mark + seconds * 1000);
    for (const seconds of [1, 2, 3]) {
      api.clock.now = at(seconds);
      await mutate('createTeam', { name: `Team ${seconds}` });
    }
    const names = async (filter: object) => {
      const found = await events({ actions: ['TEAM_CREATED'], ...filter });
      return found.map(({ details }) => details.find(({ name }) => name === 'name')?.value);
    };
    expect(await names({ from: at(2) })).toEqual(['Team 3', 'Team 2']);
    expect(await names({ to: at(2) })).toEqual(['Team 1']);
    expect(await names({ from: at(2), to: at(3) })).toEqual(['Team 2']);
    const literal = `filter: { from: "${at(3).toISOString()}", actions: [TEAM_CREATED] }`;
    const query = `{ auditEvents(first: 9, ${literal}) { totalCount } }`;
    expect(await api.data('admin', query)).toEqual({ auditEvents: { totalCount: 1 } });
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
    [{ referenceNumber: '2222-2222-222' }, 'filter.referenceNumber'],
    [{ referenceNumber: '2222-2222-222!' }, 'filter.referenceNumber'],
  ])('refuses what would show more than is meant, or can be nothing: %j', async (filter, field) => {
    const query = 'query ($filter: AuditEventFilter) { auditEvents(first: 1, filter: $filter) { totalCount } }';
    const { errors } = await api.ask('admin', query, { filter });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'INVALID_INPUT', field });
  });
});
