import { describe, expect, it } from 'vitest';
import { createSecretBox, type SecretBox } from '../../../../src/domain/credentials/secret-box.ts';
import { findSignature } from '../../../../src/domain/embeds/open/find-signature.ts';
import type { Signer } from '../../../../src/domain/embeds/open/opening-repository.ts';
import { parseEmbedUrl } from '../../../../src/domain/embeds/url/verify-embed-url.ts';
import type { AccountTypeId } from '../../../../src/domain/ids.ts';
import { aCredential, aMember, anOrganization, countedBytes, frozenNow, later } from '../../../support/builders.ts';
import { signUrlAsVendor } from '../../../support/vendor-signers.ts';

const publicBaseUrl = 'https://embed.test';
const sealing = createSecretBox([{ keyId: 'test', key: countedBytes('key')(32) }], countedBytes('nonces'));

/** The same box, and how often it was opened. */
function countOpenings(box: SecretBox) {
  let openings = 0;
  const secretBox: SecretBox = {
    ...box,
    open: (place, sealed) => {
      openings += 1;
      return box.open(place, sealed);
    },
  };
  return { secretBox, takeOpenings: () => openings };
}

function aSigner(...secrets: readonly { readonly secret: string; readonly endsAt: Date | null }[]): Signer {
  const organization = anOrganization();
  const owner = aMember({ accountTypeId: 'admin' as AccountTypeId });
  const credential = aCredential({ ownerId: owner.memberId });
  const { organizationId } = organization;
  const { clientId } = credential;
  const sealed = secrets.map(({ secret, endsAt }, index) => ({
    ...sealing.seal({ organizationId, clientId, version: secrets.length - index }, secret),
    createdAt: frozenNow,
    endsAt,
    lastUsedAt: null,
    uses: 0,
  }));
  return { organization, credential, secrets: sealed, owner, ownerPermissions: ['ADMINISTER'] };
}

function urlSignedWith(secret: string, clientId = 'nobody') {
  const signing = { clientId, secret, nonce: 'n', email: 'ben@host.example', externalUserId: '7', teams: ['Team'] };
  const times = { time: frozenNow.getTime() / 1000, sessionLength: 60 };
  const url = signUrlAsVendor('node', `${publicBaseUrl}/embed/1-abc`, { ...signing, ...times });
  return parseEmbedUrl(publicBaseUrl, url.slice(publicBaseUrl.length));
}

async function find(signer: Signer | undefined, secret: string, now = frozenNow) {
  const { secretBox, takeOpenings } = countOpenings(sealing);
  const found = await findSignature({ secretBox, now: () => now }, urlSignedWith(secret), signer);
  return { version: found?.version, openings: takeOpenings() };
}

describe('the signature of a URL', () => {
  it('[K3] is looked for among the live secrets, all of which are opened, whichever made it', async () => {
    const signer = aSigner({ secret: 'new', endsAt: null }, { secret: 'old', endsAt: later(60) });
    expect(await find(signer, 'new')).toEqual({ version: 2, openings: 2 });
    expect(await find(signer, 'old')).toEqual({ version: 1, openings: 2 });
    expect(await find(signer, 'other')).toEqual({ version: undefined, openings: 2 });
    expect(await find(signer, 'old', later(60))).toEqual({ version: undefined, openings: 1 });
  });

  it('[O8] costs as much for an unknown client, and for one without live secrets, as for a wrong one', async () => {
    const known = await find(aSigner({ secret: 'right', endsAt: null }), 'wrong');
    expect(known).toEqual({ version: undefined, openings: 1 });
    expect(await find(undefined, 'wrong')).toEqual(known);
    expect(await find(aSigner({ secret: 'right', endsAt: frozenNow }), 'right')).toEqual(known);
  });
});
