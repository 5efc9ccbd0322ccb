import { describe, expect, it } from 'vitest';
import { mintToken } from '../../../src/domain/tokens/mint-token.ts';
import { countedBytes, later } from '../../support/builders.ts';
import { everything } from '../../support/contract/world.ts';
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

  it.each([
    ['a slash behind it', (url: string) => url.replace('?', '/?')],
    ['more parts', (url: string) => url.replace('?', '/tag/a/b?')],
    ['an encoded "?"', (url: string) => url.replace('?', '%3F')],
    ['"&" in the place of "?"', (url: string) => url.replace('?', '&')],
    ['a parameter twice', (url: string) => `${url}&:mode=userbacked&:mode=userbacked`],
  ])('[O9] is found by its number, and tells the client, also of a URL with %s', async (_, change) => {
    const world = await settleWorld(server);
    const { clientId } = world.credential;
    const event = await world.eventOf(await server.open(change(world.sign(method))));
    expect(event).toMatchObject({ method, clientId, outcome: 'REFUSED' });
  });

  it('[O9] tells the client that signed, whatever else the URL calls a client id', async () => {
    const world = await settleWorld(server);
    const { clientId } = world.credential;
    const signed = world.sign(method, { controls: { client_id: '5' } });
    expect((await server.open(signed)).status).toBe(200);
    const criteria = { actions: ['EMBED_OPEN'] } as const;
    const opened = await server.repository.listAuditEvents(world.organizationId, criteria, everything);
    expect(opened.items).toMatchObject([{ outcome: 'ALLOWED', clientId }]);
    expect(await world.eventOf(await server.open(signed))).toMatchObject({ code: 'NONCE_REUSED', clientId });
  });

  it('[O9] names the workbook, before it is known whether it may be shown', async () => {
    const world = await settleWorld(server);
    const event = await world.eventOf(await server.open(world.sign(method, { time: nowSeconds + 412 })));
    expect(event).toMatchObject({ code: 'TIME_IN_FUTURE', workbookId: world.workbookId });
  });

  it('[K1] masks a token that somebody took for the client id', async () => {
    const world = await settleWorld(server);
    const clientId = mintToken(countedBytes());
    const event = await world.eventOf(await server.open(world.sign(method, { clientId })));
    expect(event).toMatchObject({ code: 'CREDENTIAL_NOT_FOUND', clientId: '[secret]' });
    expect(JSON.stringify(event)).not.toContain(clientId);
  });

  it('[O9] believes nothing of what the URL says while its signature is wrong', async () => {
    const world = await settleWorld(server);
    const event = await world.eventOf(await server.open(world.sign(method, { secret: 'another' })));
    expect(event).toMatchObject({ code: 'INVALID_SIGNATURE', email: null, clockOffsetSeconds: null });
  });
});
