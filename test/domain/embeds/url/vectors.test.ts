import { describe, expect, it } from 'vitest';
import { judgeUrl, publicBaseUrl } from '../../../support/judge-url.ts';
import vectorFile from '../../../vectors/embed-urls.json' with { type: 'json' };

const { credentials, vectors } = vectorFile;

/** The verdict on a vector; whether a client is known comes before its signature (O8). */
function judge({ url, now }: { url: string; now: number }) {
  return judgeUrl(url.slice(publicBaseUrl.length), {
    now,
    secretsOf: (clientId) => credentials.filter((one) => one.clientId === clientId).map(({ secret }) => secret),
  });
}

describe('the signed URLs that came with the rules', () => {
  it('are 92', () => {
    expect(vectors).toHaveLength(92);
  });

  it.each(vectors)('[L1] [L2] [L3] [L4] [L5] [J1] [J2] [J3] $way, $name: $expect', async (vector) => {
    expect((await judge(vector)).code).toBe(vector.expect);
  });
});
