import { isAdmin, type MemberCaller, mayEmbed } from '../domain/caller.ts';
import { mostPerPage } from '../domain/connection.ts';
import { findVisibleCredential } from '../domain/credentials/read-credentials.ts';
import { readEmbed } from '../domain/embeds/read-embed.ts';
import { DomainError } from '../domain/errors.ts';
import { findGrant } from '../domain/grants/read-grants.ts';
import type { AccountTypeId, GrantId, MemberId, TeamId, WebhookId, WorkbookId } from '../domain/ids.ts';
import { findVisibleMember } from '../domain/members/read-members.ts';
import { getOrganization } from '../domain/organizations/read-organization.ts';
import type { RequestDeps } from '../domain/ports.ts';
import { findVisibleTeam } from '../domain/teams/read-teams.ts';
import { findElement, findPage } from '../domain/workbooks/read-content.ts';
import { type ReadableVersion, readVersionAt } from '../domain/workbooks/read-version.ts';
import { findReadableWorkbook } from '../domain/workbooks/read-workbook.ts';
import type { ResolversInterfaceTypes, ResolversTypes } from './generated.ts';
import { type NodeRef, type NodeType, readNodeId } from './node-ids.ts';

type Source = ResolversInterfaceTypes<ResolversTypes>['Node'];
type ReadNode = (
  deps: RequestDeps,
  caller: MemberCaller,
  first: string,
  second: string,
  third: string,
) => Promise<Source | undefined>;

async function findVersion(
  deps: RequestDeps,
  caller: MemberCaller,
  workbookId: string,
  number: string,
): Promise<ReadableVersion | undefined> {
  const readable = await findReadableWorkbook(deps, caller, workbookId as WorkbookId);
  return readable && readVersionAt(deps, readable, number === 'DRAFT' ? number : Number(number));
}

/** How each type of object is read; undefined: the caller may not see it, or there is none. */
const readers: Readonly<Record<NodeType, ReadNode>> = {
  Organization: async (deps, caller, id) => (id === caller.organizationId ? getOrganization(deps, caller) : undefined),
  Member: (deps, caller, id) => findVisibleMember(deps, caller, id as MemberId),
  AccountType: ({ reads }, _caller, id) => reads.accountTypes.load(id as AccountTypeId),
  Team: (deps, caller, id) => findVisibleTeam(deps, caller, id as TeamId),
  Workbook: (deps, caller, id) => findReadableWorkbook(deps, caller, id as WorkbookId),
  WorkbookVersion: findVersion,
  Page: async (deps, caller, workbookId, number, pageId) => {
    const version = await findVersion(deps, caller, workbookId, number);
    return version && findPage(deps, version, pageId);
  },
  Element: async (deps, caller, workbookId, number, elementId) => {
    const version = await findVersion(deps, caller, workbookId, number);
    return version && findElement(deps, version, elementId);
  },
  Embed: async (deps, caller, id) => (mayEmbed(caller) ? readEmbed(deps, caller, id) : undefined),
  Grant: (deps, caller, id) => findGrant(deps, caller, id as GrantId),
  ClientCredential: findVisibleCredential,
  Webhook: async ({ reads }, caller, id) => (isAdmin(caller) ? reads.webhooks.load(id as WebhookId) : undefined),
};

/** Which type a node was read as: its source alone does not always tell. */
const typesOfNodes = new WeakMap<object, NodeType>();

export function nodeTypeOf(source: object): NodeType {
  const type = typesOfNodes.get(source);
  if (!type) throw new Error('A node was answered that was not read as one.');
  return type;
}

async function readRef(deps: RequestDeps, caller: MemberCaller, { type, ids }: NodeRef): Promise<Source | undefined> {
  const [first = '', second = '', third = ''] = ids;
  const source = await readers[type](deps, caller, first, second, third);
  if (source) typesOfNodes.set(source, type);
  return source;
}

/** The object with this id; null when there is none that the caller may see. */
export async function readNode(deps: RequestDeps, caller: MemberCaller, id: string): Promise<Source | null> {
  const ref = readNodeId(id);
  return (ref && (await readRef(deps, caller, ref))) ?? null;
}

/** The objects with these ids, in their order. Throws `INVALID_INPUT` for more than 100. */
export async function readNodes(
  deps: RequestDeps,
  caller: MemberCaller,
  ids: readonly string[],
): Promise<(Source | null)[]> {
  if (ids.length > mostPerPage) {
    throw new DomainError('INVALID_INPUT', `"ids" must have at most ${mostPerPage} entries.`, { field: 'ids' });
  }
  return Promise.all(ids.map((id) => readNode(deps, caller, id)));
}
