import type { RefusalCode } from '../../../src/domain/embeds/open/refusal-families.ts';
import { documentText, page } from '../../support/documents.ts';
import { sampleParts } from '../../support/sample-workbook.ts';
import type { OpeningWorld } from './opening-world.ts';
import type { Refused } from './url-refusals.ts';

const elsewhere = '0000000000000000000001';

/** A credential with these bounds, owner or privileges signs. */
async function signWith(world: OpeningWorld, input: Readonly<Record<string, unknown>>): Promise<string> {
  return world.sign('CLIENT_CREDENTIALS', await world.createCredential(input));
}

const ownerEmail = 'owner@host.example';
const makeOwner = (world: OpeningWorld, accountType: string) =>
  world.mutate('createMember', { email: ownerEmail, accountType });

const knownEmail = 'noor@northwind.example';
const settings = (world: OpeningWorld, input: Readonly<Record<string, boolean>>) =>
  world.mutate('updateOrganization', input);
const pages = [page('overview', { visibility: 'hidden' }), ...sampleParts.pages.slice(1)];
const elements = sampleParts.elements.filter(({ id }) => id !== 'bar');

/** The refusals whose cause lies with the organization: its credentials, settings, content, users, teams and grants. */
export const worldRefusals = {
  CREDENTIAL_REVOKED: {
    prepare: async (world) => {
      await world.mutate('revokeClientCredential', { clientId: world.credential.clientId });
      return world.sign('JWT');
    },
  },
  CREDENTIAL_LACKS_EMBED: { prepare: (world) => signWith(world, { privileges: ['API'] }) },
  CREDENTIAL_BOUND_EXCEEDED: { prepare: (world) => signWith(world, { bounds: { teams: ['Second Team'] } }) },
  OWNER_DEACTIVATED: {
    prepare: async (world) => {
      await makeOwner(world, 'Admin');
      const url = await signWith(world, { ownerEmail });
      await world.mutate('deactivateMember', { email: ownerEmail });
      return url;
    },
    mend: (world) => world.mutate('reactivateMember', { email: ownerEmail }),
  },
  SIGNING_FOR_OTHERS_NOT_ALLOWED: {
    prepare: async (world) => {
      await makeOwner(world, 'Creator');
      return signWith(world, { ownerEmail });
    },
    mend: (world) => world.mutate('updateMember', { email: ownerEmail, accountType: 'Admin' }),
  },
  SECURE_EMBEDDING_DISABLED: {
    prepare: async (world) => {
      await settings(world, { secureEmbeddingEnabled: false });
      return world.sign('JWT');
    },
    mend: (world) => settings(world, { secureEmbeddingEnabled: true }),
  },
  CLIENT_CREDENTIAL_URLS_DISABLED: {
    prepare: async (world) => {
      await settings(world, { clientCredentialUrlsEnabled: false });
      return world.sign('CLIENT_CREDENTIALS');
    },
    mend: (world) => settings(world, { clientCredentialUrlsEnabled: true }),
  },
  EMBED_NOT_FOUND: {
    prepare: (world) => {
      const embedPath = `${world.server.base}/embed/1-${elsewhere}`;
      return world.sign('CLIENT_CREDENTIALS', {}, { ...world.whole, embedPath });
    },
  },
  EMBED_DELETED: {
    prepare: async (world) => {
      await world.mutate('deleteEmbed', { embedId: world.whole.embedId });
      return world.sign('CLIENT_CREDENTIALS');
    },
  },
  WORKBOOK_NOT_FOUND: {
    prepare: (world) => {
      const jwtBaseUrl = `${world.server.base}/${world.slug}/workbook/Sales-${elsewhere}`;
      return world.sign('JWT', {}, { ...world.whole, jwtBaseUrl });
    },
  },
  WORKBOOK_NOT_PUBLISHED: {
    prepare: async (world) => {
      const workbookId = await world.importWorkbook(JSON.parse(documentText({ name: 'Plan' })), false);
      await world.grant(workbookId, { teamName: 'Embed Team' });
      const jwtBaseUrl = `${world.server.base}/${world.slug}/workbook/${workbookId}`;
      return world.sign('JWT', {}, { ...world.whole, jwtBaseUrl });
    },
    mend: async (world) => {
      await world.importWorkbook(JSON.parse(documentText({ name: 'Plan' })));
    },
  },
  TAG_NOT_FOUND: {
    prepare: (world) => {
      const jwtBaseUrl = `${world.whole.jwtBaseUrl}/tag/staging`;
      return world.sign('JWT', {}, { ...world.whole, jwtBaseUrl });
    },
    mend: ({ mutate, workbookId }) => mutate('tagVersion', { workbookId, tagName: 'staging', number: 1 }),
  },
  WORKBOOK_ARCHIVED: {
    prepare: async (world) => {
      await world.mutate('archiveWorkbook', { workbookId: world.workbookId });
      return world.sign('CLIENT_CREDENTIALS');
    },
    mend: ({ mutate, workbookId }) => mutate('restoreWorkbook', { workbookId }),
  },
  SOURCE_MISSING: {
    prepare: async (world) => {
      const at = await world.place(world.workbookId, { elementId: 'bar' });
      await world.publish({ elements });
      return world.sign('CLIENT_CREDENTIALS', {}, at);
    },
    mend: (world) => world.publish({}),
  },
  SOURCE_NOT_EMBEDDABLE: {
    prepare: async (world) => {
      const at = await world.place(world.workbookId, { pageId: 'overview' });
      await world.publish({ pages });
      return world.sign('CLIENT_CREDENTIALS', {}, at);
    },
    mend: (world) => world.publish({}),
  },
  PAGE_OPENS_MODAL: {
    prepare: (world) => {
      const jwtBaseUrl = `${world.whole.jwtBaseUrl}/page/details`;
      return world.sign('JWT', {}, { ...world.whole, jwtBaseUrl });
    },
  },
  USER_UNKNOWN: {
    prepare: async (world) => {
      await settings(world, { autoProvisionEmbedUsers: false });
      return world.sign('CLIENT_CREDENTIALS');
    },
    mend: (world) => settings(world, { autoProvisionEmbedUsers: true }),
  },
  USER_DEACTIVATED: {
    prepare: async (world) => {
      await world.server.open(world.sign('JWT'));
      await world.mutate('deactivateMember', { email: knownEmail });
      return world.sign('JWT');
    },
    mend: (world) => world.mutate('reactivateMember', { email: knownEmail }),
  },
  EMAIL_BELONGS_TO_INTERNAL_MEMBER: {
    prepare: (world) => world.sign('CLIENT_CREDENTIALS', { email: world.admin.email }),
  },
  TEAM_NOT_FOUND: {
    prepare: (world) => world.sign('JWT', { teams: ['Embed Team', 'Third Team'] }),
    mend: (world) => world.mutate('createTeam', { name: 'Third Team' }),
  },
  NO_TEAM: {
    prepare: (world) => {
      const { teams: _teams, ...rest } = world.signing();
      return world.sign('JWT', { ...rest, teams: undefined as never });
    },
    mend: (world) => world.mutate('createMember', { email: knownEmail, kind: 'EMBED', teams: ['Embed Team'] }),
  },
  ACCOUNT_TYPE_NOT_FOUND: {
    prepare: (world) => world.sign('CLIENT_CREDENTIALS', { accountType: 'Onlooker' }),
    mend: ({ mutate }) => mutate('createAccountType', { name: 'Onlooker', permissions: ['VIEW_WORKBOOKS'] }),
  },
  ACCOUNT_TYPE_LACKS_PERMISSION: {
    prepare: async (world) => {
      await world.mutate('createAccountType', { name: 'Nobody', permissions: [] });
      return world.sign('JWT', { accountType: 'Nobody' });
    },
  },
  NOT_SHARED_WITH_USER: {
    prepare: (world) => world.sign('CLIENT_CREDENTIALS', { teams: ['Second Team'] }),
    mend: (world) => world.grant(world.workbookId, { teamName: 'Second Team' }),
  },
} as const satisfies Partial<Record<RefusalCode, Refused>>;
