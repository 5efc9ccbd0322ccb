import ipaddr from 'ipaddr.js';

/** Of IPv6, all that is given out to the public (RFC 4291, section 2.4). */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by its range, and yet the host of virtual machines in Azure. */
const platformAddress = '168.63.129.16';

/** The library takes any IPv6 address that ends in one of IPv4 for a mapped one. */
const endsOtherwiseInIpv4 = /^(?!::ffff:[\d.]+$).*:[\d.]*\./i;

/** Whether anybody in the public network can be meant by an address: not this machine, its network or its platform. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || endsOtherwiseInIpv4.test(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast' || address.toString() === platformAddress) return false;
  return address.kind() === 'ipv4' || address.match(globalUnicast);
}

/** Whether it is this machine. */
export function isLoopbackAddress(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.process(text).range() === 'loopback';
}
