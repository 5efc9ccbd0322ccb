import { z } from 'zod';
import type { GrantId, MemberId, TeamId, WorkbookId } from '../../../domain/ids.ts';
import { checkValues } from '../../../domain/workbooks/check-values.ts';
import type { Json, JsonObject } from '../../../domain/workbooks/content-tree.ts';
import { isObject } from '../../../domain/workbooks/json.ts';
import { colour, embedId, positive, sha256, source, text, time, uuid, whole } from './values.ts';

/** The bounds of documents (W7) hold here, too. */
function isBounded(value: Json | undefined): boolean {
  if (value === undefined) return false;
  try {
    checkValues(value, '');
    return true;
  } catch {
    return false;
  }
}

const json = z.custom<Json>((value) => isBounded(value as Json | undefined), 'is beyond the bounds of documents');
const document = z
  .custom<JsonObject>((value) => isObject(value as Json), 'must be an object')
  .refine(isBounded, 'is beyond the bounds of documents');

export const workbook = z.strictObject({
  workbookId: uuid<WorkbookId>(),
  name: text,
  description: text,
  folder: text,
  ownerId: uuid<MemberId>(),
  isArchived: z.boolean(),
  createdAt: time,
  updatedAt: time,
});

const page = z.strictObject({
  pageId: text,
  name: text,
  position: whole,
  hidden: z.boolean(),
  kind: z.enum(['PAGE', 'MODAL']),
  opensModal: z.boolean(),
});

const element = z.strictObject({
  elementId: text,
  name: text.nullable(),
  kind: text,
  columns: z.array(text),
  pageId: text.nullable(),
  parentId: text.nullable(),
  placement: z
    .strictObject({ columnStart: positive, columnEnd: positive, rowStart: positive, rowEnd: positive })
    .nullable(),
  holdsElements: z.boolean(),
  opensModalId: text.nullable(),
  navigatesToPageId: text.nullable(),
  control: z.strictObject({ controlId: text, controlType: text.nullable(), value: json }).nullable(),
});

export const content = z.strictObject({
  workbookId: uuid<WorkbookId>(),
  document,
  digest: sha256,
  tree: z.strictObject({ pages: z.array(page), elements: z.array(element) }),
  counts: z.strictObject({ pages: whole, modals: whole, elements: whole, unplaced: whole }),
});

export const version = z.strictObject({
  workbookId: uuid<WorkbookId>(),
  number: positive,
  publishedAt: time,
  publishedById: uuid<MemberId>(),
});

export const draft = z.strictObject({ workbookId: uuid<WorkbookId>() });

export const tag = z.strictObject({ workbookId: uuid<WorkbookId>(), name: text, colour, versionNumber: positive });

export const grant = z.strictObject({
  grantId: uuid<GrantId>(),
  workbookId: uuid<WorkbookId>(),
  tagName: text.nullable(),
  grantee: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('TEAM'), teamId: uuid<TeamId>() }),
    z.strictObject({ kind: z.literal('MEMBER'), memberId: uuid<MemberId>() }),
  ]),
  permission: z.enum(['CAN_VIEW', 'CAN_EXPLORE', 'CAN_EDIT']),
  createdAt: time,
});

export const embed = z.strictObject({
  embedId,
  workbookId: uuid<WorkbookId>(),
  source,
  tagName: text.nullable(),
  createdById: uuid<MemberId>(),
  createdAt: time,
  deletedAt: time.nullable(),
});

export const embedParameter = z.strictObject({ embedId, name: text, lastSeenAt: time });
