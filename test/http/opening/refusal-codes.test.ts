import { afterAll, describe, expect, it } from 'vitest';
import {
  familyOf,
  familySentences,
  type RefusalCode,
  refusalCodes,
} from '../../../src/domain/embeds/open/refusal-families.ts';
import { familyStatuses } from '../../../src/http/embed-endpoint.ts';
import { contentsOf } from '../../support/contents.ts';
import { signTokenByHand } from '../../support/vendor-signers.ts';
import { createOpeningServer } from './opening-server.ts';
import { type OpeningWorld, settleWorld } from './opening-world.ts';
import { type Refused, urlRefusals } from './url-refusals.ts';
import { worldRefusals } from './world-refusals.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

/** All of O9 but `SESSION_ENDED`, with which no opening is refused. A code without its row does not compile, and fails below. */
const rows: Readonly<Record<Exclude<RefusalCode, 'SESSION_ENDED'>, Refused>> = { ...urlRefusals, ...worldRefusals };
const table = Object.entries(rows).map(([code, row]) => ({ code: code as RefusalCode, ...row }));
const mendable = table.filter(({ mend }) => mend !== undefined);

/** All that is kept, sessions too, so that two moments can be compared. */
async function everythingOf({ organizationId }: OpeningWorld) {
  const { repository, clock } = server;
  const window = { limit: 1000, direction: 'FORWARD', after: null, before: null } as const;
  const sessions = await repository.listSessions(organizationId, { openAt: clock.now }, window);
  return { ...(await contentsOf(repository, organizationId, clock.now)), sessions: sessions.items };
}

describe('a refused URL', () => {
  it('[O9] has a row here for each code, and one below for ended sessions', () => {
    expect([...Object.keys(rows), 'SESSION_ENDED'].sort()).toEqual([...refusalCodes].sort());
  });

  it.each(table)(
    '[O9] [O8] is answered with the family of $code, a sentence and a reference number, no more',
    async ({ code, prepare }) => {
      const world = await settleWorld(server);
      const url = await prepare(world);
      const shown = await server.open(url);
      const event = await world.eventOf(shown);
      const family = familyOf(code);
      expect(event?.code).toBe(code);
      expect([shown.status, shown.family, shown.sentence]).toEqual([
        familyStatuses[family],
        family,
        familySentences[family],
      ]);
      const told = [code, event?.message, '@', '%40', world.credential.clientId, event?.clientId, world.workbookId];
      expect(told.filter((word) => word && shown.body.includes(word))).toEqual([]);
    },
  );

  it.each([
    { what: 'NUL', kid: 'a\0b' },
    { what: 'half of a pair', kid: '\uD800' },
    { what: 'too many characters', kid: 'x'.repeat(256) },
  ])('[O9] leaves an audit event that any database can keep, when its kid has $what', async ({ kid }) => {
    const world = await settleWorld(server);
    const token = signTokenByHand({ alg: 'HS256', kid }, {}, 'no secret');
    const shown = await server.open(`${world.whole.jwtBaseUrl}?:jwt=${token}`);
    expect((await world.eventOf(shown))?.clientId).toBeNull();
  });

  it.each(table)('[O9] leaves an audit event of $code with what is known by then', async ({ code, prepare }) => {
    const world = await settleWorld(server);
    const url = await prepare(world);
    const shown = await server.open(url);
    const isEmbed = url.includes('/embed/');
    expect(await world.eventOf(shown)).toMatchObject({
      time: server.clock.now,
      action: 'EMBED_OPEN',
      outcome: 'REFUSED',
      code,
      message: expect.stringMatching(/^[A-Z"].*\.$/),
      method: isEmbed ? 'CLIENT_CREDENTIALS' : 'JWT',
      embedId: isEmbed ? /\/embed\/([\w-]+)/.exec(url)?.[1] : null,
      referenceNumber: shown.referenceNumber,
      requestId: shown.requestId,
    });
  });

  it.each(table)('[O3] changes nothing but the trail: $code', async ({ prepare }) => {
    const world = await settleWorld(server);
    const url = await prepare(world);
    const before = await everythingOf(world);
    await server.open(url);
    expect(await everythingOf(world)).toEqual(before);
  });

  it.each(mendable)(
    '[O2] opens when the cause of $code is gone, since nothing took its nonce',
    async ({ code, prepare, mend }) => {
      const world = await settleWorld(server);
      const url = await prepare(world);
      expect(await world.codeOf(url)).toBe(code);
      await mend?.(world);
      expect(await world.codeOf(url)).toBe('OPENED');
    },
  );
});

describe('the audit event of a refusal', () => {
  it('[O9] names credential, workbook, address and member once the signature is right and they are found', async () => {
    const world = await settleWorld(server);
    await server.open(world.sign('JWT'));
    const shown = await server.open(world.sign('CLIENT_CREDENTIALS', { teams: ['Second Team'] }));
    expect(await world.eventOf(shown)).toMatchObject({
      clientId: world.credential.clientId,
      embedId: world.whole.embedId,
      workbookId: world.workbookId,
      email: 'noor@northwind.example',
      memberId: (await world.findMember('noor@northwind.example'))?.memberId,
    });
  });

  it.each([
    ['U+0000', 'a\0b'],
    ['half of a surrogate pair', '\ud800'],
    ['256 characters', 'x'.repeat(256)],
  ])('[O9] [J2] names no credential where the id that the URL names holds %s', async (_, clientId) => {
    const world = await settleWorld(server);
    const shown = await server.open(world.sign('JWT', { clientId }));
    expect(await world.eventOf(shown)).toMatchObject({ code: 'CREDENTIAL_NOT_FOUND', clientId: null });
  });

  it('[O9] believes no address of a URL whose signature is wrong', async () => {
    const world = await settleWorld(server);
    const shown = await server.open(world.sign('CLIENT_CREDENTIALS', { secret: 'another' }));
    expect(await world.eventOf(shown)).toMatchObject({ email: null, memberId: null });
  });

  it('[O9] SESSION_ENDED: is that of the session, whose next click is answered with 401', async () => {
    const world = await settleWorld(server);
    const { state } = await server.open(world.sign('JWT'));
    await world.mutate('revokeSessions', { workbookId: world.workbookId });
    const { status, headers, body } = await server.click(state?.token, 'overview');
    expect([status, body.code, body.message]).toEqual([401, 'ESESSION_EXPIRED', familySentences.ESESSION_EXPIRED]);
    expect(await world.eventOf(body)).toMatchObject({
      time: server.clock.now,
      action: 'EMBED_SESSION_REQUEST',
      code: 'SESSION_ENDED',
      clientId: world.credential.clientId,
      memberId: (await world.findMember('noor@northwind.example'))?.memberId,
      requestId: headers['x-request-id'],
    });
  });
});
