import type { GrantId, MemberId, TeamId, WorkbookId } from '../ids.ts';

export type GrantPermission = 'CAN_VIEW' | 'CAN_EXPLORE' | 'CAN_EDIT';

export type Grantee =
  | { readonly kind: 'TEAM'; readonly teamId: TeamId }
  | { readonly kind: 'MEMBER'; readonly memberId: MemberId };

/** A workbook, or one tag of it, shared with a team or a member; one grant for each of these. */
export interface Grant {
  readonly grantId: GrantId;
  readonly workbookId: WorkbookId;
  /** null: the whole workbook with every version and tag (A5). */
  readonly tagName: string | null;
  readonly grantee: Grantee;
  readonly permission: GrantPermission;
  readonly createdAt: Date;
}
