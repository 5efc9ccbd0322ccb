import type { AuditEvent } from '../domain/audit/audit-event.ts';
import type { Connection } from '../domain/connection.ts';
import type { ClientCredential } from '../domain/credentials/client-credential.ts';
import type { ReadableEmbed } from '../domain/embeds/judge-embed.ts';
import type { JwtCredentialPlan } from '../domain/embeds/jwt-migration/list-jwt-credentials.ts';
import type { JwtEmbedPlan } from '../domain/embeds/jwt-migration/list-jwt-embeds.ts';
import type { ReadableGrant } from '../domain/grants/read-grants.ts';
import type { Member } from '../domain/members/member.ts';
import type { EmbedSession } from '../domain/sessions/embed-session.ts';
import type { Team } from '../domain/teams/team.ts';
import type { Webhook } from '../domain/webhooks/webhook.ts';
import type { WebhookDelivery } from '../domain/webhooks/webhook-delivery.ts';
import type { ReadableVersion } from '../domain/workbooks/read-version.ts';
import type { ReadableWorkbook } from '../domain/workbooks/read-workbook.ts';

export type AuditEventConnection = Connection<AuditEvent>;
export type ClientCredentialConnection = Connection<ClientCredential>;
export type EmbedConnection = Connection<ReadableEmbed>;
export type EmbedSessionConnection = Connection<EmbedSession>;
export type GrantConnection = Connection<ReadableGrant>;
export type JwtCredentialPlanConnection = Connection<JwtCredentialPlan>;
export type JwtEmbedPlanConnection = Connection<JwtEmbedPlan>;
export type MemberConnection = Connection<Member>;
export type TeamConnection = Connection<Team>;
export type WebhookConnection = Connection<Webhook>;
export type WebhookDeliveryConnection = Connection<WebhookDelivery>;
export type WorkbookConnection = Connection<ReadableWorkbook>;
export type WorkbookVersionConnection = Connection<ReadableVersion>;

/** Resolvers of a Relay connection (relay.dev/graphql/connections.htm), with `nodes` and `totalCount` beside the edges. */
export function connectionResolvers<Item>() {
  return {
    edges: ({ items, cursorOf }: Connection<Item>) => items.map((node) => ({ node, cursor: cursorOf(node) })),
    nodes: ({ items }: Connection<Item>) => [...items],
    pageInfo: ({ items, cursorOf, hasNextPage, hasPreviousPage }: Connection<Item>) => {
      const [first, last] = [items.at(0), items.at(-1)];
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: first === undefined ? null : cursorOf(first),
        endCursor: last === undefined ? null : cursorOf(last),
      };
    },
    totalCount: ({ totalCount }: Connection<Item>) => totalCount(),
  };
}
