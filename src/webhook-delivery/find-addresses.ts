import { type LookupAddress, lookup as lookUp } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from '../domain/webhooks/public-address.ts';

/** All addresses of a host, as `dns.lookup` with `all`. */
export type FindAddresses = (
  host: string,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** The code of the error with which a target is refused whose host leads to what is not public. */
export const addressNotAllowed = 'ADDRESS_NOT_ALLOWED';

function refuseAddress(): NodeJS.ErrnoException {
  return Object.assign(new Error('The host leads to an address that is not public.'), { code: addressNotAllowed });
}

/** As the system finds them, with its hosts file and search domains: for an intranet. */
export const askSystem: FindAddresses = (host, answer) => lookUp(host, { all: true, verbatim: true }, answer);

/** Of addresses in a URL nobody looks up names, so that these are asked for by themselves. */
export function isForbiddenAddress(host: string): boolean {
  return isIP(host) !== 0 && !isPublicAddress(host);
}

/**
 * Looks a name up for the connection itself, which goes to these very addresses: whoever answers another address to a second question is
 * not asked one. One address that is not public forbids all.
 */
export function createLookup(find: FindAddresses, allowsPrivateTargets: boolean): LookupFunction {
  return (host, options, answer) => {
    find(host, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first)
        return answer(error ?? Object.assign(new Error('No address.'), { code: 'ENOTFOUND' }), '', 0);
      const isAllowed = allowsPrivateTargets || addresses.every(({ address }) => isPublicAddress(address));
      if (!isAllowed) return answer(refuseAddress(), '', 0);
      return options.all ? answer(null, addresses) : answer(null, first.address, first.family);
    });
  };
}
