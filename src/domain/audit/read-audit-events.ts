import type { MemberCaller } from '../caller.ts';
import { type Connection, type ConnectionArgs, readWindow, toCursor } from '../connection.ts';
import type { RefusalCode } from '../embeds/open/refusal-families.ts';
import { DomainError } from '../errors.ts';
import { type MemberId, parseClientId, parseEmbedId, parseUuid, type WorkbookId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import { isStorable } from '../storable-text.ts';
import { readId, readTime } from '../text-input.ts';
import type { AuditAction } from './audit-action.ts';
import type { AuditEvent } from './audit-event.ts';
import type { AuditCriteria } from './audit-repository.ts';
import { parseReferenceNumber } from './reference-number.ts';

type Maybe<Value> = Value | null | undefined;

interface AuditEventFilter {
  readonly from?: Maybe<Date>;
  readonly to?: Maybe<Date>;
  readonly actions?: Maybe<readonly AuditAction[]>;
  readonly outcome?: Maybe<AuditEvent['outcome']>;
  readonly codes?: Maybe<readonly RefusalCode[]>;
  readonly memberId?: Maybe<string>;
  readonly email?: Maybe<string>;
  readonly clientId?: Maybe<string>;
  readonly embedId?: Maybe<string>;
  readonly workbookId?: Maybe<string>;
  readonly targetId?: Maybe<string>;
  readonly origin?: Maybe<string>;
  readonly referenceNumber?: Maybe<string>;
  readonly requestId?: Maybe<string>;
}

export interface ListAuditEventsInput extends ConnectionArgs {
  readonly filter?: Maybe<AuditEventFilter>;
}

const listName = 'auditEvents';
const longestText = 500;
const mostValues = 100;

/** Of a field that is given. Throws `INVALID_INPUT` for what was left empty: passed over, it would show more than is meant. */
function given<Value extends string | readonly unknown[], Read>(
  name: string,
  value: Maybe<Value>,
  read: (value: Value, field: string) => Read,
): Readonly<Record<string, Read>> {
  if (value === null || value === undefined) return {};
  const field = `filter.${name}`;
  if (value.length > 0) return { [name]: read(value, field) };
  throw new DomainError('INVALID_INPUT', `"${field}" must not be empty.`, {
    field,
    remedy: 'Leave it out, or set it.',
  });
}

function readText(text: string, field: string): string {
  return readId(field, text, (one) => (one.length <= longestText && isStorable(one) ? one : undefined));
}

function readSome<Value extends string>(values: readonly Value[], field: string): readonly Value[] {
  if (values.length <= mostValues) return [...new Set(values.map((value) => readText(value, field) as Value))];
  throw new DomainError('INVALID_INPUT', `"${field}" must have at most ${mostValues} values.`, { field });
}

function readNumber(text: string, field: string): string {
  const number = parseReferenceNumber(readText(text, field));
  if (number !== undefined) return number;
  throw new DomainError('INVALID_INPUT', `"${field}" is no reference number: they have 12 digits and letters.`, {
    field,
    remedy: 'Copy it from the page that refused the viewer, e.g. 7F3K-9QXM-2BTD.',
  });
}

function readFilter(filter: AuditEventFilter): AuditCriteria {
  return {
    ...(filter.from && { from: readTime('filter.from', filter.from) }),
    ...(filter.to && { to: readTime('filter.to', filter.to) }),
    ...given('actions', filter.actions, readSome<AuditAction>),
    ...(filter.outcome && { outcome: filter.outcome }),
    ...given('codes', filter.codes, readSome<RefusalCode>),
    ...given('memberId', filter.memberId, (id, field) => readId(field, id, parseUuid<MemberId>)),
    ...given('email', filter.email, readText),
    ...given('clientId', filter.clientId, (id, field) => readId(field, id, parseClientId)),
    ...given('embedId', filter.embedId, (id, field) => readId(field, id, parseEmbedId)),
    ...given('workbookId', filter.workbookId, (id, field) => readId(field, id, parseUuid<WorkbookId>)),
    ...given('targetId', filter.targetId, readText),
    ...given('origin', filter.origin, readText),
    ...given('referenceNumber', filter.referenceNumber, readNumber),
    ...given('requestId', filter.requestId, readText),
  };
}

/** The trail of the organization, newest first. Throws `INVALID_INPUT`. */
export async function listAuditEvents(
  { repository }: Pick<Deps, 'repository'>,
  { organizationId }: MemberCaller,
  input: ListAuditEventsInput,
): Promise<Connection<AuditEvent>> {
  const window = readWindow(listName, input);
  const criteria = readFilter(input.filter ?? {});
  return {
    ...(await repository.listAuditEvents(organizationId, criteria, window)),
    cursorOf: ({ time, auditEventId }) => toCursor(listName, [time.toISOString(), auditEventId]),
    totalCount: () => repository.countAuditEvents(organizationId, criteria),
  };
}
