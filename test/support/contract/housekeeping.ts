import { describe, expect, it } from 'vitest';
import { frozenNow, later } from '../builders.ts';
import { anAuditEvent, aSession } from '../openings.ts';
import { furnish } from './furnished.ts';
import { enter, expectRefusal, type MakeRepository } from './world.ts';

export function describeHousekeeping(make: MakeRepository): void {
  describe('housekeeping', () => {
    it('[O2] keeps a nonce as long as its URL is good, and forgets it then', async () => {
      const world = await enter(make);
      const { opening, organizationId } = await furnish(world);
      const { repository } = world;
      const { validUntil } = opening.nonce;
      const again = () => {
        const { memberId, clientId, workbookId, accountTypeId } = opening.session;
        const session = aSession({ memberId, clientId, workbookId, accountTypeId });
        return repository.openOnce(organizationId, { ...opening, secretVersion: 2, session, event: anAuditEvent() });
      };
      await repository.forgetExpired({ now: validUntil, secretsEndedBy: frozenNow });
      await expectRefusal(again(), 'NONCE_REUSED');
      await repository.forgetExpired({ now: new Date(validUntil.getTime() + 1), secretsEndedBy: frozenNow });
      await again();
    });

    it('[O7] forgets sessions that have expired, and keeps those that are open', async () => {
      const world = await enter(make);
      const { opening } = await furnish(world);
      const { repository } = world;
      const { tokenHash, expiresAt } = opening.session;
      await repository.forgetExpired({ now: new Date(expiresAt.getTime() - 1), secretsEndedBy: frozenNow });
      expect(await repository.findSession(tokenHash)).toBeDefined();
      await repository.forgetExpired({ now: expiresAt, secretsEndedBy: frozenNow });
      expect(await repository.findSession(tokenHash)).toBeUndefined();
    });

    it('tells how much it forgot, and once', async () => {
      const world = await enter(make);
      const { opening } = await furnish(world);
      const { repository } = world;
      const past = new Date(opening.nonce.validUntil.getTime() + 1);
      const all = { now: past, secretsEndedBy: later(1) };
      const nothing = { nonces: 0, sessions: 0, secrets: 0, keptNonces: expect.any(Number) };
      expect(await repository.forgetExpired({ now: frozenNow, secretsEndedBy: frozenNow })).toEqual(nothing);
      const told = await repository.forgetExpired(all);
      expect(told).toMatchObject({ nonces: 1, secrets: 1 });
      expect(told.sessions).toBeGreaterThan(0);
      expect(await repository.forgetExpired(all)).toEqual(nothing);
    });

    it('[K3] destroys the secrets that ended by then, and no others', async () => {
      const world = await enter(make);
      const { credential } = await furnish(world);
      const { repository } = world;
      const versions = async () =>
        (await repository.findCredential(credential.clientId))?.secrets.map(({ version }) => version);
      await repository.forgetExpired({ now: later(1), secretsEndedBy: frozenNow });
      expect(await versions()).toEqual([2, 1]);
      await repository.forgetExpired({ now: later(1), secretsEndedBy: later(1) });
      expect(await versions()).toEqual([2]);
    });
  });
}
