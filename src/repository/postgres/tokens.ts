import { sql } from 'kysely';
import type { MemberCaller } from '../../domain/caller.ts';
import type { ClientCredential } from '../../domain/credentials/client-credential.ts';
import type { MemberId, OrganizationId, TeamId, TokenId } from '../../domain/ids.ts';
import type { Permission } from '../../domain/members/account-type.ts';
import type { Member } from '../../domain/members/member.ts';
import { type AccessToken, mostPersonalTokens } from '../../domain/tokens/access-token.ts';
import type { TokenRepository } from '../../domain/tokens/token-repository.ts';
import { required } from '../refusal.ts';
import { findCredentials } from './credentials.ts';
import type { Db } from './database.ts';
import { toMember } from './member-rows.ts';
import { requirePlace } from './places.ts';
import { anyUuid, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';

const tokenColumns = [
  'tokenId',
  'hash',
  'memberId',
  'clientId',
  'name',
  'createdAt',
  'expiresAt',
  'revokedAt',
] as const;

export async function insertToken(db: Db, organizationId: OrganizationId, token: AccessToken): Promise<void> {
  await db
    .insertInto('tokens')
    .values({ organizationId, ...token })
    .execute();
  await requirePlace(db, organizationId, 'TOKEN', token.hash);
}

/** Those of its member that are live when it is made. Whoever counts them as well waits until this transaction has ended. */
async function countPersonalTokens(
  db: Db,
  organizationId: OrganizationId,
  { memberId, createdAt }: AccessToken,
): Promise<number> {
  await sql`
    select from members where organization_id = ${organizationId} and member_id = ${memberId} for no key update`.execute(
    db,
  );
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from tokens
    where organization_id = ${organizationId} and member_id = ${memberId} and client_id is null and revoked_at is null
      and expires_at > ${createdAt}`.execute(db);
  return rows[0]?.count ?? 0;
}

async function forgetExpired(db: Db, organizationId: OrganizationId, newest: AccessToken): Promise<void> {
  await sql`
    with expired as (
      delete from tokens where organization_id = ${organizationId} and expires_at <= ${newest.createdAt}
        and token_id <> ${newest.tokenId} returning hash
    )
    delete from places where kind = 'TOKEN' and key in (select hash from expired)`.execute(db);
}

interface CallerRow extends Pick<Member, keyof Member> {
  readonly tokenId: TokenId;
  readonly hash: string;
  readonly clientId: AccessToken['clientId'];
  readonly tokenName: string;
  readonly tokenCreatedAt: Date;
  readonly expiresAt: Date;
  readonly permissions: readonly Permission[];
  readonly teamIds: readonly TeamId[] | null;
  readonly holdsEmbedCredential: boolean;
}

/** All of a caller but the credential that acts, in one statement. */
async function findLiveToken(
  db: Db,
  organizationId: OrganizationId,
  hash: string,
  now: Date,
): Promise<CallerRow | undefined> {
  const { rows } = await sql<CallerRow>`
    select m.*, t.token_id, t.hash, t.client_id, t.name as token_name, t.created_at as token_created_at, t.expires_at,
      a.permissions,
      (select array_agg(tm.team_id order by tm.team_id) from team_members tm
        where tm.organization_id = m.organization_id and tm.member_id = m.member_id) as team_ids,
      exists (select from credentials c where c.organization_id = m.organization_id and c.owner_id = m.member_id
        and c.revoked_at is null and 'EMBED' = any(c.privileges)) as holds_embed_credential
    from tokens t
    join members m on m.organization_id = t.organization_id and m.member_id = t.member_id
    join account_types a on a.organization_id = m.organization_id and a.account_type_id = m.account_type_id
    where t.organization_id = ${organizationId} and t.hash = ${hash}
      and t.revoked_at is null and t.expires_at > ${now} and m.deactivated_at is null`.execute(db);
  return rows[0];
}

function toCaller(organizationId: OrganizationId, row: CallerRow, credential: ClientCredential | null): MemberCaller {
  const { tokenId, hash, clientId, tokenName: name, tokenCreatedAt: createdAt, expiresAt, memberId } = row;
  return {
    kind: 'MEMBER',
    organizationId,
    member: toMember(row),
    permissions: new Set(row.permissions),
    teamIds: new Set(row.teamIds ?? []),
    holdsEmbedCredential: row.holdsEmbedCredential,
    token: { tokenId, hash, memberId, clientId, name, createdAt, expiresAt, revokedAt: null },
    credential,
  };
}

async function findCaller(
  db: Db,
  organizationId: OrganizationId,
  hash: string,
  now: Date,
): Promise<MemberCaller | undefined> {
  const row = await findLiveToken(db, organizationId, hash, now);
  if (row === undefined) return undefined;
  if (row.clientId === null) return toCaller(organizationId, row, null);
  const [credential] = await findCredentials(db, organizationId, sql`c.client_id = ${row.clientId}`);
  const isLive = credential !== undefined && credential.revokedAt === null;
  return isLive ? toCaller(organizationId, row, credential) : undefined;
}

export function postgresTokens({ read, write, readAt }: Scopes): TokenRepository {
  return {
    findCaller: (hash, now) => readAt('TOKEN', hash, (db, organizationId) => findCaller(db, organizationId, hash, now)),

    findTokensByIds: (organizationId, tokenIds) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('tokens')
          .select(tokenColumns)
          .where('organizationId', '=', organizationId)
          .where('tokenId', '=', anyUuid(tokenIds))
          .execute();
        return inOrderOf(tokenIds, found, ({ tokenId }) => tokenId);
      }),

    listPersonalTokens: (organizationId, memberId: MemberId, now) =>
      read(organizationId, (db) =>
        db
          .selectFrom('tokens')
          .select(tokenColumns)
          .where('organizationId', '=', organizationId)
          .where('memberId', '=', memberId)
          .where('clientId', 'is', null)
          .where('revokedAt', 'is', null)
          .where('expiresAt', '>', now)
          .orderBy('createdAt')
          .orderBy('tokenId')
          .execute(),
      ),

    createToken: (organizationId, token) =>
      write(organizationId, async (db, _, trail) => {
        if (token.clientId === null && (await countPersonalTokens(db, organizationId, token)) >= mostPersonalTokens) {
          trail.forget();
          return false;
        }
        await insertToken(db, organizationId, token);
        await forgetExpired(db, organizationId, token);
        return true;
      }),

    revokeToken: (organizationId, tokenId, revokedAt) =>
      write(organizationId, async (db, _, trail) => {
        const known = await db
          .selectFrom('tokens')
          .select('revokedAt')
          .where('organizationId', '=', organizationId)
          .where('tokenId', '=', tokenId)
          .forNoKeyUpdate()
          .executeTakeFirst();
        if (required(known, 'TOKEN_NOT_FOUND').revokedAt !== null) return trail.forget();
        await db
          .updateTable('tokens')
          .set({ revokedAt })
          .where('organizationId', '=', organizationId)
          .where('tokenId', '=', tokenId)
          .execute();
      }),
  };
}
