import type { Workbook } from '../../domain/workbooks/workbook.ts';

export type WorkbookRow = Pick<Workbook, keyof Workbook>;

/** Takes the columns of a workbook out of a wider row. */
export function toWorkbook(row: WorkbookRow): Workbook {
  const { workbookId, name, description, folder, ownerId, isArchived, latestVersion, createdAt, updatedAt } = row;
  return { workbookId, name, description, folder, ownerId, isArchived, latestVersion, createdAt, updatedAt };
}
