import type { ClientCredential } from './credentials/client-credential.ts';
import { DomainError } from './errors.ts';
import type { OrganizationId, TeamId } from './ids.ts';
import type { Permission } from './members/account-type.ts';
import type { Member } from './members/member.ts';
import type { AccessToken } from './tokens/access-token.ts';

export interface AnonymousCaller {
  readonly kind: 'ANONYMOUS';
}

/** A member, by a personal token or through a credential that acts for its owner (A1). */
export interface MemberCaller {
  readonly kind: 'MEMBER';
  readonly organizationId: OrganizationId;
  readonly member: Member;
  readonly permissions: ReadonlySet<Permission>;
  readonly teamIds: ReadonlySet<TeamId>;
  /** Owns an unrevoked credential with `EMBED` (A2). */
  readonly holdsEmbedCredential: boolean;
  readonly token: AccessToken;
  /** The credential that acts; null for a personal token. */
  readonly credential: ClientCredential | null;
}

export type Caller = AnonymousCaller | MemberCaller;

export const anonymous: AnonymousCaller = { kind: 'ANONYMOUS' };

/** What a rule of the schema asks of a caller; each level includes those after it (A1 to A4). */
export const callerLevels = ['ANYONE', 'MEMBER', 'CREDENTIAL_HOLDER', 'ADMIN'] as const;
export type CallerLevel = (typeof callerLevels)[number];

export function isAdmin(caller: Pick<MemberCaller, 'permissions'>): boolean {
  return caller.permissions.has('ADMINISTER');
}

/** Admins and credential holders (A3). */
export function mayEmbed(caller: MemberCaller): boolean {
  return isAdmin(caller) || caller.holdsEmbedCredential;
}

export function levelOf(caller: Caller): CallerLevel {
  if (caller.kind === 'ANONYMOUS') return 'ANYONE';
  if (isAdmin(caller)) return 'ADMIN';
  return caller.holdsEmbedCredential ? 'CREDENTIAL_HOLDER' : 'MEMBER';
}

const refusals: Readonly<Record<Exclude<CallerLevel, 'ANYONE' | 'MEMBER'>, string>> = {
  CREDENTIAL_HOLDER: 'This is for administrators and owners of a client credential with the privilege EMBED.',
  ADMIN: 'This is for administrators.',
};

/** Throws `UNAUTHENTICATED` or `FORBIDDEN` unless the caller is at `level` or above. */
export function requireLevel(caller: Caller, level: CallerLevel): void {
  if (level === 'ANYONE') return;
  if (caller.kind === 'ANONYMOUS') throw new DomainError('UNAUTHENTICATED', 'This needs a token.');
  if (level === 'MEMBER' || callerLevels.indexOf(levelOf(caller)) >= callerLevels.indexOf(level)) return;
  throw new DomainError('FORBIDDEN', refusals[level]);
}

/** The caller as a member; throws `UNAUTHENTICATED` when anonymous. */
export function requireMember(caller: Caller): MemberCaller {
  if (caller.kind === 'ANONYMOUS') throw new DomainError('UNAUTHENTICATED', 'This needs a token.');
  return caller;
}

/**
 * Throws `FORBIDDEN` for a credential that acts: what it made for itself would outlive it, and revoking it must end all that it
 * opened (K2).
 */
export function requirePerson({ credential }: MemberCaller): void {
  if (credential === null) return;
  throw new DomainError(
    'FORBIDDEN',
    'A client credential makes neither tokens, credentials nor webhooks, which would outlive it.',
    {
      remedy: 'Do this with a personal token.',
    },
  );
}
