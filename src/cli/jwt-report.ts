import type { ApiClient } from './api-client.ts';
import {
  PlanJwtCredentialsDocument,
  type PlanJwtCredentialsQuery,
  PlanJwtEmbedsDocument,
  type PlanJwtEmbedsQuery,
  PlanJwtOrganizationDocument,
  type PlanJwtOrganizationQuery,
} from './generated.ts';
import { refusalOf } from './refusal.ts';

type Facts = NonNullable<PlanJwtOrganizationQuery['planJwtMigration']['organization']>;
type EmbedPage = NonNullable<PlanJwtEmbedsQuery['planJwtMigration']['organization']>['embeds'];
type CredentialPage = NonNullable<PlanJwtCredentialsQuery['planJwtMigration']['organization']>['credentials'];

export type EmbedPlan = EmbedPage['nodes'][number];
export type CredentialPlan = CredentialPage['nodes'][number];

/** All that the server tells of the way of an organization to JWT. */
export interface JwtReport extends Facts {
  readonly organization: PlanJwtOrganizationQuery['organization'];
  readonly embeds: readonly EmbedPlan[];
  readonly credentials: readonly CredentialPlan[];
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function readAll<Node>(readPage: (after: string | null) => Promise<Page<Node> | undefined>): Promise<Node[]> {
  const all: Node[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<Node> | undefined = await readPage(after);
    if (!page) throw refusalOf([]);
    all.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return all;
    after = page.pageInfo.endCursor;
  }
}

/** Page by page, however many there are. */
export async function readJwtReport(
  api: ApiClient,
  {
    onlyRemaining,
    ...period
  }: { readonly days: number; readonly since: string | null; readonly onlyRemaining: boolean },
): Promise<JwtReport> {
  const { organization, planJwtMigration } = await api.request(PlanJwtOrganizationDocument, period);
  if (!planJwtMigration.organization) throw refusalOf(planJwtMigration.userErrors);
  const embeds = await readAll(async (after) => {
    const answer = await api.request(PlanJwtEmbedsDocument, { ...period, after, onlyRemaining });
    return answer.planJwtMigration.organization?.embeds;
  });
  const credentials = await readAll(async (after) => {
    const answer = await api.request(PlanJwtCredentialsDocument, { ...period, after });
    return answer.planJwtMigration.organization?.credentials;
  });
  return { organization, ...planJwtMigration.organization, embeds, credentials };
}
