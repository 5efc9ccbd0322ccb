import { recorded } from '../audit/recorded.ts';
import { isAdmin, type MemberCaller, requirePerson } from '../caller.ts';
import { DomainError } from '../errors.ts';
import { type MemberId, parseUuid, randomUuid, type TokenId } from '../ids.ts';
import { getActiveMember } from '../members/find-member.ts';
import type { ChangeDeps, Deps } from '../ports.ts';
import { readName } from '../text-input.ts';
import { type AccessToken, mostPersonalTokens } from './access-token.ts';
import { hashToken, mintToken } from './mint-token.ts';

const dayMilliseconds = 86_400_000;
const longestDays = 365;

export interface CreatePersonalTokenInput {
  readonly name?: string | null | undefined;
  readonly expiresInDays?: number | null | undefined;
  readonly memberEmail?: string | null | undefined;
}

/** A token and what is stored of it; the caller of this stores it. */
export function newPersonalToken(
  { now, randomBytes }: Pick<Deps, 'now' | 'randomBytes'>,
  memberId: MemberId,
  name: string,
  expiresInDays: number,
): { token: string; stored: AccessToken } {
  const token = mintToken(randomBytes);
  const createdAt = now();
  const stored: AccessToken = {
    tokenId: randomUuid(randomBytes),
    hash: hashToken(token),
    memberId,
    clientId: null,
    name,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + expiresInDays * dayMilliseconds),
    revokedAt: null,
  };
  return { token, stored };
}

/**
 * A personal token for the caller, or by an administrator for another member. Throws `INVALID_INPUT`, `FORBIDDEN`,
 * `MEMBER_NOT_FOUND`, `MEMBER_DEACTIVATED`.
 */
export async function createPersonalToken(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: CreatePersonalTokenInput,
): Promise<{ token: string; stored: AccessToken }> {
  requirePerson(caller);
  const name = readName('name', input.name ?? 'Personal token');
  const days = input.expiresInDays ?? 90;
  if (days < 1 || days > longestDays) {
    throw new DomainError('INVALID_INPUT', `"expiresInDays" must be from 1 to ${longestDays}.`, {
      field: 'expiresInDays',
    });
  }
  if (input.memberEmail && !isAdmin(caller)) {
    throw new DomainError('FORBIDDEN', 'Only administrators make tokens for others.', { field: 'memberEmail' });
  }
  const member = input.memberEmail
    ? await getActiveMember(deps, caller, input.memberEmail, 'memberEmail')
    : caller.member;
  if (member.kind === 'EMBED') {
    throw new DomainError('INVALID_INPUT', 'Embed users do not use the API, so they have no tokens.', {
      field: 'memberEmail',
    });
  }
  const made = newPersonalToken(deps, member.memberId, name, days);
  const { tokenId: targetId, expiresAt } = made.stored;
  const event = { targetId, details: { name, memberId: member.memberId, expiresAt: expiresAt.toISOString() } };
  const writes = recorded(deps, caller, 'TOKEN_CREATED', event);
  if (await writes.createToken(caller.organizationId, made.stored)) return made;
  throw new DomainError('INVALID_INPUT', `A member has at most ${mostPersonalTokens} personal tokens at a time.`, {
    remedy: 'End one that is not needed with revokePersonalToken.',
  });
}

/** Ends one's own token, or any of the organization for administrators. Throws `TOKEN_NOT_FOUND`. */
export async function revokePersonalToken(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: { readonly tokenId: string },
): Promise<TokenId> {
  const tokenId = parseUuid<TokenId>(input.tokenId);
  const [token] = tokenId ? await deps.repository.findTokensByIds(caller.organizationId, [tokenId]) : [];
  const isOwn = token?.memberId === caller.member.memberId;
  if (!token || token.clientId !== null || !(isOwn || isAdmin(caller))) {
    throw new DomainError('TOKEN_NOT_FOUND', 'There is no personal token with this id.', { field: 'tokenId' });
  }
  const event = { targetId: token.tokenId, details: { name: token.name, memberId: token.memberId } };
  const writes = recorded(deps, caller, 'TOKEN_REVOKED', event);
  await writes.revokeToken(caller.organizationId, token.tokenId, deps.now());
  return token.tokenId;
}

/** The caller's own live tokens, oldest first. */
export function listPersonalTokens(
  { repository, now }: Deps,
  { organizationId, member }: MemberCaller,
): Promise<readonly AccessToken[]> {
  return repository.listPersonalTokens(organizationId, member.memberId, now());
}
