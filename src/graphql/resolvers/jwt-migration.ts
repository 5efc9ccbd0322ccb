import { requireMember } from '../../domain/caller.ts';
import { listJwtCredentials } from '../../domain/embeds/jwt-migration/list-jwt-credentials.ts';
import { listJwtEmbeds } from '../../domain/embeds/jwt-migration/list-jwt-embeds.ts';
import { type JwtMigrationPlan, planJwtMigration } from '../../domain/embeds/jwt-migration/plan-jwt-migration.ts';
import { canSwitchOff } from '../../domain/embeds/jwt-migration/plan-jwt-organization.ts';
import { connectionResolvers } from '../connections.ts';
import type { Resolvers } from '../generated.ts';
import { withUserErrors } from './mutation.ts';

const answerPlan = withUserErrors(planJwtMigration, (plan: JwtMigrationPlan) => plan, {
  url: null,
  organization: null,
});

export const jwtMigrationResolvers: Resolvers = {
  Query: {
    planJwtMigration: (_source, args, context) => answerPlan(args, context),
  },
  JwtOrganizationPlan: {
    embedsRemaining: ({ embedsRemaining }) => embedsRemaining(),
    credentialsRemaining: ({ credentialsRemaining }) => credentialsRemaining(),
    canSwitchOff,
    blockers: ({ blockers }) => blockers(),
    embeds: (plan, args, { deps, caller }) => listJwtEmbeds(deps, requireMember(caller), plan, args),
    credentials: (plan, args, { deps }) => listJwtCredentials(deps, plan, args),
  },
  JwtEmbedPlanConnection: connectionResolvers(),
  JwtCredentialPlanConnection: connectionResolvers(),
};
