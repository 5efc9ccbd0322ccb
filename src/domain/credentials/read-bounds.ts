import type { MemberCaller } from '../caller.ts';
import { DomainError, type ErrorCode } from '../errors.ts';
import { parseEmbedId, parseUuid, type WorkbookId } from '../ids.ts';
import { longestSessionSeconds } from '../organizations/organization.ts';
import { readOrigin } from '../organizations/read-origin.ts';
import type { Deps } from '../ports.ts';
import { getTeam } from '../teams/find-team.ts';
import { readList } from '../text-input.ts';
import { type CredentialBounds, unbounded } from './client-credential.ts';

export interface CredentialBoundsInput {
  readonly workbookIds?: readonly string[] | null | undefined;
  readonly embedIds?: readonly string[] | null | undefined;
  readonly teams?: readonly string[] | null | undefined;
  readonly accountTypes?: readonly string[] | null | undefined;
  readonly origins?: readonly string[] | null | undefined;
  readonly maxSessionLengthSeconds?: number | null | undefined;
}

type ListName = Exclude<keyof CredentialBounds, 'maxSessionLengthSeconds'>;

/** Reads each entry of a list, once each; null where there is no list. */
async function readEach<Value>(
  name: ListName,
  items: readonly string[] | null | undefined,
  read: (item: string, field: string) => Value | Promise<Value>,
): Promise<Value[] | null> {
  if (!items) return null;
  const field = `bounds.${name}`;
  if (items.length === 0) {
    throw new DomainError('INVALID_INPUT', 'A credential that is bounded to nothing is of no use.', {
      field,
      remedy: 'Leave this bound out, or name something.',
    });
  }
  const values: Value[] = [];
  for (const [index, item] of readList(field, items).entries()) values.push(await read(item, `${field}.${index}`));
  return [...new Set(values)];
}

function readSessionLength(seconds: number | null | undefined): number | null {
  if (seconds === null || seconds === undefined) return null;
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= longestSessionSeconds) return seconds;
  throw new DomainError('INVALID_INPUT', `A session lasts from 1 to ${longestSessionSeconds} seconds.`, {
    field: 'bounds.maxSessionLengthSeconds',
  });
}

function required<Value>(value: Value | undefined, code: ErrorCode, message: string, field: string): Value {
  if (value === undefined) throw new DomainError(code, message, { field });
  return value;
}

/**
 * Bounds whose every entry exists in the organization. Throws `INVALID_INPUT`, `WORKBOOK_NOT_FOUND`, `EMBED_NOT_FOUND`,
 * `TEAM_NOT_FOUND`, `ACCOUNT_TYPE_NOT_FOUND`, with the place of the entry.
 */
export async function readBounds(
  { repository }: Deps,
  caller: MemberCaller,
  input: CredentialBoundsInput | null | undefined,
): Promise<CredentialBounds> {
  if (!input) return unbounded;
  const { organizationId } = caller;
  const accountTypes = await repository.listAccountTypes(organizationId);
  return {
    workbookIds: await readEach('workbookIds', input.workbookIds, async (text, field) => {
      const workbookId = parseUuid<WorkbookId>(text);
      const [found] = workbookId ? await repository.findWorkbooksByIds(organizationId, [workbookId]) : [];
      return required(found?.workbook, 'WORKBOOK_NOT_FOUND', 'There is no workbook with this id.', field).workbookId;
    }),
    embedIds: await readEach('embedIds', input.embedIds, async (text, field) => {
      const embedId = parseEmbedId(text);
      const [embed] = embedId ? await repository.findEmbedsByIds(organizationId, [embedId]) : [];
      const live = embed?.deletedAt === null ? embed : undefined;
      return required(live, 'EMBED_NOT_FOUND', 'There is no embed with this id.', field).embedId;
    }),
    teams: await readEach('teams', input.teams, async (name, field) => {
      return (await getTeam({ repository }, caller, name, field)).name;
    }),
    accountTypes: await readEach('accountTypes', input.accountTypes, (name, field) => {
      const accountType = accountTypes.find((one) => one.name === name);
      return required(accountType, 'ACCOUNT_TYPE_NOT_FOUND', 'There is no account type of this name.', field).name;
    }),
    origins: await readEach('origins', input.origins, readOrigin),
    maxSessionLengthSeconds: readSessionLength(input.maxSessionLengthSeconds),
  };
}
