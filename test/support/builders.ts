import { createHash } from 'node:crypto';
import {
  type ClientCredential,
  type CredentialSecret,
  type SealedSecret,
  unbounded,
} from '../../src/domain/credentials/client-credential.ts';
import type { Embed } from '../../src/domain/embeds/embed.ts';
import type { Grant } from '../../src/domain/grants/grant.ts';
import type { AccountTypeId, ClientId, EmbedId, RandomBytes } from '../../src/domain/ids.ts';
import { type AccountType, builtInAccountTypes } from '../../src/domain/members/account-type.ts';
import type { Member } from '../../src/domain/members/member.ts';
import { newOrganization, type Organization } from '../../src/domain/organizations/organization.ts';
import type { EmbedSettings } from '../../src/domain/ports.ts';
import type { Team } from '../../src/domain/teams/team.ts';
import type { AccessToken } from '../../src/domain/tokens/access-token.ts';
import { triesOfDelivery } from '../../src/domain/webhooks/retry-schedule.ts';
import type { Webhook } from '../../src/domain/webhooks/webhook.ts';
import type { WebhookDelivery } from '../../src/domain/webhooks/webhook-delivery.ts';
import type { Element, Page } from '../../src/domain/workbooks/content-tree.ts';
import type { Content, Workbook } from '../../src/domain/workbooks/workbook.ts';

export const frozenNow = new Date('2026-03-01T12:00:00.000Z');

/** `frozenNow` and so many seconds. */
export function later(seconds: number): Date {
  return new Date(frozenNow.getTime() + seconds * 1000);
}

export const someSettings: EmbedSettings = {
  endedSecretDays: 30,
  clockSkewSeconds: 60,
  jwtAudience: 'sigmacomputing',
  webhookTargets: { allowsPrivateTargets: false, allowsHttpToLoopback: false },
};

let count = 0;

/** Digits that were not given before in this test file: names and ids differ, sort by age, and are the same in every run. */
function nextDigits(length = 5): string {
  count += 1;
  return String(count).padStart(length, '0');
}

/** A UUID that was not given before. */
export function aUuid<Id extends string>(): Id {
  return `00000000-0000-4000-8000-${nextDigits(12)}` as Id;
}

/** Bytes that look random and are the same in every run, for `Deps.randomBytes`. */
export function countedBytes(seed = 'seed'): RandomBytes {
  let calls = 0;
  return (size) => {
    calls += 1;
    return Uint8Array.from({ length: size }, (_, place) => byteAt(`${seed}:${calls}`, place));
  };
}

function byteAt(seed: string, place: number): number {
  return createHash('sha256').update(`${seed}:${place}`).digest().readUInt8(0);
}

/** One in which embedding is on. */
export function anOrganization(overrides: Partial<Organization> = {}): Organization {
  const organization = newOrganization(aUuid(), `organization-${nextDigits()}`, 'Meridian Analytics');
  return { ...organization, secureEmbeddingEnabled: true, ...overrides };
}

export function anAccountType(overrides: Partial<AccountType> = {}): AccountType {
  const name = `Account type ${nextDigits()}`;
  return { accountTypeId: aUuid(), name, permissions: ['VIEW_WORKBOOKS'], builtIn: false, ...overrides };
}

/** The account types with which every organization begins. */
export function someAccountTypes(): AccountType[] {
  return Object.entries(builtInAccountTypes).map(([name, permissions]) =>
    anAccountType({ name, permissions, builtIn: true }),
  );
}

export function aMember(overrides: Partial<Member> & { accountTypeId: AccountTypeId }): Member {
  return {
    memberId: aUuid(),
    email: `member-${nextDigits()}@meridian.example`,
    firstName: 'Robin',
    lastName: 'Vale',
    kind: 'INTERNAL',
    userAttributes: {},
    externalUserId: null,
    lastSeenAt: null,
    createdAt: frozenNow,
    deactivatedAt: null,
    ...overrides,
  };
}

export function aTeam(overrides: Partial<Team> = {}): Team {
  return {
    teamId: aUuid(),
    name: `Team ${nextDigits()}`,
    description: '',
    visibility: 'PUBLIC',
    createdAt: frozenNow,
    ...overrides,
  };
}

export function aWorkbook(overrides: Partial<Workbook> & Pick<Workbook, 'ownerId'>): Workbook {
  return {
    workbookId: aUuid(),
    name: `Workbook ${nextDigits()}`,
    description: '',
    folder: '',
    isArchived: false,
    latestVersion: null,
    createdAt: frozenNow,
    updatedAt: frozenNow,
    ...overrides,
  };
}

export function aPage(overrides: Partial<Page> = {}): Page {
  const pageId = `page-${nextDigits()}`;
  return { pageId, name: 'Overview', position: 0, hidden: false, kind: 'PAGE', opensModal: false, ...overrides };
}

export function anElement(overrides: Partial<Element> = {}): Element {
  return {
    elementId: `element-${nextDigits()}`,
    name: 'Revenue by region',
    kind: 'bar-chart',
    columns: ['Region', 'Revenue'],
    pageId: null,
    parentId: null,
    placement: { columnStart: 1, columnEnd: 13, rowStart: 1, rowEnd: 9 },
    holdsElements: false,
    opensModalId: null,
    navigatesToPageId: null,
    control: null,
    ...overrides,
  };
}

/** A draft of these pages and elements; unless given, of one page with one chart. */
export function someContent(pages: readonly Page[] = [aPage()], elements?: readonly Element[]): Content {
  const placed = elements ?? pages.slice(0, 1).map(({ pageId }) => anElement({ pageId }));
  const modals = pages.filter(({ kind }) => kind === 'MODAL').length;
  return {
    document: {
      schemaVersion: 1,
      kind: 'workbook',
      pages: pages.filter(({ kind }) => kind === 'PAGE').map(({ pageId, name }) => ({ id: pageId, name })),
      elements: placed.map(({ elementId, kind }) => ({ id: elementId, kind })),
    },
    digest: createHash('sha256')
      .update(JSON.stringify([pages, placed]))
      .digest('hex'),
    tree: { pages, elements: placed },
    counts: {
      pages: pages.length - modals,
      modals,
      elements: placed.length,
      unplaced: placed.filter(({ pageId }) => pageId === null).length,
    },
  };
}

export function aGrant(overrides: Partial<Grant> & Pick<Grant, 'workbookId' | 'grantee'>): Grant {
  return { grantId: aUuid(), tagName: null, permission: 'CAN_VIEW', createdAt: frozenNow, ...overrides };
}

export function anEmbed(overrides: Partial<Embed> & Pick<Embed, 'workbookId' | 'createdById'>): Embed {
  return {
    embedId: `1-${nextDigits(22)}` as EmbedId,
    source: { sourceType: 'WORKBOOK' },
    tagName: null,
    createdAt: frozenNow,
    deletedAt: null,
    ...overrides,
  };
}

export function aCredential(
  overrides: Partial<ClientCredential> & Pick<ClientCredential, 'ownerId'>,
): ClientCredential {
  return {
    clientId: nextDigits(32) as ClientId,
    name: `Credential ${nextDigits()}`,
    description: '',
    privileges: ['EMBED', 'API'],
    bounds: unbounded,
    createdAt: frozenNow,
    lastUsedAt: null,
    revokedAt: null,
    ...overrides,
  };
}

export function aSealedSecret(overrides: Partial<SealedSecret> = {}): SealedSecret {
  return { version: 1, keyId: 'test-key', sealed: countedBytes(`secret ${nextDigits()}`)(60), ...overrides };
}

/** As `createCredential` keeps it. */
export function aSecret(overrides: Partial<CredentialSecret> = {}): CredentialSecret {
  return { ...aSealedSecret(), createdAt: frozenNow, endsAt: null, lastUsedAt: null, uses: 0, ...overrides };
}

/** A personal token that lives for a day after `frozenNow`. */
export function aToken(overrides: Partial<AccessToken> & Pick<AccessToken, 'memberId'>): AccessToken {
  return {
    tokenId: aUuid(),
    hash: createHash('sha256').update(`token ${nextDigits()}`).digest('hex'),
    clientId: null,
    name: 'For a test',
    createdAt: frozenNow,
    expiresAt: later(86_400),
    revokedAt: null,
    ...overrides,
  };
}

/** Told of everything. */
export function aWebhook(overrides: Partial<Webhook> = {}): Webhook {
  return {
    webhookId: aUuid(),
    url: `https://hooks.example/${nextDigits()}`,
    description: '',
    events: ['EMBED_REFUSED', 'EMBED_SOURCE_MISSING', 'CREDENTIAL_EXPIRING', 'WORKBOOK_PUBLISHED'],
    createdAt: frozenNow,
    disabledAt: null,
    disabledBy: null,
    ...overrides,
  };
}

/** One that is due. */
export function aDelivery(overrides: Partial<WebhookDelivery> & Pick<WebhookDelivery, 'webhookId'>): WebhookDelivery {
  return {
    deliveryId: aUuid(),
    event: 'WEBHOOK_TEST',
    createdAt: frozenNow,
    data: { some: 'data' },
    change: null,
    collected: null,
    status: 'PENDING',
    attempts: 0,
    mostAttempts: triesOfDelivery,
    nextAttemptAt: frozenNow,
    lastAttemptAt: null,
    lastStatus: null,
    lastFailure: null,
    endedAt: null,
    ...overrides,
  };
}
