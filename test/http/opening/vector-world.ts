import { type ClientId, type EmbedId, parseUrlId, type WorkbookId } from '../../../src/domain/ids.ts';
import { hashToken } from '../../../src/domain/tokens/mint-token.ts';
import type { SeedableRepository } from '../../../src/repository/seedable-repository.ts';
import {
  aCredential,
  aGrant,
  aMember,
  anElement,
  anEmbed,
  anOrganization,
  aPage,
  aTeam,
  aToken,
  aWorkbook,
  frozenNow,
  someAccountTypes,
  someContent,
} from '../../support/builders.ts';
import { makeTestRepository } from '../../support/test-repository.ts';
import vectorFile from '../../vectors/embed-urls.json' with { type: 'json' };
import { createOpeningServer } from './opening-server.ts';

export type Vector = (typeof vectorFile.vectors)[number];

const workbookId = parseUrlId('3k1kZ0pXnQ8bV5cY7dW2aB') as WorkbookId;
const embedId = '1-7DtFiDy0cUmAAIztlEecY5' as EmbedId;
const content = someContent([aPage({ pageId: 'page-dash' })], [anElement({ elementId: 'el-1', pageId: 'page-dash' })]);

const organization = anOrganization({ slug: 'acme', allowedEmbedOrigins: ['https://host.example'] });
const { organizationId } = organization;
const accountTypes = someAccountTypes();
const teams = ['Embed Team', 'Second Team'].map((name) => aTeam({ name }));

const adminToken = 'token-of-the-administrator';
/** Vectors move the clock. */
const farAway = '2100-01-01T00:00:00Z';

/** A repository whose rows can be exchanged for those of another, under a server that knows nothing of it. */
function exchangeable(first: SeedableRepository) {
  let current = first;
  const repository = new Proxy(first, {
    get: (_, name: keyof SeedableRepository) => current[name],
  });
  const exchange = (next: SeedableRepository) => {
    current = next;
  };
  return { repository, exchange };
}

/** One server for all vectors, in which each finds a clock of its own, no nonce taken, and all that it names. */
export async function createVectorServer() {
  let exchange: (next: SeedableRepository) => void = () => undefined;
  const server = await createOpeningServer({}, (first) => {
    const made = exchangeable(first);
    exchange = made.exchange;
    return made.repository;
  });

  const fill = async (repository: SeedableRepository, tagName: string | null) => {
    const accountTypeId = accountTypes.find(({ name }) => name === 'Admin')?.accountTypeId;
    if (!accountTypeId) throw new Error('No account type Admin.');
    const admin = aMember({ email: 'admin@acme.example', accountTypeId });
    await repository.addOrganization({
      organization,
      accountTypes,
      admin,
      token: aToken({ memberId: admin.memberId, hash: hashToken(adminToken), expiresAt: new Date(farAway) }),
    });
    const workbook = aWorkbook({ workbookId, ownerId: admin.memberId });
    const publication = { publishedAt: frozenNow, publishedById: admin.memberId };
    await repository.createWorkbook(organizationId, workbook, content, publication);
    await repository.saveTag(organizationId, { workbookId, name: 'prod', colour: '#16a34a', versionNumber: 1 });
    for (const team of teams) {
      await repository.createTeam(organizationId, team);
      const grantee = { kind: 'TEAM', teamId: team.teamId } as const;
      await repository.saveGrant(organizationId, aGrant({ workbookId, grantee }));
    }
    await repository.saveEmbed(organizationId, anEmbed({ embedId, workbookId, tagName, createdById: admin.memberId }));
    for (const { clientId, secret } of vectorFile.credentials) {
      const credential = aCredential({ clientId: clientId as ClientId, ownerId: admin.memberId });
      const place = { organizationId, clientId: credential.clientId, version: 1 };
      await repository.createCredential(organizationId, credential, server.deps.secretBox.seal(place, secret));
    }
  };

  /** Has the server find, and be at, what a vector is about. */
  const prepare = async ({ url, now }: Vector): Promise<SeedableRepository> => {
    const repository = await makeTestRepository();
    await fill(repository, url.includes('/embed/') && url.includes('/tag/prod') ? 'prod' : null);
    exchange(repository);
    server.clock.now = new Date(now * 1000);
    return repository;
  };

  /** The answer to a vector, and the precise code of its audit event where it is refused. */
  const answer = async (vector: Vector, prepared?: SeedableRepository) => {
    const repository = prepared ?? (await prepare(vector));
    const shown = await server.open(vector.url);
    const event = await repository.findAuditEventByReferenceNumber(organizationId, shown.referenceNumber ?? '');
    return { shown, event };
  };
  return { server, adminToken, prepare, answer };
}
