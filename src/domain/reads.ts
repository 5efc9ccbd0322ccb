import type { Slice, Window } from './connection.ts';
import type { ClientCredential, CredentialSecret } from './credentials/client-credential.ts';
import type { CredentialUse, MethodUse } from './credentials/credential-use.ts';
import type { Embed } from './embeds/embed.ts';
import type { SeenParameter } from './embeds/embed-parameters.ts';
import type { Grant } from './grants/grant.ts';
import type {
  AccountTypeId,
  ClientId,
  EmbedId,
  GrantId,
  MemberId,
  OrganizationId,
  TeamId,
  WebhookId,
  WorkbookId,
} from './ids.ts';
import type { AccountType } from './members/account-type.ts';
import type { Member } from './members/member.ts';
import type { Organization } from './organizations/organization.ts';
import type { Team } from './teams/team.ts';
import type { Webhook } from './webhooks/webhook.ts';
import type { WebhookDelivery } from './webhooks/webhook-delivery.ts';
import type { DeliveryCriteria } from './webhooks/webhook-repository.ts';
import type { CodeRepresentationFormat } from './workbooks/code-representation.ts';
import type { ContentTree } from './workbooks/content-tree.ts';
import type { VersionKey, VersionTag, Workbook, WorkbookVersion } from './workbooks/workbook.ts';
import type { SharedWorkbook } from './workbooks/workbook-repository.ts';

/** One read of many that are asked for at the same time: they become one call of the repository. */
export interface Batch<Key, Value> {
  load(key: Key): Promise<Value>;
}

/** The repository as one request reads it: batched, each thing once. */
export interface Reads {
  /** For what was read beside: its workbook, of which grants and tags are not read again. */
  keepWorkbook(shared: SharedWorkbook): Workbook;
  readonly organizations: Batch<OrganizationId, Organization | undefined>;
  /** With a workbook, by id or path, its grants and tags are read already. */
  readonly workbooks: Batch<WorkbookId, Workbook | undefined>;
  readonly workbooksByPath: Batch<string, Workbook | undefined>;
  readonly versions: Batch<VersionKey, WorkbookVersion | undefined>;
  readonly versionsOfWorkbooks: Batch<WorkbookId, readonly WorkbookVersion[]>;
  readonly tagsOfWorkbooks: Batch<WorkbookId, readonly VersionTag[]>;
  readonly grants: Batch<GrantId, Grant | undefined>;
  readonly grantsOfWorkbooks: Batch<WorkbookId, readonly Grant[]>;
  readonly embedsOfWorkbooks: Batch<WorkbookId, readonly Embed[]>;
  readonly treesOfVersions: Batch<VersionKey, ContentTree | undefined>;
  readonly codeRepresentations: Batch<{ key: VersionKey; format: CodeRepresentationFormat }, string>;
  readonly embeds: Batch<EmbedId, Embed | undefined>;
  readonly methodUsesOfEmbeds: Batch<Embed, readonly MethodUse[]>;
  readonly parametersOfEmbeds: Batch<EmbedId, readonly SeenParameter[]>;
  readonly members: Batch<MemberId, Member | undefined>;
  readonly accountTypes: Batch<AccountTypeId, AccountType | undefined>;
  readonly teams: Batch<TeamId, Team | undefined>;
  /** How many teams there are. */
  readonly teamCounts: Batch<OrganizationId, number>;
  readonly teamsOfMembers: Batch<MemberId, readonly Team[]>;
  readonly membersOfTeams: Batch<{ teamId: TeamId; window: Window }, Slice<Member>>;
  readonly memberCountsOfTeams: Batch<TeamId, number>;
  readonly credentials: Batch<ClientId, ClientCredential | undefined>;
  readonly secretsOfCredentials: Batch<ClientId, readonly CredentialSecret[]>;
  readonly usesOfCredentials: Batch<ClientId, readonly CredentialUse[]>;
  readonly webhooks: Batch<WebhookId, Webhook | undefined>;
  readonly deliveriesOfWebhooks: Batch<
    { webhookId: WebhookId; criteria: DeliveryCriteria; window: Window },
    Slice<WebhookDelivery>
  >;
  readonly deliveryCountsOfWebhooks: Batch<{ webhookId: WebhookId; criteria: DeliveryCriteria }, number>;
}
