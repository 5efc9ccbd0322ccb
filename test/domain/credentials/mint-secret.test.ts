import { describe, expect, it } from 'vitest';
import { mintSecret } from '../../../src/domain/credentials/mint-secret.ts';
import { hashToken, mintToken } from '../../../src/domain/tokens/mint-token.ts';

const zeros = (size: number) => new Uint8Array(size);

describe('secrets and tokens', () => {
  it('[K1] have prefixes by which scanners know them, 256 random bits, and a secret a checksum', () => {
    const body = Buffer.alloc(32).toString('base64url');
    expect(mintToken(zeros)).toBe(`embedpath_tok_${body}`);
    // The first six characters of SHA-256 of what stands before them, as any tool works it out.
    expect(mintSecret(zeros)).toBe(`embedpath_sec_${body}luXpcL`);
  });

  it('are stored as a hash that anyone can work out from the token and nobody back', () => {
    // echo -n abc | sha256sum
    expect(hashToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
