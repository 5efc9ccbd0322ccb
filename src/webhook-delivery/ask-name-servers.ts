import { Resolver } from 'node:dns/promises';
import type { FindAddresses } from './find-addresses.ts';

/** Milliseconds, the second try twice as long: together less than a target has to answer. */
const patience = { timeout: 2000, tries: 2 } as const;

/**
 * Asks the name servers of this machine, or these, and nobody else: no hosts file and no search domains. The lookup of the system would
 * hold one of the few threads of the process while a name server is silent, and with some such names nobody's webhooks were delivered.
 */
export function askNameServers(servers?: readonly string[]): FindAddresses {
  return async (host, answer) => {
    // Made for each name, since it reads but once which servers there are.
    const resolver = new Resolver(patience);
    if (servers) resolver.setServers(servers);
    const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const addresses = found.flatMap((one, index) =>
      one.status === 'fulfilled' ? one.value.map((address) => ({ address, family: index === 0 ? 4 : 6 })) : [],
    );
    answer(null, addresses);
  };
}
