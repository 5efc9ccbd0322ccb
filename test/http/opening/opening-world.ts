import type { AuditEvent } from '../../../src/domain/audit/audit-event.ts';
import type { SigningMethod } from '../../../src/domain/embeds/url/embed-request.ts';
import type { OrganizationId, WorkbookId } from '../../../src/domain/ids.ts';
import { hashToken } from '../../../src/domain/tokens/mint-token.ts';
import { aMember, anOrganization, aTeam, aToken, frozenNow, later, someAccountTypes } from '../../support/builders.ts';
import { workbookDocument } from '../../support/documents.ts';
import { sampleParts } from '../../support/sample-workbook.ts';
import { signJwtUrlAsVendor, signUrlAsVendor, type VendorUrlSigning } from '../../support/vendor-signers.ts';
import { as } from '../demo-server.ts';
import type { OpeningServer } from './opening-server.ts';

export const methods = ['CLIENT_CREDENTIALS', 'JWT'] as const satisfies readonly SigningMethod[];
export const nowSeconds = frozenNow.getTime() / 1000;

/** Where a URL points, by a secure embed path and by the base URL of a JWT. */
export interface Place {
  readonly embedId: string;
  readonly embedPath: string;
  readonly jwtBaseUrl: string;
}

type Input = Readonly<Record<string, unknown>>;
export type Source = { readonly pageId: string } | { readonly elementId: string };

const longLife = 400 * 86_400;
let count = 0;

/**
 * An organization of its own in the server, at `frozenNow`: an Admin, whose credential signs; the teams `Embed Team`, `Second Team`
 * and `Sales, Europe`; the sample workbook, published, tagged `prod`, shared with `Embed Team`, and an embed of it.
 */
export async function settleWorld(server: OpeningServer, name = 'world') {
  server.clock.now = frozenNow;
  count += 1;
  const slug = `${name}-${count}`;
  const organization = anOrganization({ slug, allowedEmbedOrigins: ['https://host.example'] });
  const { organizationId } = organization;
  const accountTypes = someAccountTypes();
  const accountTypeId = (accountType: string) => {
    const found = accountTypes.find((one) => one.name === accountType);
    if (!found) throw new Error(`No account type ${accountType}.`);
    return found.accountTypeId;
  };
  const admin = aMember({ email: `admin@${slug}.example`, accountTypeId: accountTypeId('Admin') });
  const adminToken = `admin token of ${slug}`.replaceAll(' ', '-');
  const token = aToken({ memberId: admin.memberId, hash: hashToken(adminToken), expiresAt: later(longLife) });
  await server.repository.addOrganization({ organization, accountTypes, admin, token });
  server.secrets.add(adminToken);

  /** A mutation of one input as the administrator; one that is refused fails the test. */
  const mutate = async <Payload = object>(mutation: string, input: Input, fields = ''): Promise<Payload> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { payload: ${mutation}(input: $input) { ${fields} userErrors { code message } } }`;
    const answer = (await server.post(query, { variables: { input }, headers: as(adminToken) })).json();
    const { errors = answer.data?.payload.userErrors, data } = answer;
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data.payload;
  };
  const importWorkbook = async (document: object, publish = true): Promise<WorkbookId> => {
    const input = { document: JSON.stringify(document), path: 'Sales/', publish };
    const { workbook } = await mutate<{ workbook: { workbookId: WorkbookId } }>(
      'importWorkbook',
      input,
      'workbook { workbookId }',
    );
    return workbook.workbookId;
  };
  /** The next version of the sample workbook, with these parts of it exchanged. */
  const publish = async (parts: Partial<typeof sampleParts>) =>
    importWorkbook(workbookDocument({ ...sampleParts, workbookId, ...parts }));
  /** The id of the new grant. */
  const grant = async (workbookId: WorkbookId, grantee: object, tagName: string | null = null): Promise<string> => {
    const made = await mutate<{ grant: { grantId: string } }>(
      'grantWorkbook',
      { workbookId, grantee, tagName },
      'grant { grantId }',
    );
    return made.grant.grantId;
  };
  const place = async (workbookId: WorkbookId, source?: Source, tagName?: string): Promise<Place> => {
    const input = { workbookId, ...(source && { source }), ...(tagName && { tagName }) };
    const fields = 'embed { embedId path } jwtBaseUrl';
    const { embed, jwtBaseUrl } = await mutate<{ embed: { embedId: string; path: string }; jwtBaseUrl: string }>(
      'generateSecureEmbedPath',
      input,
      fields,
    );
    return { embedId: embed.embedId, embedPath: embed.path, jwtBaseUrl };
  };
  const createCredential = async (input: Input = {}): Promise<{ clientId: string; secret: string }> => {
    count += 1;
    const { credential, secret } = await mutate<{ credential: { clientId: string }; secret: string }>(
      'createClientCredential',
      { name: `Credential ${count}`, privileges: ['EMBED'], ...input },
      'credential { clientId } secret',
    );
    server.secrets.add(secret);
    return { clientId: credential.clientId, secret };
  };

  const teams = ['Embed Team', 'Second Team', 'Sales, Europe'].map((team) => aTeam({ name: team }));
  for (const team of teams) await server.repository.createTeam(organizationId, team);
  const workbookId = await importWorkbook(workbookDocument(sampleParts));
  await mutate('tagVersion', { workbookId, tagName: 'prod', number: 1 });
  const grantId = await grant(workbookId, { teamName: 'Embed Team' });
  const whole = await place(workbookId);
  const credential = await createCredential();

  /** What a host signs by default: a new embed user of `Embed Team`, now, for an hour. */
  const signing = (changes: Partial<VendorUrlSigning> = {}): VendorUrlSigning => {
    count += 1;
    return {
      ...credential,
      nonce: `nonce ${count}`,
      email: 'noor@northwind.example',
      externalUserId: 'northwind-1001',
      time: nowSeconds,
      sessionLength: 3600,
      teams: ['Embed Team'],
      accountType: 'Viewer',
      ...changes,
    };
  };
  const sign = (method: SigningMethod, changes: Partial<VendorUrlSigning> = {}, at: Place = whole): string =>
    method === 'JWT'
      ? signJwtUrlAsVendor('node', at.jwtBaseUrl, signing(changes))
      : signUrlAsVendor('node', at.embedPath, signing(changes));
  const eventOf = async ({
    referenceNumber = '',
  }: {
    referenceNumber?: string | undefined;
  }): Promise<AuditEvent | undefined> =>
    server.repository.findAuditEventByReferenceNumber(organizationId, referenceNumber);
  /** The status that a URL gets, and the precise code of a refusal. */
  const codeOf = async (url: string): Promise<string> => {
    const shown = await server.open(url);
    return shown.status === 200 ? 'OPENED' : ((await eventOf(shown))?.code ?? 'NOT RECORDED');
  };
  const findMember = async (email: string) => (await server.repository.findMembersByEmails(organizationId, [email]))[0];
  return {
    ...{ server, organizationId: organizationId as OrganizationId, slug, admin, adminToken, accountTypeId },
    ...{ workbookId, grantId, whole, credential },
    ...{ mutate, importWorkbook, publish, grant, place, createCredential, signing, sign, eventOf, codeOf, findMember },
  };
}

export type OpeningWorld = Awaited<ReturnType<typeof settleWorld>>;
