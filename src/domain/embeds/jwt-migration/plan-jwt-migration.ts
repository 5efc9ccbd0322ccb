import type { MemberCaller } from '../../caller.ts';
import type { RequestDeps } from '../../ports.ts';
import { type JwtOrganizationPlan, planJwtOrganization } from './plan-jwt-organization.ts';
import { type JwtUrlPlan, planJwtUrl } from './plan-jwt-url.ts';

export interface PlanJwtMigrationInput {
  readonly url?: string | null | undefined;
  readonly days?: number | null | undefined;
  readonly since?: Date | null | undefined;
}

/** Of the two the one that was asked for. */
export interface JwtMigrationPlan {
  readonly url: JwtUrlPlan | null;
  readonly organization: JwtOrganizationPlan | null;
}

/** What there is to do to sign JWTs instead of URLs (X3). Throws `INVALID_URL`, `ALREADY_JWT`, `EMBED_NOT_FOUND`, `INVALID_INPUT`. */
export async function planJwtMigration(
  deps: RequestDeps,
  caller: MemberCaller,
  { url, ...period }: PlanJwtMigrationInput,
): Promise<JwtMigrationPlan> {
  if (typeof url === 'string') return { url: await planJwtUrl(deps, caller, url), organization: null };
  return { url: null, organization: await planJwtOrganization(deps, caller, period) };
}
