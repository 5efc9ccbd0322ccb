import type { MemberCaller } from '../../caller.ts';
import type { Connection, ConnectionArgs } from '../../connection.ts';
import type { RequestDeps } from '../../ports.ts';
import type { ReadableEmbed } from '../judge-embed.ts';
import { listEmbeds } from '../read-embed.ts';
import { type BothWays, bothWays } from './both-ways.ts';
import { type ParameterPlan, planParameter } from './parameter-plan.ts';
import type { JwtOrganizationPlan } from './plan-jwt-organization.ts';

export interface JwtEmbedPlan extends BothWays {
  readonly embed: ReadableEmbed;
  readonly parametersSeen: readonly (ParameterPlan & { readonly lastSeenAt: Date })[];
}

async function planEmbed({ reads }: RequestDeps, embed: ReadableEmbed, since: Date): Promise<JwtEmbedPlan> {
  const { embedId } = embed.embed;
  const [uses, seen] = await Promise.all([
    reads.methodUsesOfEmbeds.load(embed.embed),
    reads.parametersOfEmbeds.load(embedId),
  ]);
  const parametersSeen = seen.map(({ name, lastSeenAt }) => ({ ...planParameter(name), lastSeenAt }));
  return { embed, ...bothWays(uses, since), parametersSeen };
}

export interface ListJwtEmbedsInput extends ConnectionArgs {
  readonly onlyRemaining?: boolean | null | undefined;
}

/** The live embeds that the caller may see, oldest first, or those that remain. */
export async function listJwtEmbeds(
  deps: RequestDeps,
  caller: MemberCaller,
  { since }: JwtOrganizationPlan,
  { onlyRemaining, ...args }: ListJwtEmbedsInput,
): Promise<Connection<JwtEmbedPlan>> {
  const criteria = onlyRemaining ? { openedWithClientCredentialsSince: since } : {};
  const { items, cursorOf, ...rest } = await listEmbeds(deps, caller, args, criteria);
  const plans = await Promise.all(items.map((embed) => planEmbed(deps, embed, since)));
  return { ...rest, items: plans, cursorOf: ({ embed }) => cursorOf(embed) };
}
