import { describe, expect, it } from 'vitest';
import { later } from '../../support/builders.ts';
import { createOpeningServer } from './opening-server.ts';
import { methods, nowSeconds, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
const email = 'noor@northwind.example';

describe.each(methods)('the event of a refused URL, signed by %s', (method) => {
  it.each([
    ['a clock that is ahead', { time: nowSeconds + 412 }, { clockOffsetSeconds: 412 }],
    ['a URL that is old', { time: nowSeconds - 9000 }, { clockOffsetSeconds: -9000 }],
    ['a team that is not there', { teams: ['Nobody'] }, { clockOffsetSeconds: 0, code: 'TEAM_NOT_FOUND' }],
  ])('[O9] names the user and the offset of the clock, once the signature is right: %s', async (_, signed, told) => {
    const world = await settleWorld(server);
    const event = await world.eventOf(await server.open(world.sign(method, signed)));
    expect(event).toMatchObject({ outcome: 'REFUSED', email, clientId: world.credential.clientId, ...told });
  });

  it('[O9] names the user, too, when a click is refused in what was opened', async () => {
    const world = await settleWorld(server);
    const { state } = await server.open(world.sign(method, { sessionLength: 60 }));
    server.clock.now = later(61);
    const { body } = await server.click(state?.token, 'overview');
    expect(await world.eventOf(body)).toMatchObject({ action: 'EMBED_SESSION_REQUEST', code: 'SESSION_ENDED', email });
  });

  it('[O9] believes nothing of what the URL says while its signature is wrong', async () => {
    const world = await settleWorld(server);
    const event = await world.eventOf(await server.open(world.sign(method, { secret: 'another' })));
    expect(event).toMatchObject({ code: 'INVALID_SIGNATURE', email: null, clockOffsetSeconds: null });
  });
});
