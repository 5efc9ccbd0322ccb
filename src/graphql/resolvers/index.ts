import { scalars } from '../scalars.ts';
import { auditResolvers } from './audit.ts';
import { breakResolvers } from './breaks.ts';
import { contentResolvers } from './content.ts';
import { credentialResolvers } from './credentials.ts';
import { embedResolvers } from './embeds.ts';
import { grantResolvers } from './grants.ts';
import { jwtMigrationResolvers } from './jwt-migration.ts';
import { memberResolvers } from './members.ts';
import { organizationResolvers } from './organizations.ts';
import { readinessResolvers } from './readiness.ts';
import { sessionResolvers } from './sessions.ts';
import { versionResolvers } from './versions.ts';
import { webhookResolvers } from './webhooks.ts';
import { workbookResolvers } from './workbooks.ts';

/** All resolvers, one file a noun. */
export const resolvers = [
  scalars,
  organizationResolvers,
  memberResolvers,
  workbookResolvers,
  versionResolvers,
  contentResolvers,
  grantResolvers,
  embedResolvers,
  readinessResolvers,
  breakResolvers,
  jwtMigrationResolvers,
  sessionResolvers,
  auditResolvers,
  credentialResolvers,
  webhookResolvers,
];
