import { isAdmin, type MemberCaller } from '../../caller.ts';
import type { MethodUse } from '../../credentials/credential-use.ts';
import { DomainError } from '../../errors.ts';
import type { ClientId } from '../../ids.ts';
import { getOrganization } from '../../organizations/read-organization.ts';
import type { RequestDeps } from '../../ports.ts';
import { readTime } from '../../text-input.ts';
import { countEmbeds } from '../read-embed.ts';
import { type BothWays, bothWays } from './both-ways.ts';

/** Of a credential that signed URLs the deprecated way which opened. */
export interface CredentialWays extends BothWays {
  readonly clientId: ClientId;
  readonly clientCredentials: MethodUse;
}

/** Why client-credential URLs should not be switched off yet. */
interface JwtMigrationBlocker {
  readonly code: 'EMBEDS_OPENED' | 'CREDENTIALS_SIGNING' | 'NOT_AN_ADMINISTRATOR';
  readonly message: string;
}

/** What there is to do in the organization, as far as the caller reaches. */
export interface JwtOrganizationPlan {
  readonly days: number;
  readonly since: Date;
  readonly clientCredentialUrlsEnabled: boolean;
  readonly isWholeOrganization: boolean;
  readonly embedsRemaining: () => Promise<number>;
  readonly credentialsRemaining: () => Promise<number>;
  readonly blockers: () => Promise<readonly JwtMigrationBlocker[]>;
  /** The latest such opening first. */
  readonly credentials: () => Promise<readonly CredentialWays[]>;
}

/** What is asked for late and often is read once. */
function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let known: Promise<Value> | undefined;
  return () => {
    known ??= read();
    return known;
  };
}

/** From when on openings count. */
interface Period {
  readonly since: Date;
  readonly days: number;
  /** As sentences say it. */
  readonly words: string;
}

interface PeriodInput {
  readonly days?: number | null | undefined;
  readonly since?: Date | null | undefined;
}

const dayMs = 86_400_000;
const defaultDays = 30;
const mostDays = 366;

function readDays(days: number | null | undefined): number {
  const read = days ?? defaultDays;
  if (Number.isInteger(read) && read >= 1 && read <= mostDays) return read;
  throw new DomainError('INVALID_INPUT', `"days" must be from 1 to ${mostDays}.`, { field: 'days' });
}

function readPeriod({ days: asked, since: given }: PeriodInput, now: Date): Period {
  if (!given) {
    const days = readDays(asked);
    const words = `within ${days === 1 ? 'a day' : `${days} days`}`;
    return { since: new Date(now.getTime() - days * dayMs), days, words };
  }
  const since = readTime('since', given);
  const past = now.getTime() - since.getTime();
  if (past < 0) throw new DomainError('INVALID_INPUT', '"since" must be a time that is past.', { field: 'since' });
  const words = `since ${since.toISOString().replace('.000Z', 'Z')}`;
  return { since, days: Math.max(1, Math.ceil(past / dayMs)), words };
}

async function planCredentials(
  { repository }: RequestDeps,
  caller: MemberCaller,
  since: Date,
): Promise<CredentialWays[]> {
  const owner = isAdmin(caller) ? {} : { ownerId: caller.member.memberId };
  const uses = await repository.listMethodUsesOfCredentials(caller.organizationId, owner);
  return [...new Set(uses.map(({ clientId }) => clientId))].flatMap((clientId) => {
    const own = uses.filter((use) => use.clientId === clientId);
    const { clientCredentials, ...ways } = bothWays(own, since);
    return clientCredentials ? [{ clientId, clientCredentials, ...ways }] : [];
  });
}

function blockersOf(
  caller: MemberCaller,
  { words }: Period,
  embeds: number,
  credentials: number,
): JwtMigrationBlocker[] {
  const embedsMessage =
    embeds === 1
      ? `1 embed was opened with client credentials ${words}: have its host open the JWT base URL.`
      : `${embeds} embeds were opened with client credentials ${words}: have their hosts open the JWT base URL of each.`;
  const credentialsMessage =
    credentials === 1
      ? `1 client credential signed URLs that opened ${words}: have whoever signs with it sign JWTs.`
      : `${credentials} client credentials signed URLs that opened ${words}: have whoever signs with them sign JWTs.`;
  const administratorMessage =
    'You see what you reach alone, and an administrator of the organization has to switch it off.';
  return [
    ...(embeds > 0 ? [{ code: 'EMBEDS_OPENED', message: embedsMessage } as const] : []),
    ...(credentials > 0 ? [{ code: 'CREDENTIALS_SIGNING', message: credentialsMessage } as const] : []),
    ...(isAdmin(caller) ? [] : [{ code: 'NOT_AN_ADMINISTRATOR', message: administratorMessage } as const]),
  ];
}

/** Throws `INVALID_INPUT`. */
export async function planJwtOrganization(
  deps: RequestDeps,
  caller: MemberCaller,
  input: PeriodInput,
): Promise<JwtOrganizationPlan> {
  const period = readPeriod(input, deps.now());
  const { since, days } = period;
  const { clientCredentialUrlsEnabled } = await getOrganization(deps, caller);
  const credentials = once(() => planCredentials(deps, caller, since));
  const embedsRemaining = once(() => countEmbeds(deps, caller, { openedWithClientCredentialsSince: since }));
  const credentialsRemaining = async () => (await credentials()).filter(({ isRemaining }) => isRemaining).length;
  return {
    days,
    since,
    clientCredentialUrlsEnabled,
    isWholeOrganization: isAdmin(caller),
    embedsRemaining,
    credentialsRemaining,
    blockers: async () => blockersOf(caller, period, await embedsRemaining(), await credentialsRemaining()),
    credentials,
  };
}

export async function canSwitchOff({ blockers }: JwtOrganizationPlan): Promise<boolean> {
  return (await blockers()).length === 0;
}
