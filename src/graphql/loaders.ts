import DataLoader from 'dataloader';
import { type Caller, requireMember } from '../domain/caller.ts';
import type { Slice } from '../domain/connection.ts';
import type { OrganizationId, TeamId, WebhookId, WorkbookId } from '../domain/ids.ts';
import type { Member } from '../domain/members/member.ts';
import type { Deps } from '../domain/ports.ts';
import type { Batch, Reads } from '../domain/reads.ts';
import type { WebhookDelivery } from '../domain/webhooks/webhook-delivery.ts';
import type { CodeRepresentationFormat } from '../domain/workbooks/code-representation.ts';
import type { VersionKey, Workbook } from '../domain/workbooks/workbook.ts';
import type { SharedWorkbook } from '../domain/workbooks/workbook-repository.ts';

type ReadMany<Key, Value> = (organizationId: OrganizationId, keys: readonly Key[]) => Promise<readonly Value[]>;

function versionCacheKey({ workbookId, number }: VersionKey): string {
  return `${workbookId}@${number}`;
}

/** Batched reads of one request in the caller's organization, each thing once. */
export function createReads({ repository, documents }: Deps, caller: Caller): Reads {
  const readMany =
    <Key, Value>(read: ReadMany<Key, Value>) =>
    (keys: readonly Key[]) =>
      read.call(repository, requireMember(caller).organizationId, keys);
  const batch = <Key, Value>(read: ReadMany<Key, Value>) => new DataLoader<Key, Value>(readMany(read));
  const batchOfVersions = <Value>(read: ReadMany<VersionKey, Value>): Batch<VersionKey, Value> =>
    new DataLoader<VersionKey, Value, string>(readMany(read), { cacheKeyFn: versionCacheKey });
  const contents = batchOfVersions(repository.findContents);

  const grantsOfWorkbooks = batch(repository.grantsByWorkbookIds);
  const tagsOfWorkbooks = batch(repository.tagsByWorkbookIds);
  const keepShared = ({ workbook, grants, tags }: SharedWorkbook): Workbook => {
    grantsOfWorkbooks.prime(workbook.workbookId, grants);
    tagsOfWorkbooks.prime(workbook.workbookId, tags);
    return workbook;
  };
  const workbooks = batch(async (organizationId, ids: readonly WorkbookId[]) =>
    (await repository.findWorkbooksByIds(organizationId, ids)).map((shared) => shared && keepShared(shared)),
  );
  const keepWorkbook = (shared: SharedWorkbook): Workbook => {
    const workbook = keepShared(shared);
    workbooks.prime(workbook.workbookId, workbook);
    return workbook;
  };
  const findByPath = async (organizationId: OrganizationId, path: string): Promise<Workbook | undefined> => {
    const shared = await repository.findWorkbookByPath(organizationId, path);
    return shared && keepWorkbook(shared);
  };

  /** A loader for each way to ask, by which pages or counts differ. */
  const batchBy = <Key, Value>() => {
    const loaders = new Map<string, Batch<Key, Value>>();
    return (way: unknown, read: ReadMany<Key, Value>): Batch<Key, Value> => {
      const name = JSON.stringify(way);
      const loader = loaders.get(name) ?? batch(read);
      loaders.set(name, loader);
      return loader;
    };
  };
  const membersOfTeams = batchBy<TeamId, Slice<Member>>();
  const deliveriesOfWebhooks = batchBy<WebhookId, Slice<WebhookDelivery>>();
  const deliveryCountsOfWebhooks = batchBy<WebhookId, number>();

  const writeCode = async (key: VersionKey, format: CodeRepresentationFormat): Promise<string> => {
    const [content, workbook] = await Promise.all([contents.load(key), workbooks.load(key.workbookId)]);
    if (!content || !workbook) throw new Error('A version that was read has no content.');
    const { name, description, workbookId } = workbook;
    const documentVersion = key.number === 'DRAFT' ? {} : { documentVersion: key.number };
    return documents.write({ name, description, workbookId, ...documentVersion, document: content.document }, format);
  };

  return {
    organizations: batch((_organizationId, ids: readonly OrganizationId[]) =>
      Promise.all(ids.map((id) => repository.findOrganization(id))),
    ),
    keepWorkbook,
    workbooks,
    workbooksByPath: batch((organizationId, paths: readonly string[]) =>
      Promise.all(paths.map((path) => findByPath(organizationId, path))),
    ),
    versions: batchOfVersions(repository.findVersions),
    versionsOfWorkbooks: batch(repository.versionsByWorkbookIds),
    tagsOfWorkbooks,
    grants: batch(repository.findGrantsByIds),
    grantsOfWorkbooks,
    embedsOfWorkbooks: batch(repository.embedsByWorkbookIds),
    treesOfVersions: batchOfVersions(repository.treesByVersions),
    codeRepresentations: new DataLoader<{ key: VersionKey; format: CodeRepresentationFormat }, string, string>(
      (asked) => Promise.all(asked.map(({ key, format }) => writeCode(key, format))),
      { cacheKeyFn: ({ key, format }) => `${versionCacheKey(key)} ${format}` },
    ),
    embeds: batch(repository.findEmbedsByIds),
    methodUsesOfEmbeds: batch(repository.methodUsesByEmbeds),
    parametersOfEmbeds: batch(repository.parametersByEmbedIds),
    members: batch(repository.findMembersByIds),
    accountTypes: batch(repository.findAccountTypesByIds),
    teams: batch(repository.findTeamsByIds),
    membersOfTeams: {
      load: ({ teamId, window }) =>
        membersOfTeams(window, (organizationId, ids) =>
          repository.listMembersOfTeams(organizationId, ids, window),
        ).load(teamId),
    },
    teamCounts: batch((_organizationId, ids: readonly OrganizationId[]) =>
      Promise.all(ids.map((id) => repository.countTeams(id, {}))),
    ),
    memberCountsOfTeams: batch(repository.countMembersOfTeams),
    teamsOfMembers: batch(repository.findTeamsByMemberIds),
    credentials: batch(repository.findCredentialsByIds),
    secretsOfCredentials: batch(repository.secretsByClientIds),
    usesOfCredentials: batch(repository.credentialUsesByClientIds),
    webhooks: batch(repository.findWebhooksByIds),
    deliveriesOfWebhooks: {
      load: ({ webhookId, criteria, window }) =>
        deliveriesOfWebhooks([criteria, window], (organizationId, ids) =>
          repository.listDeliveriesOfWebhooks(organizationId, ids, criteria, window),
        ).load(webhookId),
    },
    deliveryCountsOfWebhooks: {
      load: ({ webhookId, criteria }) =>
        deliveryCountsOfWebhooks(criteria, (organizationId, ids) =>
          repository.countDeliveriesOfWebhooks(organizationId, ids, criteria),
        ).load(webhookId),
    },
  };
}
