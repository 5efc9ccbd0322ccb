import { Failure } from './failure.ts';
import { FindWorkbookDocument, type WorkbookBy } from './generated.ts';
import type { Session } from './session.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const urlId = /^[0-9A-Za-z]{22}$/;

/** What a text may mean, likeliest first: a workbook may be called like an id. */
function meaningsOf(text: string): WorkbookBy[] {
  return [
    ...(uuid.test(text) ? [{ workbookId: text }] : []),
    ...(urlId.test(text) ? [{ urlId: text }] : []),
    { path: text },
  ];
}

/** What `find` answers for the workbook of this id, urlId or path. Throws a `Failure` when there is none. */
export async function findWorkbook<Found>(
  text: string,
  find: (by: WorkbookBy) => Promise<Found | null>,
): Promise<Found> {
  for (const by of meaningsOf(text)) {
    const found = await find(by);
    if (found) return found;
  }
  throw new Failure('WORKBOOK_NOT_FOUND', `There is no workbook "${text}" that you may read.`, {
    remedy: 'Name it by its id, its urlId, or its path with folder and name, e.g. Sales/Overview.',
  });
}

/** The id of the workbook that an argument names. */
export async function findWorkbookId({ api }: Session, text: string): Promise<string> {
  const found = await findWorkbook(text, async (by) => (await api.request(FindWorkbookDocument, { by })).workbook);
  return found.workbookId;
}
