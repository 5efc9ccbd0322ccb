import { sql } from 'kysely';
import type { Embed } from '../../domain/embeds/embed.ts';
import type {
  OpeningContent,
  OpeningTarget,
  OpeningUser,
  Signer,
} from '../../domain/embeds/open/opening-repository.ts';
import type { ClientId, OrganizationId } from '../../domain/ids.ts';
import type { AccountType, Permission } from '../../domain/members/account-type.ts';
import { emailKey, type Member } from '../../domain/members/member.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import { type ContentRow, contentColumns, toContent, treeColumns } from './contents.ts';
import { type CredentialRow, credentialColumns, toCredential } from './credentials.ts';
import type { Db } from './database.ts';
import { type EmbedRow, toEmbed } from './embeds.ts';
import { type GrantJson, grantsJson, toGrants } from './grants.ts';
import { toMember } from './member-rows.ts';
import { type SecretJson, secretsJson, toSecrets } from './secret-rows.ts';
import { type TeamJson, teamJson, toTeams } from './teams.ts';
import { toWorkbook, type WorkbookRow } from './workbook-rows.ts';

// Each question of an opening is one statement.

interface SignerRow extends CredentialRow, Omit<Member, 'createdAt'> {
  readonly organization: Organization;
  readonly secrets: readonly SecretJson[] | null;
  readonly ownerCreatedAt: Date;
  readonly ownerPermissions: readonly Permission[];
}

/** Columns of the member `m`, of whom another row has `created_at`. */
const ownerColumns = sql`m.member_id, m.email, m.first_name, m.last_name, m.kind, m.account_type_id, m.user_attributes,
  m.external_user_id, m.created_at as owner_created_at, m.last_seen_at, m.deactivated_at`;

const organizationJson = sql`json_build_object(
  'organizationId', o.organization_id, 'slug', o.slug, 'name', o.name,
  'secureEmbeddingEnabled', o.secure_embedding_enabled,
  'clientCredentialUrlsEnabled', o.client_credential_urls_enabled,
  'autoProvisionEmbedUsers', o.auto_provision_embed_users, 'defaultEmbedAccountType', o.default_embed_account_type,
  'maxSessionLengthSeconds', o.max_session_length_seconds, 'allowedEmbedOrigins', o.allowed_embed_origins,
  'defaultEmbedTheme', o.default_embed_theme)`;

export async function findSigner(
  db: Db,
  organizationId: OrganizationId,
  clientId: ClientId,
): Promise<Signer | undefined> {
  const { rows } = await sql<SignerRow>`
    select ${organizationJson} as organization, ${credentialColumns}, ${secretsJson} as secrets, ${ownerColumns},
      a.permissions as owner_permissions
    from credentials c
    join organizations o on o.organization_id = c.organization_id
    join members m on m.organization_id = c.organization_id and m.member_id = c.owner_id
    join account_types a on a.organization_id = m.organization_id and a.account_type_id = m.account_type_id
    where c.organization_id = ${organizationId} and c.client_id = ${clientId}`.execute(db);
  const [row] = rows;
  return (
    row && {
      organization: row.organization,
      credential: toCredential(row),
      secrets: toSecrets(row.secrets),
      owner: toMember({ ...row, createdAt: row.ownerCreatedAt }),
      ownerPermissions: row.ownerPermissions,
    }
  );
}

interface ContentOfTargetRow extends WorkbookRow, ContentRow {
  readonly grants: readonly GrantJson[] | null;
  readonly embed: (Omit<EmbedRow, 'createdAt' | 'deletedAt'> & EmbedTimes) | null;
  readonly hasTag: boolean;
  readonly number: number | null;
}

interface EmbedTimes {
  readonly createdAt: string;
  readonly deletedAt: string | null;
}

const embedJson = sql`json_build_object(
  'embedId', e.embed_id, 'workbookId', e.workbook_id, 'sourceType', e.source_type, 'sourceId', e.source_id,
  'tagName', e.tag_name, 'createdById', e.created_by_id, 'createdAt', e.created_at, 'deletedAt', e.deleted_at)`;

function toEmbedOf(embed: ContentOfTargetRow['embed']): Embed | null {
  if (embed === null) return null;
  const deletedAt = embed.deletedAt === null ? null : new Date(embed.deletedAt);
  return toEmbed({ ...embed, createdAt: new Date(embed.createdAt), deletedAt });
}

/** How a target leads to the workbook `w`, perhaps by the embed `e`, and to a tag. */
function pathOf(target: OpeningTarget) {
  if ('embedId' in target) {
    return {
      join: sql`join embeds e on e.organization_id = w.organization_id and e.workbook_id = w.workbook_id
        and e.embed_id = ${target.embedId}`,
      embed: embedJson,
      tagName: sql`e.tag_name`,
      condition: sql`true`,
    };
  }
  const { workbookId, tagName } = target;
  return {
    join: sql``,
    embed: sql`null`,
    tagName: sql`${tagName}::text`,
    condition: sql`w.workbook_id = ${workbookId}`,
  };
}

export async function findOpeningContent(
  db: Db,
  organizationId: OrganizationId,
  target: OpeningTarget,
): Promise<OpeningContent | undefined> {
  const { join, embed, tagName, condition } = pathOf(target);
  const { rows } = await sql<ContentOfTargetRow>`
    select w.*, ${grantsJson} as grants, ${embed} as embed, r.number, ${contentColumns}, ${treeColumns},
      (${tagName} is null or t.name is not null) as has_tag
    from workbooks w ${join}
    left join tags t on t.organization_id = w.organization_id and t.workbook_id = w.workbook_id and t.name = ${tagName}
    left join versions r on r.organization_id = w.organization_id and r.workbook_id = w.workbook_id
      and r.number = case when ${tagName} is null then w.latest_version else t.version_number end
    left join contents c on c.organization_id = r.organization_id and c.workbook_id = r.workbook_id
      and c.revision = r.revision
    where w.organization_id = ${organizationId} and ${condition}`.execute(db);
  const [row] = rows;
  return (
    row && {
      embed: toEmbedOf(row.embed),
      workbook: toWorkbook(row),
      grants: toGrants(row.grants),
      hasTag: row.hasTag,
      version: row.number === null ? null : { number: row.number, content: toContent(row) },
    }
  );
}

interface UserRow extends Omit<Member, 'memberId'> {
  readonly memberId: Member['memberId'] | null;
  readonly memberTeams: readonly TeamJson[] | null;
  readonly namedTeams: readonly TeamJson[] | null;
  readonly accountTypes: readonly AccountType[] | null;
}

export async function findOpeningUser(
  db: Db,
  organizationId: OrganizationId,
  { email, teamNames }: { readonly email: string; readonly teamNames: readonly string[] },
): Promise<OpeningUser> {
  const { rows } = await sql<UserRow>`
    select m.*,
      (select json_agg(${teamJson} order by t.name) from team_members tm
        join teams t on t.organization_id = tm.organization_id and t.team_id = tm.team_id
        where tm.organization_id = m.organization_id and tm.member_id = m.member_id) as member_teams,
      (select json_agg(${teamJson} order by array_position(${teamNames}::text[] collate "C", t.name)) from teams t
        where t.organization_id = ${organizationId} and t.name = any(${teamNames}::text[])) as named_teams,
      (select json_agg(json_build_object(
          'accountTypeId', a.account_type_id, 'name', a.name, 'permissions', a.permissions, 'builtIn', a.built_in
        ) order by a.name)
        from account_types a where a.organization_id = ${organizationId}) as account_types
    from (select 1) as one
    left join members m on m.organization_id = ${organizationId} and m.email_key = ${emailKey(email)}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('A join that keeps its left side gave no row.');
  const { memberId, memberTeams, namedTeams, accountTypes } = row;
  return {
    member: memberId === null ? null : toMember({ ...row, memberId }),
    memberTeams: toTeams(memberTeams),
    namedTeams: toTeams(namedTeams),
    accountTypes: accountTypes ?? [],
  };
}

export async function isNonceTaken(
  db: Db,
  organizationId: OrganizationId,
  clientId: ClientId,
  nonce: string,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from nonces
    where organization_id = ${organizationId} and client_id = ${clientId} and nonce = ${nonce}`.execute(db);
  return rows.length > 0;
}
