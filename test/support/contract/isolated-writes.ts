import type { AuditEvent } from '../../../src/domain/audit/audit-event.ts';
import { type AuditSeal, sealBatch } from '../../../src/domain/audit/seal.ts';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import type { Grantee } from '../../../src/domain/grants/grant.ts';
import type { OrganizationId } from '../../../src/domain/ids.ts';
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
  aToken,
  aWebhook,
  aWorkbook,
  frozenNow,
  later,
  someContent,
} from '../builders.ts';
import { aClaim, delivered } from '../deliveries.ts';
import { anAuditEvent, anOpening } from '../openings.ts';
import type { Furnished, WriteName } from './furnished.ts';
import type { House } from './world.ts';

const sealOf =
  (id: OrganizationId) =>
  (...[previous, events]: [AuditSeal | undefined, readonly AuditEvent[]]) =>
    sealBatch(id, previous, events, later(3));

type Write = readonly [outcome: ErrorCode | 'DONE', call: () => Promise<unknown>];

/** Every write, asked of `id` with what is ours, and what comes of it in an organization of which only the people are given. */
export function writes(
  repository: Repository,
  id: OrganizationId,
  people: House,
  ours: Furnished,
): Record<WriteName, Write> {
  const { workbookId } = ours.workbook;
  const { memberId } = ours.viewer;
  const owner = people.admin.memberId;
  const publication = { publishedAt: later(1), publishedById: owner };
  const content = { draft: someContent(), publication };
  const grantee: Grantee = { kind: 'MEMBER', memberId: owner };
  const member = aMember({ accountTypeId: people.accountTypeId('Viewer'), email: ours.viewer.email });
  const workbook = aWorkbook({ ...ours.workbook, ownerId: owner, description: 'Of the other organization' });
  const credential = aCredential({ ownerId: owner, name: ours.credential.name });
  const { clientId } = ours.credential;
  const { version } = ours.secret;
  const { webhookId } = ours.webhook;
  const { deliveryId } = ours.delivery;
  const rotation = { seal: () => aSealedSecret({ version: 2 }), rotatedAt: later(1), olderEndAt: later(1) };
  const describe = () => anAuditEvent({ action: 'AUDIT_EVENTS_FORGOTTEN', actorKind: 'SERVER' });
  const forgetting = { recordedBefore: later(3), forgottenAt: later(4), mostSeals: 10, describe };
  return {
    updateOrganization: ['DONE', () => repository.updateOrganization(id, { secureEmbeddingEnabled: false })],
    createMember: ['DONE', () => repository.createMember(id, member, [])],
    updateMember: ['MEMBER_NOT_FOUND', () => repository.updateMember(id, memberId, { firstName: 'Eve' })],
    createAccountType: ['DONE', () => repository.createAccountType(id, anAccountType({ name: ours.accountType.name }))],
    createTeam: ['DONE', () => repository.createTeam(id, aTeam({ name: ours.team.name }))],
    deleteTeam: ['TEAM_NOT_FOUND', () => repository.deleteTeam(id, ours.team.teamId)],
    addTeamMembers: ['TEAM_NOT_FOUND', () => repository.addTeamMembers(id, ours.team.teamId, [owner])],
    removeTeamMembers: ['TEAM_NOT_FOUND', () => repository.removeTeamMembers(id, ours.team.teamId, [memberId])],
    updateWorkbook: [
      'WORKBOOK_NOT_FOUND',
      () => repository.updateWorkbook(id, workbookId, { name: 'Stolen', updatedAt: frozenNow }, content),
    ],
    publishDraft: ['WORKBOOK_NOT_FOUND', () => repository.publishDraft(id, workbookId, publication)],
    saveTag: ['WORKBOOK_NOT_FOUND', () => repository.saveTag(id, { ...ours.tag, colour: '#000000' })],
    saveGrant: ['WORKBOOK_NOT_FOUND', () => repository.saveGrant(id, aGrant({ workbookId, grantee }))],
    deleteGrant: ['GRANT_NOT_FOUND', () => repository.deleteGrant(id, ours.grant.grantId)],
    saveEmbed: ['WORKBOOK_NOT_FOUND', () => repository.saveEmbed(id, anEmbed({ workbookId, createdById: owner }))],
    deleteEmbed: ['EMBED_NOT_FOUND', () => repository.deleteEmbed(id, ours.embed.embedId, later(1))],
    noteParameters: ['EMBED_NOT_FOUND', () => repository.noteParameters(id, ours.embed.embedId, [':lng'], later(1))],
    createCredential: ['DONE', () => repository.createCredential(id, credential, aSealedSecret())],
    revokeCredential: ['CREDENTIAL_NOT_FOUND', () => repository.revokeCredential(id, clientId, later(1))],
    touchCredential: ['CREDENTIAL_NOT_FOUND', () => repository.touchCredential(id, clientId, version, later(1))],
    rotateCredential: ['CREDENTIAL_NOT_FOUND', () => repository.rotateCredential(id, clientId, rotation)],
    retireSecret: ['CREDENTIAL_NOT_FOUND', () => repository.retireSecret(id, clientId, version, later(1))],
    destroyEndedSecrets: ['DONE', () => repository.destroyEndedSecrets(id, later(9))],
    replaceSealedSecret: [
      'CREDENTIAL_NOT_FOUND',
      () => repository.replaceSealedSecret(id, clientId, ours.secret, aSealedSecret()),
    ],
    createToken: ['MEMBER_NOT_FOUND', () => repository.createToken(id, aToken({ memberId }))],
    revokeToken: ['TOKEN_NOT_FOUND', () => repository.revokeToken(id, ours.token.tokenId, later(1))],
    openOnce: ['CREDENTIAL_NOT_FOUND', () => repository.openOnce(id, anOpening(ours.opening))],
    endSessions: ['DONE', () => repository.endSessions(id, { openAt: later(2) })],
    recordRefusal: ['DONE', () => repository.recordRefusal(id, anAuditEvent())],
    createWebhook: ['DONE', () => repository.createWebhook(id, aWebhook(), aSealedSecret())],
    updateWebhook: ['WEBHOOK_NOT_FOUND', () => repository.updateWebhook(id, webhookId, { description: 'Stolen' })],
    deleteWebhook: ['WEBHOOK_NOT_FOUND', () => repository.deleteWebhook(id, webhookId)],
    rotateWebhookSecret: [
      'WEBHOOK_NOT_FOUND',
      () => repository.rotateWebhookSecret(id, webhookId, { ...rotation, olderEndsAt: later(1) }),
    ],
    replaceSealedWebhookSecret: [
      'WEBHOOK_NOT_FOUND',
      () => repository.replaceSealedWebhookSecret(id, webhookId, ours.secret, aSealedSecret()),
    ],
    createDelivery: ['WEBHOOK_NOT_FOUND', () => repository.createDelivery(id, aDelivery({ webhookId }))],
    redeliver: ['DELIVERY_NOT_FOUND', () => repository.redeliver(id, deliveryId, { now: later(1), tries: 1 })],
    redeliverDead: [
      'WEBHOOK_NOT_FOUND',
      () => repository.redeliverDead(id, webhookId, { now: later(1), tries: 1, most: 1 }),
    ],
    claimDeliveries: ['DONE', () => repository.claimDeliveries(id, aClaim())],
    settleDelivery: ['DONE', () => repository.settleDelivery(id, deliveryId, null)],
    finishDelivery: ['DONE', () => repository.finishDelivery(id, deliveryId, 0, delivered)],
    recordUse: ['DONE', () => repository.recordUse(id, anAuditEvent())],
    sealEvents: ['DONE', () => repository.sealEvents(id, 10, sealOf(id))],
    forgetEvents: ['DONE', () => repository.forgetEvents(id, forgetting)],
    recording: ['DONE', () => repository.recording(anAuditEvent()).createTeam(id, aTeam())],
    // Last, since from here on a workbook of the same id is there.
    createWorkbook: ['DONE', () => repository.createWorkbook(id, workbook, someContent(), null)],
  };
}
