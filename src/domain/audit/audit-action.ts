/** What was changed by each action that changes something for somebody; the rest of the actions change nothing that they name. */
const changed = {
  ORGANIZATION_CREATED: 'ORGANIZATION',
  ORGANIZATION_UPDATED: 'ORGANIZATION',
  MEMBER_CREATED: 'MEMBER',
  MEMBER_UPDATED: 'MEMBER',
  MEMBER_DEACTIVATED: 'MEMBER',
  MEMBER_REACTIVATED: 'MEMBER',
  ACCOUNT_TYPE_CREATED: 'ACCOUNT_TYPE',
  TEAM_CREATED: 'TEAM',
  TEAM_DELETED: 'TEAM',
  TEAM_MEMBERS_ADDED: 'TEAM',
  TEAM_MEMBERS_REMOVED: 'TEAM',
  WORKBOOK_CREATED: 'WORKBOOK',
  WORKBOOK_IMPORTED: 'WORKBOOK',
  WORKBOOK_UPDATED: 'WORKBOOK',
  WORKBOOK_ARCHIVED: 'WORKBOOK',
  WORKBOOK_RESTORED: 'WORKBOOK',
  WORKBOOK_PUBLISHED: 'WORKBOOK',
  WORKBOOK_TAGGED: 'WORKBOOK',
  GRANT_SAVED: 'GRANT',
  GRANT_REVOKED: 'GRANT',
  EMBED_CREATED: 'EMBED',
  EMBED_DELETED: 'EMBED',
  CREDENTIAL_CREATED: 'CLIENT_CREDENTIAL',
  CREDENTIAL_ROTATED: 'CLIENT_CREDENTIAL',
  CREDENTIAL_REVOKED: 'CLIENT_CREDENTIAL',
  SECRET_RETIRED: 'CLIENT_CREDENTIAL',
  SECRET_REWRAPPED: 'CLIENT_CREDENTIAL',
  TOKEN_CREATED: 'TOKEN',
  TOKEN_REVOKED: 'TOKEN',
  TOKEN_ISSUED: 'TOKEN',
  WEBHOOK_CREATED: 'WEBHOOK',
  WEBHOOK_UPDATED: 'WEBHOOK',
  WEBHOOK_DISABLED: 'WEBHOOK',
  WEBHOOK_DELETED: 'WEBHOOK',
  WEBHOOK_TESTED: 'WEBHOOK',
  WEBHOOK_REDELIVERED: 'WEBHOOK',
  WEBHOOK_SECRET_ROTATED: 'WEBHOOK',
  WEBHOOK_SECRET_REWRAPPED: 'WEBHOOK',
  SESSIONS_REVOKED: null,
} as const;

export type ChangeAction = keyof typeof changed;
export type AuditTargetType = NonNullable<(typeof changed)[ChangeAction]>;

/** Openings, requests of sessions, the use of a secret to sign, and what retention takes away: nothing is changed that a person keeps. */
const uses = ['EMBED_OPEN', 'EMBED_SESSION_REQUEST', 'EMBED_URL_SIGNED', 'AUDIT_EVENTS_FORGOTTEN'] as const;

export type AuditAction = ChangeAction | (typeof uses)[number];

export const auditActions = [...uses, ...(Object.keys(changed) as ChangeAction[])];
export const auditTargetTypes = [...new Set(Object.values(changed))].filter((type) => type !== null);

export function targetTypeOf(action: ChangeAction): AuditTargetType | null {
  return changed[action];
}
