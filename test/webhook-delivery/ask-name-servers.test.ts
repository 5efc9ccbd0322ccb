import { createSocket } from 'node:dgram';
import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { isIPv4 } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { askNameServers } from '../../src/webhook-delivery/ask-name-servers.ts';

const known: Readonly<Record<string, readonly string[]>> = {
  'both.example': ['192.0.2.1', '2001:db8:0:0:0:0:0:1', '192.0.2.2'],
  'four.example': ['192.0.2.3'],
  'six.example': ['2001:db8:0:0:0:0:0:2'],
};

function bytesOf(address: string): readonly number[] {
  if (isIPv4(address)) return address.split('.').map(Number);
  return address.split(':').flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
}

const typeA = 1;
const typeAaaa = 28;

/** The answer to a question with one name (RFC 1035, section 4); undefined: none is given. */
function answerTo(query: Buffer): Buffer | undefined {
  const labels: string[] = [];
  let place = 12;
  for (let length = query[place] ?? 0; length > 0; length = query[place] ?? 0) {
    labels.push(query.toString('latin1', place + 1, place + 1 + length));
    place += 1 + length;
  }
  const name = labels.join('.');
  if (name === 'silent.example') return undefined;
  const type = query.readUInt16BE(place + 1);
  const addresses = (known[name] ?? []).filter((address) => type === (isIPv4(address) ? typeA : typeAaaa));
  const records = addresses.map((address) => {
    const bytes = bytesOf(address);
    return Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, bytes.length, ...bytes]);
  });
  const responseCode = known[name] ? 0 : 3;
  const header = Buffer.from([
    query[0] ?? 0,
    query[1] ?? 0,
    0x81,
    0x80 + responseCode,
    0,
    1,
    0,
    records.length,
    0,
    0,
    0,
    0,
  ]);
  return Buffer.concat([header, query.subarray(12, place + 5), ...records]);
}

/** Asks a name server on this machine that knows the names above. */
async function askOwnServer() {
  const server = createSocket('udp4');
  server.on('message', (query, { port, address }) => {
    const answer = answerTo(query);
    if (answer) server.send(answer, port, address);
  });
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const find = askNameServers([`127.0.0.1:${server.address().port}`]);
  const ask = (host: string) =>
    new Promise<LookupAddress[]>((resolve) => find(host, (_, addresses) => resolve(addresses)));
  return { ask, server };
}

describe('[H4] asking name servers', () => {
  it.each([
    ['both.example', ['192.0.2.1', '192.0.2.2', '2001:db8::1']],
    ['four.example', ['192.0.2.3']],
    ['six.example', ['2001:db8::2']],
    ['unknown.example', []],
  ])('finds all addresses of %s, of either family', async (host, addresses) => {
    const { ask } = await askOwnServer();
    const found = await ask(host);
    expect(found.map(({ address }) => address)).toEqual(addresses);
    expect(found.every(({ address, family }) => family === (isIPv4(address) ? 4 : 6))).toBe(true);
  });

  it('keeps no thread while a name server is silent, so that all else goes on', async () => {
    const { ask, server } = await askOwnServer();
    for (let count = 0; count < 20; count += 1) ask('silent.example');
    await once(server, 'message');
    expect(await ask('four.example')).toHaveLength(1);
    expect((await stat('.')).isDirectory()).toBe(true);
  });
});
