import { randomUUID } from 'node:crypto';
import type { SigningMethod } from '../../src/domain/embeds/url/embed-request.ts';
import { sampleDocument } from '../support/sample-workbook.ts';
import { signJwtUrlAsVendor, signUrlAsVendor, type VendorUrlSigning } from '../support/vendor-signers.ts';
import type { Client } from './client.ts';

export const methods = ['CLIENT_CREDENTIALS', 'JWT'] as const satisfies readonly SigningMethod[];

export interface Place {
  readonly workbookId: string;
  readonly grantId: string;
  readonly embedId: string;
  readonly embedPath: string;
  readonly jwtBaseUrl: string;
}

export interface Credential {
  readonly clientId: string;
  readonly secret: string;
}

const team = 'Embed Customers';

/** The sample workbook under a name of its own, shared with a team of the demo, and an embed of its page `overview`. */
export async function shareWorkbook(client: Client, name: string): Promise<Place> {
  const { workbook } = await client.mutate<{ workbook: { workbookId: string } }>(
    'importWorkbook',
    { document: sampleDocument, path: `Tests/${name}`, publish: true },
    'workbook { workbookId }',
  );
  const { workbookId } = workbook;
  const { grant } = await client.mutate<{ grant: { grantId: string } }>(
    'grantWorkbook',
    { workbookId, grantee: { teamName: team } },
    'grant { grantId }',
  );
  const { embed, jwtBaseUrl } = await client.mutate<{ embed: { embedId: string; path: string }; jwtBaseUrl: string }>(
    'generateSecureEmbedPath',
    { workbookId, source: { pageId: 'overview' } },
    'embed { embedId path } jwtBaseUrl',
  );
  return { workbookId, ...grant, embedId: embed.embedId, embedPath: embed.path, jwtBaseUrl };
}

/** Of an administrator of its own. */
export async function makeCredential(client: Client, name: string): Promise<Credential & { readonly owner: string }> {
  const owner = `${name}@host.example`;
  await client.mutate('createMember', { email: owner, accountType: 'Admin' }, 'member { id }');
  const input = { name, privileges: ['API', 'EMBED'], ownerEmail: owner };
  const { credential, secret } = await client.mutate<{ credential: { clientId: string }; secret: string }>(
    'createClientCredential',
    input,
    'credential { clientId } secret',
  );
  return { clientId: credential.clientId, secret, owner };
}

/** As a host application signs, for an hour from now; each URL has a nonce of its own. */
export function sign(
  method: SigningMethod,
  place: Pick<Place, 'embedPath' | 'jwtBaseUrl'>,
  { clientId, secret }: Credential,
  changes: Partial<VendorUrlSigning> = {},
): string {
  const signing: VendorUrlSigning = {
    ...{ clientId, secret, nonce: randomUUID(), email: 'noor@northwind.example', externalUserId: 'northwind-1001' },
    ...{ time: Math.floor(Date.now() / 1000), sessionLength: 3600, teams: [team] },
    ...changes,
  };
  return method === 'JWT'
    ? signJwtUrlAsVendor('node', place.jwtBaseUrl, signing)
    : signUrlAsVendor('node', place.embedPath, signing);
}
