import { afterAll, describe, expect, it } from 'vitest';
import { workbookDocument } from '../../support/documents.ts';
import type { Shown } from '../../support/read-shown.ts';
import { sampleParts } from '../../support/sample-workbook.ts';
import { createOpeningServer } from './opening-server.ts';
import { methods, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

/** Names that the sample workbook has, and whether an answer holds them. */
function namesIn({ body }: Pick<Shown, 'body'>): string[] {
  const names = ['Page overview', 'Page details', 'Page data', 'Revenue', 'Chart bar', 'Table orders', 'Chart free'];
  return [...names, 'Table source', 'Modal drill', 'Table drilled', 'Table stray'].filter((name) =>
    body.includes(name),
  );
}

const renamed = {
  elements: sampleParts.elements.map((element) =>
    element['id'] === 'bar' ? { ...element, name: 'Chart of version 2' } : element,
  ),
};

describe('the page of an opened embed', () => {
  it.each(methods)('[O1] [C3] shows the workbook without hidden pages and what lies nowhere: %s', async (method) => {
    const world = await settleWorld(server);
    const shown = await server.open(world.sign(method));
    expect(namesIn(shown)).toEqual([
      ...['Page overview', 'Page details', 'Revenue', 'Chart bar', 'Table orders', 'Chart free'],
      ...['Modal drill', 'Table drilled'],
    ]);
  });

  it.each(methods)('[C3] of a page shows nothing else: %s', async (method) => {
    const world = await settleWorld(server);
    const at = await world.place(world.workbookId, { pageId: 'overview' });
    const shown = await server.open(world.sign(method, {}, at));
    expect(namesIn(shown)).toEqual(['Page overview', 'Revenue', 'Chart bar', 'Table orders']);
    const { status, body } = await server.click(shown.state?.token, 'details');
    expect([status, body.html]).toEqual([410, undefined]);
  });

  it.each(methods)('[C3] of an element shows nothing else: %s', async (method) => {
    const world = await settleWorld(server);
    const at = await world.place(world.workbookId, { elementId: 'bar' });
    const shown = await server.open(world.sign(method, {}, at));
    expect(namesIn(shown).filter((name) => name !== 'Page overview')).toEqual(['Chart bar']);
    const { body } = await server.click(shown.state?.token, 'overview');
    expect(namesIn({ body: body.html ?? '' })).toEqual(['Chart bar']);
  });

  it.each(['data', 'nowhere', 'drill/../data', '__proto__'])(
    '[C3] does not give out %s at the next click',
    async (pageId) => {
      const world = await settleWorld(server);
      const { state } = await server.open(world.sign('JWT'));
      const { status, body } = await server.click(state?.token, encodeURIComponent(pageId));
      expect([status, body.html]).toEqual([410, undefined]);
    },
  );

  it.each(methods)('[C2] shows a new version at once, and the tag that of the tag: %s', async (method) => {
    const world = await settleWorld(server);
    const tagged = await world.place(world.workbookId, undefined, 'prod');
    const open = [await server.open(world.sign(method)), await server.open(world.sign(method, {}, tagged))];
    await world.publish(renamed);
    const isNew = (html: string | undefined) => html?.includes('Chart of version 2');
    expect(isNew((await server.open(world.sign(method))).body)).toBe(true);
    expect(isNew((await server.open(world.sign(method, {}, tagged))).body)).toBe(false);
    const clicked = await Promise.all(open.map(({ state }) => server.click(state?.token, 'overview')));
    expect(clicked.map(({ body }) => [isNew(body.html), body.versionNumber])).toEqual([
      [true, 2],
      [false, 1],
    ]);
    await world.mutate('tagVersion', { workbookId: world.workbookId, tagName: 'prod', number: 2 });
    expect(isNew((await server.open(world.sign(method, {}, tagged))).body)).toBe(true);
  });

  it('[C2] never shows the draft', async () => {
    const world = await settleWorld(server);
    const draft = workbookDocument({ ...sampleParts, ...renamed, workbookId: world.workbookId });
    await world.importWorkbook(draft, false);
    const isInPage = async () => (await server.open(world.sign('JWT'))).body.includes('Chart of version 2');
    expect(await isInPage()).toBe(false);
    await world.mutate('publishWorkbook', { workbookId: world.workbookId });
    expect(await isInPage()).toBe(true);
  });

  it('[J1] tells its whole path, however long the name in it is', async () => {
    const world = await settleWorld(server);
    const jwtBaseUrl = world.whole.jwtBaseUrl.replace('/workbook/', `/workbook/${'Long-'.repeat(100)}`);
    const { state } = await server.open(world.sign('JWT', {}, { ...world.whole, jwtBaseUrl }));
    expect(state?.pathname).toBe(jwtBaseUrl.slice(server.base.length));
  });
});

describe('a grant', () => {
  it.each(methods)('[O4] [A5] of a tag reaches that tag and not the newest version: %s', async (method) => {
    const world = await settleWorld(server);
    await world.mutate('tagVersion', { workbookId: world.workbookId, tagName: 'next', number: 1 });
    await world.grant(world.workbookId, { teamName: 'Second Team' }, 'prod');
    const teams = { teams: ['Second Team'] };
    const [prod, next] = [
      await world.place(world.workbookId, undefined, 'prod'),
      await world.place(world.workbookId, undefined, 'next'),
    ];
    expect(await world.codeOf(world.sign(method, teams))).toBe('NOT_SHARED_WITH_USER');
    expect(await world.codeOf(world.sign(method, teams, next))).toBe('NOT_SHARED_WITH_USER');
    expect(await world.codeOf(world.sign(method, teams, prod))).toBe('OPENED');
  });

  it.each(methods)('[O4] [A5] of the workbook reaches every tag: %s', async (method) => {
    const world = await settleWorld(server);
    const prod = await world.place(world.workbookId, undefined, 'prod');
    expect(await world.codeOf(world.sign(method, {}, prod))).toBe('OPENED');
  });
});

describe('a path', () => {
  it('[P2] with another tag than it was made for opens nothing', async () => {
    const world = await settleWorld(server);
    const embedPath = `${world.whole.embedPath}/tag/prod`;
    expect(await world.codeOf(world.sign('CLIENT_CREDENTIALS', {}, { ...world.whole, embedPath }))).toBe(
      'TAG_NOT_FOUND',
    );
  });
});

describe('another organization', () => {
  it('[J1] has nothing that a credential of this one opens', async () => {
    const other = await settleWorld(server, 'other');
    const world = await settleWorld(server);
    const { credential } = world;
    expect(await world.codeOf(other.sign('JWT', credential))).toBe('WORKBOOK_NOT_FOUND');
    expect(await world.codeOf(other.sign('CLIENT_CREDENTIALS', credential))).toBe('EMBED_NOT_FOUND');
    const ours = other.whole.jwtBaseUrl.replace(other.slug, world.slug);
    expect(await world.codeOf(world.sign('JWT', {}, { ...world.whole, jwtBaseUrl: ours }))).toBe('WORKBOOK_NOT_FOUND');
  });

  it('[J1] is not to be named by the URL of a workbook of this one', async () => {
    const other = await settleWorld(server, 'other');
    const world = await settleWorld(server);
    const jwtBaseUrl = world.whole.jwtBaseUrl.replace(world.slug, other.slug);
    expect(await world.codeOf(world.sign('JWT', {}, { ...world.whole, jwtBaseUrl }))).toBe('WORKBOOK_NOT_FOUND');
  });
});
