import { afterAll, describe, expect, it } from 'vitest';
import { familyOf } from '../../../src/domain/embeds/open/refusal-families.ts';
import vectorFile from '../../vectors/embed-urls.json' with { type: 'json' };
import { diagnose, type ToldDiagnosis } from './ask-diagnosis.ts';
import { createOpeningServer } from './opening-server.ts';
import { methods, settleWorld } from './opening-world.ts';
import { urlRefusals } from './url-refusals.ts';
import { createVectorServer } from './vector-world.ts';
import { worldRefusals } from './world-refusals.ts';

const server = await createOpeningServer();
const vectors = await createVectorServer();
afterAll(() => {
  server.expectQuietLog();
  vectors.server.expectQuietLog();
});

/** What must hold of each diagnosis with this code, or of one that would open. */
function expectTellsOf({ verdict, code, family, checks }: ToldDiagnosis, expected: string | null) {
  expect([verdict, code]).toEqual([expected === null ? 'WOULD_OPEN' : 'WOULD_REFUSE', expected]);
  expect(family).toBe(code && familyOf(code));
  const refusing = checks.filter(({ refuses }) => refuses);
  expect(refusing.map((check) => [check.code, check.status])).toEqual(code ? [[code, 'FAILED']] : []);
  const coded = checks.find((check) => check.code !== null);
  expect(coded).toEqual(refusing[0]);
}

const rows = Object.entries({ ...urlRefusals, ...worldRefusals }).map(([code, row]) => ({ code, ...row }));

describe('a diagnosis', () => {
  it.each(vectorFile.vectors)('[X1] [O8] decides as opening does: $way, $name', async (vector) => {
    const repository = await vectors.prepare(vector);
    const answer = await diagnose(vectors, vector.url);
    expectTellsOf(answer, vector.expect === 'OK' ? null : vector.expect);
    const { shown, event } = await vectors.answer(vector, repository);
    expect(answer.code ?? 'OPENED').toBe(shown.status === 200 ? 'OPENED' : event?.code);
  });

  it.each(rows)('[X1] [O8] decides as opening does: $code', async ({ code, prepare }) => {
    const world = await settleWorld(server);
    const url = await prepare(world);
    expectTellsOf(await diagnose(world, url), code);
    expect(await world.codeOf(url)).toBe(code);
    expectTellsOf(await diagnose(world, url), code);
  });

  it.each(methods)('[X1] [O2] uses no nonce up, and sees it once it is: %s', async (method) => {
    const world = await settleWorld(server);
    const url = world.sign(method);
    for (let times = 0; times < 3; times += 1) expectTellsOf(await diagnose(world, url), null);
    expect(await world.codeOf(url)).toBe('OPENED');
    expectTellsOf(await diagnose(world, url), 'NONCE_REUSED');
  });
});
