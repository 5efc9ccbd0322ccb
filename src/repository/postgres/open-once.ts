import { type RawBuilder, sql } from 'kysely';
import type { Opening } from '../../domain/embeds/open/opening-repository.ts';
import type { MemberId, OrganizationId, TeamId } from '../../domain/ids.ts';
import { emailKey, type MemberKind } from '../../domain/members/member.ts';
import type { EmbedSession } from '../../domain/sessions/embed-session.ts';
import { refusal, required } from '../refusal.ts';
import { insertEventOf } from './audit-rows.ts';
import { embedUseOf, secretUseOf } from './credential-uses.ts';
import type { Db } from './database.ts';
import { Overtaken, violates } from './database-errors.ts';
import { parametersSeenIn } from './embed-parameters.ts';
import { memberKeys } from './member-rows.ts';
import { insertSession } from './sessions.ts';
import { usageOfOpening } from './usage-slots.ts';

interface Standing {
  readonly isFresh: boolean;
  readonly credential: { readonly revoked: boolean } | null;
  readonly secret: { readonly live: boolean } | null;
  readonly embed: { readonly deleted: boolean } | null;
  readonly teamIds: readonly TeamId[] | null;
  readonly member: { readonly kind: MemberKind; readonly deactivated: boolean } | null;
}

function memberCondition(user: Opening['user']): RawBuilder<unknown> {
  return user.isEmbedUser ? sql`m.email_key = ${emailKey(user.member.email)}` : sql`m.member_id = ${user.memberId}`;
}

/**
 * Takes the nonce, and looks once more at what was judged, in a way that lets nobody change it before the opening is written. The
 * nonce comes first: who finds it being taken waits for that before taking anything else.
 */
async function takeNonce(db: Db, organizationId: OrganizationId, opening: Opening): Promise<Standing> {
  const { nonce, session, secretVersion, user } = opening;
  const { clientId, embedId, teamIds, openedAt } = session;
  const { rows } = await sql<Standing>`
    with taken as (
      insert into nonces (organization_id, client_id, nonce, valid_until)
      values (${organizationId}, ${clientId}, ${nonce.value}, ${nonce.validUntil}) on conflict do nothing returning nonce
    ), credential as (
      select json_build_object('revoked', c.revoked_at is not null) as standing from credentials c
      where c.organization_id = ${organizationId} and c.client_id = ${clientId} for share
    ), secret as (
      select json_build_object('live', s.ends_at is null or s.ends_at > ${openedAt}) as standing from secrets s
      where s.organization_id = ${organizationId} and s.client_id = ${clientId} and s.version = ${secretVersion} for share
    ), embed as (
      select json_build_object('deleted', e.deleted_at is not null) as standing from embeds e
      where e.organization_id = ${organizationId} and e.embed_id = ${embedId} for share
    ), team as (
      select t.team_id from teams t
      where t.organization_id = ${organizationId} and t.team_id = any(${teamIds}::uuid[]) for key share
    ), member as (
      select json_build_object('kind', m.kind, 'deactivated', m.deactivated_at is not null) as standing from members m
      where m.organization_id = ${organizationId} and ${memberCondition(user)} for no key update
    )
    select exists (select from taken) as is_fresh, (select standing from credential) as credential,
      (select standing from secret) as secret, (select standing from embed) as embed,
      (select array_agg(team_id) from team) as team_ids, (select standing from member) as member`.execute(db);
  const [standing] = rows;
  if (standing === undefined) throw new Error('A select without a relation gave no row.');
  return standing;
}

function requireStanding({ isFresh, credential, secret, embed, teamIds, member }: Standing, opening: Opening): void {
  const { session, user } = opening;
  if (!isFresh) throw refusal('NONCE_REUSED');
  if (required(credential ?? undefined, 'CREDENTIAL_NOT_FOUND').revoked) throw refusal('CREDENTIAL_REVOKED');
  if (!secret?.live) throw refusal('INVALID_SIGNATURE');
  if (session.embedId !== null && required(embed ?? undefined, 'EMBED_NOT_FOUND').deleted)
    throw refusal('EMBED_DELETED');
  if (session.teamIds.some((teamId) => !teamIds?.includes(teamId))) throw refusal('TEAM_NOT_FOUND');
  if (member?.deactivated) throw refusal('USER_DEACTIVATED');
  if (user.isEmbedUser && member && member.kind !== 'EMBED') throw refusal('EMAIL_BELONGS_TO_INTERNAL_MEMBER');
  if (!user.isEmbedUser) required(member ?? undefined, 'MEMBER_NOT_FOUND');
}

/** A common table expression `opener` of the id of the user as written; empty when the user became another meanwhile. */
function saveUser(organizationId: OrganizationId, user: Opening['user'], seenAt: Date): RawBuilder<unknown> {
  if (!user.isEmbedUser) {
    return sql`opener as (
      update members m set last_seen_at = ${seenAt}
      where m.organization_id = ${organizationId} and m.member_id = ${user.memberId} returning m.member_id)`;
  }
  const { memberId, email, firstName, lastName, kind, accountTypeId } = user.member;
  const { userAttributes, externalUserId, createdAt, lastSeenAt } = user.member;
  const keys = memberKeys(user.member);
  return sql`opener as (
    insert into members as m (organization_id, member_id, email, email_key, first_name, last_name, name_key, kind,
      account_type_id, user_attributes, external_user_id, created_at, last_seen_at)
    values (${organizationId}, ${memberId}, ${email}, ${keys.emailKey}, ${firstName}, ${lastName}, ${keys.nameKey}, ${kind},
      ${accountTypeId}, ${JSON.stringify(userAttributes)}, ${externalUserId}, ${createdAt}, ${lastSeenAt})
    on conflict (organization_id, email_key) do update set first_name = excluded.first_name,
      last_name = excluded.last_name, name_key = excluded.name_key, account_type_id = excluded.account_type_id,
      user_attributes = excluded.user_attributes, external_user_id = excluded.external_user_id,
      last_seen_at = excluded.last_seen_at
    where m.kind = 'EMBED' and m.deactivated_at is null
    returning m.member_id)`;
}

/** Common table expressions that put the opener into these teams and out of all others. */
function replaceTeams(organizationId: OrganizationId, teamIds: readonly TeamId[]): RawBuilder<unknown> {
  return sql`left_teams as (
      delete from team_members tm using opener
      where tm.organization_id = ${organizationId} and tm.member_id = opener.member_id
        and tm.team_id <> all(${teamIds}::uuid[])
    ), joined_teams as (
      insert into team_members (organization_id, team_id, member_id)
      select ${organizationId}, team_id, opener.member_id from opener, unnest(${teamIds}::uuid[]) as team_id
      on conflict do nothing
    )`;
}

/** None where there is nothing to note. */
function noteParameters(organizationId: OrganizationId, { session, parameterNames }: Opening): RawBuilder<unknown>[] {
  const { embedId, openedAt } = session;
  if (embedId === null || parameterNames.length === 0) return [];
  return [sql`noted as (${parametersSeenIn(organizationId, embedId, parameterNames, openedAt, sql`opener`)})`];
}

/** One statement that writes user, teams, session, uses, usage and event. */
async function writeOpening(db: Db, organizationId: OrganizationId, opening: Opening): Promise<MemberId> {
  const { user, session, secretVersion, event } = opening;
  const { clientId, openedAt } = session;
  const expressions = [
    saveUser(organizationId, user, openedAt),
    ...(user.isEmbedUser && user.teamIds ? [replaceTeams(organizationId, user.teamIds)] : []),
    insertSession(organizationId, session, sql`opener`),
    sql`counted as (${secretUseOf(organizationId, clientId, secretVersion, openedAt, sql`opener`)})`,
    sql`counted_embed as (${embedUseOf(organizationId, clientId, session, openedAt, sql`opener`)})`,
    sql`counted_usage as (${usageOfOpening(organizationId, session, event, sql`opener`)})`,
    ...noteParameters(organizationId, opening),
    sql`recorded as (${insertEventOf(organizationId, event, sql`opener`)})`,
  ];
  const { rows } = await sql<{ memberId: MemberId }>`
    with ${sql.join(expressions)} select member_id from opener`
    .execute(db)
    .catch(refuseMoved);
  if (rows[0] === undefined) throw new Overtaken();
  return rows[0].memberId;
}

/**
 * The id is taken, but the address was free: the user has moved to another, or another opening is making the same user at this
 * moment. PostgreSQL looks for a conflict of addresses before it writes, and of ids while it does.
 */
function refuseMoved(error: unknown): never {
  throw violates(error, 'members_pkey') ? new Overtaken('The user has another address now.') : error;
}

export async function openOnce(db: Db, organizationId: OrganizationId, opening: Opening): Promise<EmbedSession> {
  const standing = await takeNonce(db, organizationId, opening);
  requireStanding(standing, opening);
  const memberId = await writeOpening(db, organizationId, opening);
  // Another opening made the user meanwhile, with teams that this one does not see, and so cannot replace.
  const { user } = opening;
  if (user.isEmbedUser && standing.member === null && memberId !== user.member.memberId) throw new Overtaken();
  return { ...opening.session, memberId };
}
