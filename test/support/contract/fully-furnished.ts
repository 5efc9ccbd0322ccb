import type { OrganizationId, WorkbookId } from '../../../src/domain/ids.ts';
import {
  aCredential,
  aDelivery,
  aGrant,
  aMember,
  anElement,
  anEmbed,
  aPage,
  aSealedSecret,
  aTeam,
  aToken,
  aWebhook,
  aWorkbook,
  later,
  someContent,
} from '../builders.ts';
import { anAuditEvent, anOpening, aSession } from '../openings.ts';
import { type Furnished, furnish } from './furnished.ts';
import type { World } from './world.ts';

/** Pages hidden, of kind MODAL and opening one; elements in a container, with a control, and on no page. */
function aVariedContent() {
  const pages = [
    aPage({ opensModal: true }),
    aPage({ position: 1, hidden: true, name: 'Größen 📐' }),
    aPage({ kind: 'MODAL' }),
  ];
  const [first, , modal] = pages.map(({ pageId }) => pageId);
  const container = anElement({ kind: 'container', pageId: first ?? null, holdsElements: true, columns: [] });
  return someContent(pages, [
    container,
    anElement({ pageId: first ?? null, parentId: container.elementId, opensModalId: modal ?? null }),
    anElement({
      kind: 'control',
      name: null,
      pageId: first ?? null,
      placement: null,
      control: { controlId: 'Region', controlType: null, value: { selected: ['North', null], limit: 2.5 } },
    }),
    anElement({ navigatesToPageId: first ?? null, pageId: null }),
  ]);
}

async function addPeople({ repository, ours }: World, organizationId: OrganizationId) {
  await repository.updateOrganization(organizationId, {
    allowedEmbedOrigins: ['https://host.example', 'http://localhost:3000'],
    defaultEmbedTheme: 'Dark',
  });
  const team = aTeam({ visibility: 'PRIVATE', description: 'Two\nlines' });
  await repository.createTeam(organizationId, team);
  const accountTypeId = ours.accountTypeId('Viewer');
  const guest = aMember({ accountTypeId, kind: 'GUEST', deactivatedAt: later(2), userAttributes: { region: 'Süd' } });
  await repository.createMember(organizationId, guest, [team.teamId]);
  return { team, guest };
}

async function addWorkbooks({ repository, ours }: World, organizationId: OrganizationId) {
  const ownerId = ours.admin.memberId;
  const publication = { publishedAt: later(1), publishedById: ours.viewer.memberId };
  const changed = aWorkbook({ ownerId, folder: 'Sales/Europe', description: 'Changes often' });
  const { workbookId } = changed;
  await repository.createWorkbook(organizationId, changed, aVariedContent(), publication);
  await repository.publishDraft(organizationId, workbookId, { ...publication, publishedAt: later(2) });
  const edition = { draft: someContent(), publication };
  await repository.updateWorkbook(organizationId, workbookId, { updatedAt: later(3) }, edition);
  const draft = { draft: aVariedContent(), publication: null };
  await repository.updateWorkbook(organizationId, workbookId, { updatedAt: later(4) }, draft);
  const unpublished = aWorkbook({ ownerId, isArchived: true });
  await repository.createWorkbook(organizationId, unpublished, someContent([], []), null);
  const tag = { workbookId, name: 'abnahme ✓', colour: '#00ff00', versionNumber: 2 };
  await repository.saveTag(organizationId, tag);
  const grantee = { kind: 'MEMBER', memberId: ours.viewer.memberId } as const;
  const grant = aGrant({ workbookId, grantee, tagName: tag.name, permission: 'CAN_EDIT' });
  await repository.saveGrant(organizationId, grant);
  const shown = { workbookId, createdById: ownerId, source: { sourceType: 'PAGE', pageId: 'page-1' } } as const;
  const page = anEmbed(shown);
  await repository.saveEmbed(organizationId, page);
  await repository.deleteEmbed(organizationId, page.embedId, later(5));
  await repository.saveEmbed(organizationId, anEmbed({ ...shown, createdAt: later(6) }));
  const source = { sourceType: 'ELEMENT', elementId: 'element-1' } as const;
  const tagged = anEmbed({ workbookId, createdById: ownerId, source, tagName: tag.name });
  await repository.saveEmbed(organizationId, tagged);
  return { workbookId, embed: tagged, source, tag };
}

/** A webhook that has two secrets and deliveries of every form, and another that was switched off. */
async function addWebhooks({ repository, ours: { organizationId } }: World, workbookId: WorkbookId): Promise<void> {
  const { webhookId, ...facts } = aWebhook({ description: 'Für alle ✓' });
  await repository.createWebhook(organizationId, { webhookId, ...facts }, aSealedSecret());
  const seal = (version: number) => aSealedSecret({ version });
  await repository.rotateWebhookSecret(organizationId, webhookId, {
    seal,
    rotatedAt: later(1),
    olderEndsAt: later(9),
  });
  const change = { workbookId, tagName: 'abnahme ✓', fromNumber: 1, toNumber: 2 };
  const collected = { count: 3, lastTime: later(2), referenceNumbers: ['7F3K-9QXM-2BTD'] };
  const attempted = { attempts: 8, lastAttemptAt: later(3), lastStatus: 500, endedAt: later(3) };
  const failure = { lastFailure: 'STATUS_NOT_SUCCESSFUL' } as const;
  for (const form of [
    { event: 'EMBED_SOURCE_MISSING', data: null, change },
    { event: 'EMBED_REFUSED', collected },
    { event: 'WORKBOOK_PUBLISHED', status: 'DEAD', ...attempted, ...failure },
  ] as const) {
    await repository.createDelivery(organizationId, aDelivery({ webhookId, ...form }));
  }
  const off = aWebhook({ disabledAt: later(4), disabledBy: 'GONE', events: ['EMBED_REFUSED'] });
  await repository.createWebhook(organizationId, off, aSealedSecret({ keyId: 'older' }));
}

/** Something of every kind of row in our organization, and of every form that a row can have. */
export async function furnishFully(world: World): Promise<Furnished> {
  const furnished = await furnish(world);
  const { repository, ours } = world;
  const { organizationId, admin } = ours;
  const { team, guest } = await addPeople(world, organizationId);
  const { workbookId, embed, source, tag } = await addWorkbooks(world, organizationId);

  const revoked = aCredential({ ownerId: guest.memberId, description: 'Of old' });
  await repository.createCredential(organizationId, revoked, aSealedSecret({ keyId: 'older' }));
  await repository.revokeCredential(organizationId, revoked.clientId, later(1));
  const bounds = {
    workbookIds: [workbookId],
    embedIds: [embed.embedId],
    teams: [team.name],
    accountTypes: ['Viewer'],
    origins: ['https://host.example'],
    maxSessionLengthSeconds: 600,
  };
  const bounded = aCredential({ ownerId: admin.memberId, name: revoked.name, privileges: ['EMBED'], bounds });
  await repository.createCredential(organizationId, bounded, aSealedSecret());
  const { clientId } = bounded;
  const method = 'CLIENT_CREDENTIALS';
  const use = { embedId: embed.embedId, workbookId, source, tagName: tag.name, method } as const;
  // Several, which a repository may count in different places.
  for (let seconds = 0; seconds < 8; seconds += 1) {
    await repository.touchCredential(organizationId, clientId, 1, later(seconds), use);
  }

  const acting = aToken({ memberId: admin.memberId, clientId });
  await repository.createToken(organizationId, acting);
  await repository.revokeToken(organizationId, acting.tokenId, later(8));

  const { memberId, accountTypeId } = admin;
  const opened = { embedId: embed.embedId, source, tagName: tag.name, method, teamIds: [team.teamId] } as const;
  const told = { userAttributes: { region: 'North' }, evalConnectionId: 'connection-1', openedAt: later(9) };
  const session = aSession({ memberId, clientId, workbookId, accountTypeId, ...opened, ...told });
  const parameterNames = [':hide_send', 'Größe'];
  await repository.openOnce(
    organizationId,
    anOpening({ session, user: { isEmbedUser: false, memberId }, parameterNames }),
  );
  await repository.endSessions(organizationId, { openAt: later(10), clientId });
  const facts = { clientId, embedId: embed.embedId, workbookId, email: 'ben@host.example', method } as const;
  for (let count = 0; count < 4; count += 1) {
    const refusal = anAuditEvent({ ...facts, outcome: 'REFUSED', code: 'NO_TEAM', message: 'No team is named.' });
    await repository.recordRefusal(organizationId, refusal);
  }
  await addWebhooks(world, workbookId);
  return furnished;
}
