import { z } from 'zod';
import type { AccountTypeId, MemberId, OrganizationId, TeamId, TokenId } from '../../../domain/ids.ts';
import { permissions } from '../../../domain/members/account-type.ts';
import { clientId, origin, sessionSeconds, sha256, slug, text, textMap, theme, time, uuid } from './values.ts';

export const organization = z.strictObject({
  organizationId: uuid<OrganizationId>(),
  slug,
  name: text,
  secureEmbeddingEnabled: z.boolean(),
  clientCredentialUrlsEnabled: z.boolean(),
  autoProvisionEmbedUsers: z.boolean(),
  defaultEmbedAccountType: text,
  maxSessionLengthSeconds: sessionSeconds,
  allowedEmbedOrigins: z.array(origin),
  defaultEmbedTheme: theme,
});

export const accountType = z.strictObject({
  accountTypeId: uuid<AccountTypeId>(),
  name: text,
  permissions: z.array(z.enum(permissions)),
  builtIn: z.boolean(),
});

export const member = z.strictObject({
  memberId: uuid<MemberId>(),
  email: text,
  firstName: text,
  lastName: text,
  kind: z.enum(['INTERNAL', 'GUEST', 'EMBED']),
  accountTypeId: uuid<AccountTypeId>(),
  userAttributes: textMap,
  externalUserId: text.nullable(),
  createdAt: time,
  lastSeenAt: time.nullable(),
  deactivatedAt: time.nullable(),
});

export const team = z.strictObject({
  teamId: uuid<TeamId>(),
  name: text,
  description: text,
  visibility: z.enum(['PUBLIC', 'PRIVATE']),
  createdAt: time,
});

export const teamMember = z.strictObject({ teamId: uuid<TeamId>(), memberId: uuid<MemberId>() });

export const token = z.strictObject({
  tokenId: uuid<TokenId>(),
  hash: sha256,
  memberId: uuid<MemberId>(),
  clientId: clientId.nullable(),
  name: text,
  createdAt: time,
  expiresAt: time,
  revokedAt: time.nullable(),
});
