import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { SeedableRepository } from '../../../src/repository/seedable-repository.ts';
import { createOpeningServer } from './opening-server.ts';
import { methods, settleWorld } from './opening-world.ts';

/** Holds every `openOnce` back until as many as `party` have come: all were judged before the first of them is written. */
const gate = { party: 0, waiting: [] as (() => void)[] };

function holdBack(repository: SeedableRepository): SeedableRepository {
  const openOnce: SeedableRepository['openOnce'] = async (...args) => {
    await new Promise<void>((resolve) => {
      gate.waiting.push(resolve);
      if (gate.waiting.length >= gate.party) for (const go of gate.waiting.splice(0)) go();
    });
    return repository.openOnce(...args);
  };
  return { ...repository, openOnce };
}

const server = await createOpeningServer({}, holdBack);
const address = await server.listen({ host: '127.0.0.1', port: 0 });
afterEach(() => {
  gate.party = 0;
});
const agent = new Agent({ keepAlive: true, maxSockets: 200 });
afterAll(async () => {
  agent.destroy();
  await server.stop();
  server.expectQuietLog();
});

/** Over a socket of its own, as a browser would. */
function getOverSocket(url: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${url.slice(server.base.length)}`, { agent }, async (answer) => {
      resolve({ status: answer.statusCode, body: await text(answer) });
    });
    sent.on('error', reject).end();
  });
}

describe('200 simultaneous openings of one URL', () => {
  it.each(methods)('[O2] open it once over real sockets, and refuse it 199 times: %s', async (method) => {
    const world = await settleWorld(server);
    const url = world.sign(method);
    gate.party = 200;
    const answers = await Promise.all(Array.from({ length: 200 }, () => getOverSocket(url)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 400)).toHaveLength(199);
    const references = answers.flatMap(({ body }) => /<dt>Reference<\/dt><dd>([^<]+)/.exec(body)?.[1] ?? []);
    const events = await Promise.all(references.map((referenceNumber) => world.eventOf({ referenceNumber })));
    expect(events.map((event) => event?.code)).toEqual(Array.from({ length: 199 }, () => 'NONCE_REUSED'));
    expect(await server.repository.countSessions(world.organizationId, { openAt: server.clock.now })).toBe(1);
  });

  it('[O2] of 200 different ones open all', async () => {
    const world = await settleWorld(server);
    const urls = Array.from({ length: 200 }, (_, index) => world.sign(index % 2 === 0 ? 'JWT' : 'CLIENT_CREDENTIALS'));
    const answers = await Promise.all(urls.map(getOverSocket));
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const { items } = await server.repository.listMembers(
      world.organizationId,
      { kind: 'EMBED' },
      { limit: 10, direction: 'FORWARD', after: null, before: null },
    );
    expect(items).toHaveLength(1);
  });

  it('[O2] a nonce is one of its credential alone, whatever way it is written', async () => {
    const world = await settleWorld(server);
    const other = await world.createCredential();
    expect(await world.codeOf(world.sign('CLIENT_CREDENTIALS', { nonce: 'n' }))).toBe('OPENED');
    expect(await world.codeOf(world.sign('JWT', { nonce: 'n' }))).toBe('NONCE_REUSED');
    expect(await world.codeOf(world.sign('JWT', { nonce: 'n', ...other }))).toBe('OPENED');
  });
});
