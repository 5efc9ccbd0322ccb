import { describe, expect, it } from 'vitest';
import {
  isSafeToRetire,
  keptSince,
  liveSecrets,
  type Rotation,
  retireSecret,
  rotateSecrets,
} from '../../../src/domain/credentials/credential-secrets.ts';
import { aSealedSecret, aSecret, frozenNow, later } from '../../support/builders.ts';

const hour = 3600;
const versions = (secrets: readonly { version: number }[]) => secrets.map(({ version }) => version);

describe('the secrets of a credential', () => {
  it('[K3] verify until the very moment at which they end', () => {
    const secrets = [aSecret({ version: 2 }), aSecret({ version: 1, endsAt: later(10) })];
    expect(versions(liveSecrets(secrets, later(9.999)))).toEqual([2, 1]);
    expect(versions(liveSecrets(secrets, later(10)))).toEqual([2]);
  });

  it('[K3] are kept for the days of the setting after their end, and not at all with 0', () => {
    expect(keptSince({ endedSecretDays: 30 }, frozenNow)).toEqual(later(-30 * 24 * hour));
    const ended = [aSecret({ endsAt: frozenNow })];
    expect(liveSecrets(ended, keptSince({ endedSecretDays: 0 }, frozenNow))).toEqual([]);
    expect(liveSecrets(ended, keptSince({ endedSecretDays: 1 }, later(24 * hour - 1)))).toEqual(ended);
    expect(liveSecrets(ended, keptSince({ endedSecretDays: 1 }, later(24 * hour)))).toEqual([]);
  });
});

describe('rotating', () => {
  const rotation = (olderEndAt: Date): Rotation => ({
    seal: (version) => aSealedSecret({ version }),
    rotatedAt: frozenNow,
    olderEndAt,
  });

  it('[K3] says which secret ends when, where two are live', () => {
    const secrets = [aSecret({ version: 5 }), aSecret({ version: 4, endsAt: later(60) })];
    const message = `Secret 4 of the credential is still live beside the newest one: it ends at ${later(60).toISOString()}.`;
    expect(() => rotateSecrets(secrets, rotation(later(120)))).toThrow(
      expect.objectContaining({ code: 'ROTATION_UNDER_WAY', message }),
    );
  });

  it('[K3] leaves the end of what ended before', () => {
    const secrets = [aSecret({ version: 2 }), aSecret({ version: 1, endsAt: later(-5) })];
    expect(rotateSecrets(secrets, rotation(later(60))).map(({ endsAt }) => endsAt)).toEqual([
      null,
      later(60),
      later(-5),
    ]);
  });

  it('[K3] changes nothing of what it is given', () => {
    const secrets = Object.freeze([Object.freeze(aSecret())]);
    rotateSecrets(secrets, rotation(later(60)));
    expect(secrets).toMatchObject([{ version: 1, endsAt: null }]);
  });
});

describe('retiring', () => {
  it('[K3] never ends the newest secret, not even of a revoked credential', () => {
    const secrets = [aSecret({ version: 2, endsAt: later(1) }), aSecret({ version: 1, endsAt: later(1) })];
    expect(() => retireSecret(secrets, 2, frozenNow)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field: 'version' }),
    );
  });
});

describe('whether it is safe to retire a secret', () => {
  const now = later(100 * hour);
  const rotatedAt = later(90 * hour);
  const newest = aSecret({ version: 2, createdAt: rotatedAt });
  const used = { ...newest, lastUsedAt: later(91 * hour) };
  const older = aSecret({ version: 1, endsAt: later(110 * hour) });

  it.each([
    ['[K4] not while nobody has used the newer one', older, [newest, older], false],
    ['[K4] so, once the newer one was used and it never was', older, [used, older], true],
    [
      '[K4] so, when it was not used since the newer one was made',
      { ...older, lastUsedAt: later(90 * hour - 1) },
      [used, older],
      true,
    ],
    [
      '[K4] not when it was used since, less than 24 hours ago',
      { ...older, lastUsedAt: later(90 * hour) },
      [used, older],
      false,
    ],
    [
      '[K4] so, when it was used since, 24 hours ago',
      { ...older, lastUsedAt: later(76 * hour) },
      [{ ...used, createdAt: later(75 * hour) }, older],
      true,
    ],
    ['[K4] so, when it ended', { ...older, endsAt: now }, [newest, older], true],
    ['[K4] never for the newest', used, [used, older], false],
  ])('%s', (_, secret, secrets, isSafe) => {
    expect(isSafeToRetire(secret, secrets, now)).toBe(isSafe);
  });
});
