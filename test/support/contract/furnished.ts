import { sealBatch } from '../../../src/domain/audit/seal.ts';
import type { Repository } from '../../../src/domain/ports.ts';
import {
  aCredential,
  aDelivery,
  aGrant,
  aMember,
  anAccountType,
  anEmbed,
  aSealedSecret,
  aTeam,
  aWebhook,
  later,
} from '../builders.ts';
import { anAuditEvent, anOpening, aSession } from '../openings.ts';
import { addTag, addWorkbook, type World } from './world.ts';

/** All methods but those that look an organization up, make it, or concern the keys of the server, instead of taking one. */
type Scoped = Exclude<
  keyof Repository,
  | 'findCaller'
  | 'findCredential'
  | 'findSigner'
  | 'findOrganizationAt'
  | 'findSession'
  | 'createFirstOrganization'
  | 'restoreOrganization'
  | 'forgetExpired'
  | 'foldUsage'
  | 'findKeyCanaries'
  | 'saveKeyCanary'
  | 'listOrganizationSlugs'
  | 'listOrganizationsToSeal'
  | 'listOrganizationsToForget'
  | 'organizationsToDeliver'
  | 'tellExpiringSecrets'
  | 'forgetDeliveries'
>;
export type ReadName = Extract<
  Scoped,
  `${'find' | 'list' | 'count' | 'read' | 'is'}${string}` | `${string}By${string}`
>;
export type WriteName = Exclude<Scoped, ReadName>;

/** Something of everything in our organization, but nothing that was used or opened. */
export async function furnishUnopened(world: World) {
  const { repository, ours } = world;
  const { organizationId, viewer, admin } = ours;
  const team = aTeam();
  await repository.createTeam(organizationId, team);
  await repository.addTeamMembers(organizationId, team.teamId, [viewer.memberId]);
  const workbook = await addWorkbook(world, { folder: 'Sales' });
  const { workbookId } = workbook;
  const tag = await addTag(world, workbookId, 'prod');
  const grant = aGrant({ workbookId, grantee: { kind: 'TEAM', teamId: team.teamId } });
  await repository.saveGrant(organizationId, grant);
  const embed = anEmbed({ workbookId, createdById: admin.memberId });
  await repository.saveEmbed(organizationId, embed);
  const credential = aCredential({ ownerId: viewer.memberId });
  const secret = aSealedSecret();
  await repository.createCredential(organizationId, credential, secret);
  const accountType = anAccountType();
  await repository.createAccountType(organizationId, accountType);
  const webhook = aWebhook({ events: ['CREDENTIAL_EXPIRING'] });
  await repository.createWebhook(organizationId, webhook, secret);
  const delivery = aDelivery({ webhookId: webhook.webhookId });
  await repository.createDelivery(organizationId, delivery);
  return { ...ours, team, workbook, workbookId, tag, grant, embed, credential, secret, accountType, webhook, delivery };
}

/** Something of everything in our organization. */
export async function furnish(world: World) {
  const ours = await furnishUnopened(world);
  const { organizationId, workbookId, embed, secret } = ours;
  const { clientId } = ours.credential;
  const { repository } = world;
  const use = { embedId: embed.embedId, workbookId, source: embed.source, tagName: null, method: 'JWT' } as const;
  await repository.touchCredential(organizationId, clientId, secret.version, later(1), use);
  await repository.noteParameters(organizationId, embed.embedId, [':theme'], later(1));
  const event = anAuditEvent();
  const member = aMember({ kind: 'EMBED', accountTypeId: ours.accountTypeId('Viewer') });
  const { accountTypeId, memberId } = member;
  const opened = { embedId: embed.embedId, method: 'CLIENT_CREDENTIALS', openedAt: later(1) } as const;
  const session = aSession({ memberId, clientId, workbookId, accountTypeId, ...opened });
  const opening = anOpening({ session, user: { isEmbedUser: true, member, teamIds: [] }, event });
  await repository.openOnce(organizationId, opening);
  const rotation = { seal: (version: number) => aSealedSecret({ version }), rotatedAt: later(1), olderEndAt: later(1) };
  await repository.rotateCredential(organizationId, clientId, rotation);
  await repository.sealEvents(organizationId, 10, (previous, events) =>
    sealBatch(organizationId, previous, events, later(2)),
  );
  const unsealed = anAuditEvent();
  await repository.recordUse(organizationId, unsealed);
  return { ...ours, opening, event, unsealed };
}

export type Furnished = Awaited<ReturnType<typeof furnish>>;
