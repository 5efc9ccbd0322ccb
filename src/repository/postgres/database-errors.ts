import pg from 'pg';
import { ServiceUnavailable } from '../../domain/service-unavailable.ts';
import { type RefusalCode, refusal } from '../refusal.ts';

/** What a constraint of the schema stands for in the domain; `field` of the input where one is at fault. */
const refusalsByConstraint: Readonly<Record<string, readonly [code: RefusalCode, field?: string]>> = {
  account_types_name_unique: ['ACCOUNT_TYPE_EXISTS', 'name'],
  members_email_unique: ['MEMBER_EXISTS', 'email'],
  members_account_type_fk: ['ACCOUNT_TYPE_NOT_FOUND'],
  teams_name_unique: ['TEAM_EXISTS', 'name'],
  team_members_team_fk: ['TEAM_NOT_FOUND'],
  team_members_member_fk: ['MEMBER_NOT_FOUND'],
  workbooks_pkey: ['WORKBOOK_NOT_EDITABLE'],
  contents_pkey: ['WORKBOOK_NOT_EDITABLE'],
  workbooks_path_unique: ['PATH_TAKEN'],
  workbooks_owner_fk: ['MEMBER_NOT_FOUND'],
  versions_publisher_fk: ['MEMBER_NOT_FOUND'],
  tags_workbook_fk: ['WORKBOOK_NOT_FOUND'],
  tags_version_fk: ['VERSION_NOT_FOUND'],
  grants_workbook_fk: ['WORKBOOK_NOT_FOUND'],
  grants_tag_fk: ['TAG_NOT_FOUND'],
  grants_team_fk: ['TEAM_NOT_FOUND'],
  grants_member_fk: ['MEMBER_NOT_FOUND'],
  embeds_workbook_fk: ['WORKBOOK_NOT_FOUND'],
  embeds_tag_fk: ['TAG_NOT_FOUND'],
  embeds_creator_fk: ['MEMBER_NOT_FOUND'],
  embed_parameters_embed_fk: ['EMBED_NOT_FOUND'],
  credentials_name_unique: ['CREDENTIAL_EXISTS', 'name'],
  credentials_owner_fk: ['MEMBER_NOT_FOUND'],
  nonces_credential_fk: ['CREDENTIAL_NOT_FOUND'],
  webhook_deliveries_webhook_fk: ['WEBHOOK_NOT_FOUND'],
  tokens_member_fk: ['MEMBER_NOT_FOUND'],
  tokens_credential_fk: ['CREDENTIAL_NOT_FOUND'],
};

/** Of the database itself, by SQLSTATE: it stops, starts, is full, only reads, or gave a statement up. */
const passing = /^(?:08|53|57P|58)|^(?:57014|55P03|25006)$/;

/** Undone by the database, so that the same may be tried again: a deadlock, or a conflict of snapshots. */
const conflicts: ReadonlySet<string | undefined> = new Set(['40001', '40P01']);

/** Something that was looked at is no longer so: the same is to be tried again. The message is for when that does not help. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';

  constructor(message = 'Others change the same all the time.') {
    super(message);
  }
}

export function isConflict(error: unknown): boolean {
  return error instanceof Overtaken || (error instanceof pg.DatabaseError && conflicts.has(error.code));
}

/** Also of an entry that is too long for its index PostgreSQL names the constraint. */
const isViolation = ({ code }: pg.DatabaseError): boolean => code?.startsWith('23') === true;

export function violates(error: unknown, constraint: string): boolean {
  return error instanceof pg.DatabaseError && isViolation(error) && error.constraint === constraint;
}

/** A fault of the program that the database found. Without the values that PostgreSQL tells in `detail`, as it goes to logs. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  /** SQLSTATE */
  readonly code: string | undefined;

  constructor({ message, code, table, constraint }: pg.DatabaseError) {
    super([message, table, constraint].filter((part) => part !== undefined).join('; '));
    this.code = code;
  }
}

/** What the domain knows of an error of the database, or that error without what logs must not hold. */
export function translateError(error: unknown): unknown {
  if (error instanceof Overtaken) return new ServiceUnavailable(error.message);
  if (!(error instanceof pg.DatabaseError)) return error;
  if (passing.test(error.code ?? '') || isConflict(error)) {
    return new ServiceUnavailable(`The database gave up: ${error.message}`);
  }
  const known = isViolation(error) && refusalsByConstraint[error.constraint ?? ''];
  return known ? refusal(...known) : new DatabaseFault(error);
}
