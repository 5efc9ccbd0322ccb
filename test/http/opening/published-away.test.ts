import { afterAll, describe, expect, it } from 'vitest';
import { workbookDocument } from '../../support/documents.ts';
import { sampleParts } from '../../support/sample-workbook.ts';
import { createOpeningServer } from './opening-server.ts';
import { settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

interface Tried {
  totalBreaks: number;
  breaks: { kind: string; sourceId: string; lastOpenedAt: string | null; embed: { embedId: string } | null }[];
}

describe('a page that was opened and is gone from the draft', () => {
  it('[C7] [J1] [K4] breaks by the openings of URLs with a JWT alone, when its embed is deleted, until the last of them is long ago', async () => {
    const world = await settleWorld(server);
    const page = await world.place(world.workbookId, { pageId: 'overview' });
    expect(await server.open(world.sign('JWT', {}, page))).toMatchObject({ status: 200 });
    await world.mutate('deleteEmbed', { embedId: page.embedId });
    const pages = sampleParts.pages.filter(({ id }) => id !== 'overview');
    await world.importWorkbook(workbookDocument({ ...sampleParts, workbookId: world.workbookId, pages }), false);
    const tryOut = () => {
      const input = { workbookId: world.workbookId, dryRun: true };
      const fields = 'totalBreaks breaks { kind sourceId lastOpenedAt embed { embedId } }';
      return world.mutate<Tried>('publishWorkbook', input, fields);
    };
    const openedAt = server.clock.now;
    const { totalBreaks, breaks } = await tryOut();
    const removed = { kind: 'PAGE_REMOVED', sourceId: 'overview', embed: null };
    expect(breaks).toContainEqual({ ...removed, lastOpenedAt: openedAt.toISOString() });
    server.clock.now = new Date(openedAt.getTime() + 91 * 86_400_000);
    const later = await tryOut();
    expect(later.breaks).toContainEqual({ ...removed, lastOpenedAt: null });
    expect(later.totalBreaks).toBe(totalBreaks - 1);
  });
});
