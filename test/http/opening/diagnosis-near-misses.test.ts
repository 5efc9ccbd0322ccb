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

describe('a diagnosis', () => {
  const kinds = Object.keys(brokenUrls).filter((name) => /^[A-Z_]+$/.test(name));
  it.each(kinds)('[X1] names the mistake first, and says that it is likely: %s', async (kind) => {
    const it = await prepare();
    const { nearMisses, summary, notes, verdict } = await diagnose(it.world, brokenUrls[kind]?.(it).url ?? '');
    expect([verdict, nearMisses[0]?.kind]).toEqual(['WOULD_REFUSE', kind]);
    expect(summary).toContain(`The likely cause: ${nearMisses[0]?.message}`);
    expect(notes).toEqual([]);
  });

  it('[X1] tries the origin that is asked about among the hosts that may have been signed', async () => {
    const it = await prepare();
    const origin = 'https://portal.somebody.example';
    const { url } = brokenUrls['signed for the page that frames it']?.(it) ?? {};
    const { nearMisses } = await diagnose(it.world, url ?? '', origin);
    expect(nearMisses[0]).toMatchObject({ kind: 'SCHEME_HOST_OR_PORT', detail: expect.stringContaining(origin) });
  });

  it('[X1] says what is ruled out where no mistake is found', async () => {
    const it = await prepare();
    const { nearMisses, ruledOut } = await diagnose(it.world, brokenUrls['nothing known']?.(it).url ?? '');
    expect(nearMisses).toEqual([]);
    expect(ruledOut.length).toBeGreaterThan(0);
  });
});
