import { describe, expect, it } from 'vitest';
import { createMemoryRepository } from '../../src/repository/memory/memory-repository.ts';
import { aCredential, anOrganization, aSealedSecret, aTeam, aToken, aUuid, later } from '../support/builders.ts';
import { aFoundation, enter } from '../support/contract/world.ts';
import { anAuditEvent, anOpening, aSession } from '../support/openings.ts';
import { describeRepository } from '../support/repository-contract.ts';

async function makeRepository() {
  return { repository: createMemoryRepository() };
}

describeRepository('memory', makeRepository);

describe('adding organizations to the memory repository', () => {
  it('makes an organization without a token, whether or not there are others', async () => {
    const repository = createMemoryRepository();
    for (const { token: _, ...founding } of [aFoundation(), aFoundation()]) {
      await repository.addOrganization(founding);
      const { organizationId } = founding.organization;
      expect(await repository.findOrganization(organizationId)).toEqual(founding.organization);
      expect(await repository.listPersonalTokens(organizationId, founding.admin.memberId, later(1))).toEqual([]);
    }
  });

  it('refuses an id or slug that is taken, and a token that does not fit, and adds nothing', async () => {
    const repository = createMemoryRepository();
    const first = aFoundation();
    await repository.addOrganization(first);
    const { organizationId, slug } = first.organization;
    const sameId = { ...aFoundation(), organization: anOrganization({ organizationId }) };
    await expect(repository.addOrganization(sameId)).rejects.toThrow('id or slug');
    const sameSlug = { ...aFoundation(), organization: anOrganization({ slug }) };
    await expect(repository.addOrganization(sameSlug)).rejects.toThrow('id or slug');
    const sameHash = aFoundation();
    const token = aToken({ memberId: sameHash.admin.memberId, hash: first.token.hash });
    await expect(repository.addOrganization({ ...sameHash, token })).rejects.toThrow();
    for (const { organization } of [sameSlug, sameHash]) {
      expect(await repository.findOrganization(organization.organizationId)).toBeUndefined();
    }
    expect(await repository.findOrganization(organizationId)).toEqual(first.organization);
  });
});

describe('what the memory repository keeps', () => {
  it('does not change when a caller changes the lists and sets that were given out', async () => {
    const { repository, ours } = await enter(makeRepository);
    const { organizationId, admin, token } = ours;
    const team = aTeam();
    await repository.createTeam(organizationId, team);
    await repository.addTeamMembers(organizationId, team.teamId, [admin.memberId]);
    const read = async () => ({
      accountTypes: await repository.listAccountTypes(organizationId),
      teams: (await repository.findTeamsByMemberIds(organizationId, [admin.memberId]))[0],
      caller: await repository.findCaller(token.hash, later(1)),
    });
    const before = structuredClone(await read());
    const { accountTypes, teams, caller } = await read();
    for (const list of [accountTypes, teams]) if (Array.isArray(list)) list.length = 0;
    for (const set of [caller?.permissions, caller?.teamIds]) if (set instanceof Set) set.clear();
    expect(await read()).toEqual(before);
  });

  it('does not change when a caller overwrites the bytes of a secret, given or taken', async () => {
    const { repository, ours } = await enter(makeRepository);
    const credential = aCredential({ ownerId: ours.admin.memberId });
    const secret = aSealedSecret();
    const before = Uint8Array.from(secret.sealed);
    await repository.createCredential(ours.organizationId, credential, secret);
    secret.sealed.fill(0);
    const { organizationId } = ours;
    const { clientId } = credential;
    const read = async () => (await repository.findCredential(clientId))?.secrets[0]?.sealed;
    (await read())?.fill(0);
    (await repository.secretsByClientIds(organizationId, [clientId]))[0]?.[0]?.sealed.fill(0);
    (await repository.listSecretsUnderKeys(organizationId, [secret.keyId], 1))[0]?.secret.sealed.fill(0);
    expect(await read()).toEqual(before);
    const rotation = { seal: () => ({ ...secret, version: 2 }), rotatedAt: later(1), olderEndAt: later(1) };
    const rotated = await repository.rotateCredential(organizationId, clientId, rotation);
    for (const { sealed } of rotated) sealed.fill(1);
    expect(await repository.findCredential(clientId)).toMatchObject({
      secrets: [{ sealed: secret.sealed.map(() => 0) }, { sealed: before }],
    });
  });

  it('[O9] of what was allowed is not pushed out by refusals, which strangers may cause without end', async () => {
    const { repository, ours } = await enter(makeRepository);
    const { organizationId, admin } = ours;
    const credential = aCredential({ ownerId: admin.memberId });
    await repository.createCredential(organizationId, credential, aSealedSecret());
    const user = { isEmbedUser: false, memberId: admin.memberId } as const;
    const { memberId, accountTypeId } = admin;
    const session = aSession({ memberId, accountTypeId, clientId: credential.clientId, workbookId: aUuid() });
    const { event } = anOpening({ session, user });
    await repository.openOnce(organizationId, anOpening({ session, user, event }));
    const refusals = Array.from({ length: 100_001 }, () => anAuditEvent({ outcome: 'REFUSED' }));
    for (const refusal of refusals) await repository.recordRefusal(organizationId, refusal);
    const find = (referenceNumber = '') => repository.findAuditEventByReferenceNumber(organizationId, referenceNumber);
    expect(await find(event.referenceNumber)).toEqual({ ...event, memberId });
    expect(await find(refusals[0]?.referenceNumber)).toBeUndefined();
    expect(await find(refusals[1]?.referenceNumber)).toEqual(refusals[1]);
  });

  it('refuses a second row of one id as a fault, and keeps the first', async () => {
    const { repository, ours } = await enter(makeRepository);
    const team = aTeam({ teamId: aUuid() });
    await repository.createTeam(ours.organizationId, team);
    const again = repository.createTeam(ours.organizationId, { ...team, name: 'Other' });
    await expect(again).rejects.toThrow('already');
    expect(await repository.findTeamsByIds(ours.organizationId, [team.teamId])).toEqual([team]);
    expect(await repository.findTeamByName(ours.organizationId, 'Other')).toBeUndefined();
  });
});
