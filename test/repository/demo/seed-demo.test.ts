import { describe, expect, it } from 'vitest';
import type { ClientId } from '../../../src/domain/ids.ts';
import { hashToken } from '../../../src/domain/tokens/mint-token.ts';
import { frozenNow, later } from '../../support/builders.ts';
import { acme, byPath, type SeededDemo, seededDemo, wholeList } from './seeded-demo.ts';

const fixed = {
  adminToken: 'fixed admin token ÄÖ',
  holderToken: 'fixed-holder-token',
  viewerToken: 'fixed-viewer-token',
  clientId: 'fixed-client-id-1',
  embedSecret: ' fixed secret with spaces ',
};

async function callersOf({ repository, access }: SeededDemo) {
  const tokens = [access.adminToken, access.holderToken, access.viewerToken];
  return Promise.all(tokens.map((token) => repository.findCaller(hashToken(token), frozenNow)));
}

async function credentialOf({ repository, secretBox, access }: SeededDemo) {
  const found = await repository.findCredential(access.clientId as ClientId);
  const [sealed] = found?.secrets ?? [];
  if (!found || !sealed) throw new Error('There is no such credential.');
  const { organizationId, credential } = found;
  const secret = secretBox.open({ organizationId, clientId: credential.clientId, version: 1 }, sealed);
  return { organizationId, credential, sealed, secret };
}

describe('seedDemo', () => {
  it('[A2] gives tokens to an administrator, a credential holder who is none, and a viewer', async () => {
    const [admin, holder, viewer] = await callersOf(await seededDemo());
    expect(admin?.permissions.has('ADMINISTER')).toBe(true);
    expect(holder?.permissions.has('ADMINISTER')).toBe(false);
    expect(holder?.holdsEmbedCredential).toBe(true);
    expect(viewer?.holdsEmbedCredential).toBe(false);
    expect([...(viewer?.permissions ?? [])]).toEqual(['VIEW_WORKBOOKS']);
  });

  it('[A1] gives tokens of a year', async () => {
    const { repository, access } = await seededDemo();
    const year = 365 * 86_400;
    expect(await repository.findCaller(hashToken(access.adminToken), later(year - 1))).toBeDefined();
    expect(await repository.findCaller(hashToken(access.adminToken), later(year))).toBeUndefined();
  });

  it('[K1] gives the administrator a credential with both privileges, whose secret is kept sealed', async () => {
    const demo = await seededDemo();
    const [admin] = await callersOf(demo);
    const { organizationId, credential, sealed, secret } = await credentialOf(demo);
    expect(organizationId).toBe(acme);
    expect(credential.ownerId).toBe(admin?.member.memberId);
    expect(credential.privileges).toEqual(['API', 'EMBED']);
    expect(secret).toBe(demo.access.embedSecret);
    expect(Buffer.from(sealed.sealed).includes(secret)).toBe(false);
  });

  it('takes fixed tokens, client id and secret as they are', async () => {
    const demo = await seededDemo(fixed);
    expect(demo.access).toEqual(fixed);
    expect((await callersOf(demo)).map((caller) => caller?.member.email)).toEqual([
      'ada@acme.example',
      'hugo@acme.example',
      'vera@acme.example',
    ]);
    expect((await credentialOf(demo)).secret).toBe(fixed.embedSecret);
  });

  it('makes long secrets that differ from one another where none are fixed', async () => {
    const { access } = await seededDemo({ viewerToken: fixed.viewerToken });
    expect(access.viewerToken).toBe(fixed.viewerToken);
    expect(new Set(Object.values(access)).size).toBe(5);
    for (const secret of [access.adminToken, access.holderToken, access.embedSecret]) {
      expect(secret.length).toBeGreaterThan(40);
    }
  });

  it('makes the same organizations each time', async () => {
    const [once, again] = [(await seededDemo()).repository, (await seededDemo(fixed)).repository];
    expect(await again.listWorkbooks(acme, {}, byPath, wholeList)).toEqual(
      await once.listWorkbooks(acme, {}, byPath, wholeList),
    );
    expect(await again.listMembers(acme, {}, wholeList)).toEqual(await once.listMembers(acme, {}, wholeList));
  });
});
