import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSecretBox, type SecretBox } from '../../../src/domain/credentials/secret-box.ts';
import type { ClientId, OrganizationId } from '../../../src/domain/ids.ts';
import { aUuid, countedBytes } from '../../support/builders.ts';

type SecretPlace = Parameters<SecretBox['seal']>[0];

const key = (keyId: string) => ({ keyId, key: countedBytes(keyId)(32) });
const box = createSecretBox([key('new'), key('old')], countedBytes('nonces'));
const place: SecretPlace = { organizationId: aUuid<OrganizationId>(), clientId: 'client' as ClientId, version: 1 };

describe('the secret box', () => {
  it('[K1] opens what it sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (secret) => box.open(place, box.seal(place, secret)) === secret),
    );
  });

  it('[K1] seals with the first key, and opens what any of its keys sealed', () => {
    expect(box.seal(place, 'a secret').keyId).toBe('new');
    const before = createSecretBox([key('old')], countedBytes('before'));
    expect(box.open(place, before.seal(place, 'a secret'))).toBe('a secret');
  });

  it('[K1] seals the same secret in another way each time, and shows nothing of it', () => {
    const [one, two] = [box.seal(place, 'a secret'), box.seal(place, 'a secret')];
    expect(Buffer.from(one.sealed)).not.toEqual(Buffer.from(two.sealed));
    expect(Buffer.from(one.sealed).toString('latin1')).not.toContain('secret');
    expect(one.sealed).toHaveLength(12 + 'a secret'.length + 16);
  });

  it('[K1] opens in no other place', () => {
    const sealed = box.seal(place, 'a secret');
    const others: SecretPlace[] = [
      { ...place, organizationId: aUuid<OrganizationId>() },
      { ...place, clientId: 'another' as ClientId },
      { ...place, version: 2 },
    ];
    for (const other of others) expect(() => box.open(other, sealed)).toThrow();
  });

  it('[K1] opens nothing with a bit of it changed', () => {
    const { sealed, ...rest } = box.seal(place, 'a secret');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Uint8Array.from(sealed, (byte, at) => (at === index ? byte ^ 1 : byte));
      expect(() => box.open(place, { ...rest, sealed: changed })).toThrow();
    }
    for (const length of [0, 11, 12, 27]) {
      expect(() => box.open(place, { ...rest, sealed: sealed.slice(0, length) })).toThrow();
    }
  });

  it('[K1] says which key is missing, and tries no other', () => {
    const sealed = createSecretBox([key('lost')], countedBytes('lost')).seal(place, 'a secret');
    expect(() => box.open(place, sealed)).toThrow('lost');
    expect(() => box.open(place, { ...sealed, keyId: 'new' })).toThrow();
  });
});
