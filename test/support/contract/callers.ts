import { describe, expect, it } from 'vitest';
import type { ClientCredential } from '../../../src/domain/credentials/client-credential.ts';
import { builtInAccountTypes } from '../../../src/domain/members/account-type.ts';
import type { AccessToken } from '../../../src/domain/tokens/access-token.ts';
import { aCredential, aSealedSecret, aTeam, aToken, later } from '../builders.ts';
import { enter, type MakeRepository, type World } from './world.ts';

const tokenEnd = later(100);

/** A token of our viewer that lives until `tokenEnd`, personal unless given. */
async function addToken({ repository, ours }: World, overrides: Partial<AccessToken> = {}) {
  const token = aToken({ memberId: ours.viewer.memberId, expiresAt: tokenEnd, ...overrides });
  await repository.createToken(ours.organizationId, token);
  return token;
}

async function addCredential({ repository, ours }: World, overrides: Partial<ClientCredential> = {}) {
  const credential = aCredential({ ownerId: ours.viewer.memberId, ...overrides });
  await repository.createCredential(ours.organizationId, credential, aSealedSecret());
  return credential;
}

export function describeCallers(make: MakeRepository): void {
  describe('the caller that a token stands for', () => {
    it('[A1] is its member with organization, permissions and teams', async () => {
      const world = await enter(make);
      const { repository, ours, theirs } = world;
      const { organizationId, viewer, admin } = ours;
      const [team, other] = [aTeam(), aTeam()];
      for (const each of [team, other]) await repository.createTeam(organizationId, each);
      await repository.addTeamMembers(organizationId, team.teamId, [viewer.memberId]);
      await repository.addTeamMembers(organizationId, other.teamId, [admin.memberId]);
      const token = await addToken(world);
      expect(await repository.findCaller(token.hash, later(1))).toEqual({
        kind: 'MEMBER',
        organizationId,
        member: viewer,
        permissions: new Set(builtInAccountTypes['Viewer']),
        teamIds: new Set([team.teamId]),
        holdsEmbedCredential: false,
        token,
        credential: null,
      });
      const foreign = await repository.findCaller(theirs.token.hash, later(1));
      expect(foreign).toMatchObject({ organizationId: theirs.organizationId, member: theirs.admin });
      expect(foreign?.permissions).toEqual(new Set(builtInAccountTypes['Admin']));
    });

    it('[A1] is the owner of the credential that the token belongs to, and names the credential', async () => {
      const world = await enter(make);
      const credential = await addCredential(world, { privileges: ['API'] });
      const token = await addToken(world, { clientId: credential.clientId });
      const caller = await world.repository.findCaller(token.hash, later(1));
      expect(caller).toMatchObject({ member: world.ours.viewer, credential, token, holdsEmbedCredential: false });
    });

    it('is nobody for a hash that no token has', async () => {
      const { repository } = await enter(make);
      expect(await repository.findCaller('0'.repeat(64), later(1))).toBeUndefined();
    });

    it('is nobody from the very moment at which the token ends', async () => {
      const world = await enter(make);
      const { hash } = await addToken(world);
      const justBefore = new Date(tokenEnd.getTime() - 1);
      expect(await world.repository.findCaller(hash, justBefore)).toBeDefined();
      expect(await world.repository.findCaller(hash, tokenEnd)).toBeUndefined();
      expect(await world.repository.findCaller(hash, later(101))).toBeUndefined();
    });

    it('is nobody once the token is revoked', async () => {
      const world = await enter(make);
      const { hash, tokenId } = await addToken(world);
      await world.repository.revokeToken(world.ours.organizationId, tokenId, later(1));
      expect(await world.repository.findCaller(hash, later(1))).toBeUndefined();
    });

    it('[A2] is nobody while the member is deactivated', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { hash } = await addToken(world);
      await repository.updateMember(ours.organizationId, ours.viewer.memberId, { deactivatedAt: later(1) });
      expect(await repository.findCaller(hash, later(2))).toBeUndefined();
      await repository.updateMember(ours.organizationId, ours.viewer.memberId, { deactivatedAt: null });
      expect(await repository.findCaller(hash, later(2))).toBeDefined();
    });

    it('[K2] is nobody once the credential is revoked, while personal tokens of its owner work on', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { clientId } = await addCredential(world);
      const acting = await addToken(world, { clientId });
      const personal = await addToken(world);
      await repository.revokeCredential(ours.organizationId, clientId, later(1));
      expect(await repository.findCaller(acting.hash, later(2))).toBeUndefined();
      expect(await repository.findCaller(personal.hash, later(2))).toMatchObject({ member: ours.viewer });
    });

    it('[A2] holds an embed credential only while one with EMBED, their own, is unrevoked', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { hash } = await addToken(world);
      const holds = async () => (await repository.findCaller(hash, later(1)))?.holdsEmbedCredential;
      await addCredential(world, { ownerId: ours.admin.memberId });
      await addCredential(world, { privileges: ['API'] });
      expect(await holds()).toBe(false);
      const first = await addCredential(world, { privileges: ['EMBED'] });
      const second = await addCredential(world, { privileges: ['API', 'EMBED'] });
      expect(await holds()).toBe(true);
      await repository.revokeCredential(ours.organizationId, first.clientId, later(1));
      expect(await holds()).toBe(true);
      await repository.revokeCredential(ours.organizationId, second.clientId, later(1));
      expect(await holds()).toBe(false);
    });

    it('[A2] has the permissions and teams of this moment, not those of when the token was made', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId, viewer } = ours;
      const { hash } = await addToken(world);
      const team = aTeam();
      await repository.createTeam(organizationId, team);
      await repository.addTeamMembers(organizationId, team.teamId, [viewer.memberId]);
      await repository.updateMember(organizationId, viewer.memberId, { accountTypeId: ours.accountTypeId('Admin') });
      const promoted = await repository.findCaller(hash, later(1));
      expect(promoted?.permissions.has('ADMINISTER')).toBe(true);
      expect(promoted?.teamIds).toEqual(new Set([team.teamId]));
      await repository.deleteTeam(organizationId, team.teamId);
      expect((await repository.findCaller(hash, later(1)))?.teamIds).toEqual(new Set());
    });
  });
}
