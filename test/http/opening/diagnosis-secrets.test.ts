import { createHmac } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { diagnose } from './ask-diagnosis.ts';
import { brokenUrls, type Mistaking } from './broken-urls.ts';
import { createOpeningServer } from './opening-server.ts';
import { settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

async function prepare(): Promise<Mistaking> {
  const world = await settleWorld(server);
  const [other, { clientId, secret: ended }] = [await world.createCredential(), await world.createCredential()];
  const rotation = { clientId, overlapHours: 0 };
  const { secret } = await world.mutate<{ secret: string }>('rotateClientCredential', rotation, 'secret');
  server.secrets.add(secret);
  return { world, other, rotated: { clientId, ended, secret } };
}

/** All ways to write the HMACs of these texts. */
function signaturesOf(texts: readonly string[], secrets: readonly string[]): string[] {
  return texts.flatMap((text) =>
    secrets.flatMap((secret) =>
      ['sha256', 'sha1', 'sha512'].flatMap((hash) => {
        const digest = createHmac(hash, secret).update(text).digest();
        const inHex = digest.toString('hex');
        return [inHex, inHex.toUpperCase(), digest.toString('base64'), digest.toString('base64url')];
      }),
    ),
  );
}

describe('a diagnosis', () => {
  it.each(Object.keys(brokenUrls))('[X2] [K1] holds neither a secret nor a valid signature: %s', async (name) => {
    const it = await prepare();
    const { url, texts } = brokenUrls[name]?.(it) ?? { url: '', texts: [] };
    const { world, other, rotated } = it;
    const secrets = [world.credential.secret, other.secret, rotated.ended, rotated.secret];
    const answer = JSON.stringify(await diagnose(world, url));
    const decoded = texts.flatMap((text) => [text, text.replace(/^https?:\/\/[^/]*/, ''), decodeURIComponent(text)]);
    const signatures = signaturesOf(decoded, [...secrets, world.credential.clientId]);
    const forbidden = [...secrets, ...secrets.map(encodeURIComponent), ...signatures];
    expect(forbidden.filter((text) => answer.includes(text) || answer.includes(text.slice(0, 40)))).toEqual([]);
  });

  const kinds = Object.keys(brokenUrls).filter((name) => /^[A-Z_]+$/.test(name));
  it.each(kinds)('[X1] names the mistake first, and says that it is likely: %s', async (kind) => {
    const it = await prepare();
    const { nearMisses, summary, notes, verdict } = await diagnose(it.world, brokenUrls[kind]?.(it).url ?? '');
    expect([verdict, nearMisses[0]?.kind]).toEqual(['WOULD_REFUSE', kind]);
    expect(summary).toContain(`The likely cause: ${nearMisses[0]?.message}`);
    expect(notes).toEqual([]);
  });

  it('[X1] says what is ruled out where no mistake is found', async () => {
    const it = await prepare();
    const { nearMisses, ruledOut } = await diagnose(it.world, brokenUrls['nothing known']?.(it).url ?? '');
    expect(nearMisses).toEqual([]);
    expect(ruledOut.length).toBeGreaterThan(0);
  });
});
