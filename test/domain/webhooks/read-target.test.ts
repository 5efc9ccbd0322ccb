import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/domain/webhooks/public-address.ts';
import { readTarget, type TargetSettings } from '../../../src/domain/webhooks/read-target.ts';

const strict: TargetSettings = { allowsPrivateTargets: false, allowsHttpToLoopback: false };
const forTests: TargetSettings = { allowsPrivateTargets: true, allowsHttpToLoopback: true };
const intranet: TargetSettings = { allowsPrivateTargets: true, allowsHttpToLoopback: false };

describe('[H4] the address of a target', () => {
  it.each([
    ['of this network', '0.0.0.0', '0.1.2.3'],
    ['of this machine', '127.0.0.1', '127.255.255.254', '::1', '::'],
    ['of a private network', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd00:ec2::254'],
    ['of the link, where clouds keep their metadata', '169.254.169.254', '169.254.0.1', 'fe80::1'],
    ['behind the NAT of a carrier', '100.64.0.1', '100.100.100.200', '100.127.255.255'],
    ['of the host of a virtual machine', '168.63.129.16'],
    ['of many', '224.0.0.1', '239.255.255.250', '255.255.255.255', 'ff02::1'],
    [
      'for documents and measurements',
      '192.0.2.1',
      '198.51.100.1',
      '203.0.113.1',
      '198.18.0.1',
      '2001:db8::1',
      '3fff::1',
    ],
    ['kept for later', '240.0.0.1', '192.0.0.1', '4000::1', '5f00::1'],
    ['of IPv4 within IPv6, mapped', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:169.254.169.254'],
    ['of IPv4 within IPv6, translated', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1'],
    ['of IPv4 within IPv6, tunnelled', '2002:7f00:1::', '2002:a00:1::1', '2001:0:7f00:1::', '192.88.99.1'],
    ['of IPv4 within IPv6, as once', '::127.0.0.1', '::7f00:1', '::8.8.8.8'],
    ['of a site, as once', 'fec0::1'],
    ['that is none', '', 'localhost', '127.0.0', '1.2.3.4.5', ':::', 'fe80::1%eth0'],
  ])('is not public when it is one %s', (_, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  it.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '100.63.255.255', '2606:4700:4700::1111', '::ffff:8.8.8.8'])(
    'is public: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('[H4] the URL of a target', () => {
  it.each([
    ['without TLS', 'http://hooks.example/'],
    ['of another scheme', 'ftp://hooks.example/'],
    ['of no host', 'https:///x'],
    ['with a user', 'https://user@hooks.example/'],
    ['with a password', 'https://user:secret@hooks.example/'],
    ['of this machine', 'https://localhost/'],
    ['of this machine with a dot at its end', 'https://localhost./'],
    ['of this machine below', 'https://a.localhost/'],
    ['of a name without a dot', 'https://intranet/'],
    ['of a name that is only known inside', 'https://db.internal/'],
    ['of the metadata of a cloud', 'https://metadata.google.internal/'],
    ['of a printer', 'https://printer.local/'],
    ['with an address', 'https://127.0.0.1/'],
    ['with an address with a dot at its end', 'https://127.0.0.1./'],
    ['with an address as one number', 'https://2130706433/'],
    ['with an address in hexadecimal', 'https://0x7f.1/'],
    ['with an address in octal', 'https://0177.0.0.1/'],
    ['with a short address', 'https://127.1/'],
    ['with wide digits', 'https://１２７.0.0.1/'],
    ['with an address of IPv6', 'https://[::1]/'],
    ['with a mapped address', 'https://[::ffff:127.0.0.1]/'],
    ['with a metadata address', 'https://169.254.169.254/latest/meta-data/'],
    ['with a port of something else', 'https://hooks.example:25/'],
    ['with a port of databases within IPv6', 'https://[64:ff9b::7f00:1]:5432/'],
    ['that is too long', `https://hooks.example/${'x'.repeat(2048)}`],
    ['that becomes too long', `https://hooks.example/${'ü'.repeat(500)}`],
    ['that is none', 'hooks.example'],
  ])('is refused %s', (_, url) => {
    expect(() => readTarget(url, strict)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', field: 'url' }));
  });

  it.each([
    ['https://hooks.example', 'https://hooks.example/'],
    ['HTTPS://Hooks.Example:443/a?b=c#d', 'https://hooks.example/a?b=c'],
    ['https://hooks.example:8443/a', 'https://hooks.example:8443/a'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
  ])('is taken in one form: %s', (url, taken) => {
    expect(readTarget(url, strict)).toBe(taken);
  });

  it('may be of an intranet where that is allowed, with TLS', () => {
    expect(readTarget('https://intranet/hook', intranet)).toBe('https://intranet/hook');
    expect(readTarget('https://10.0.0.1:443/', intranet)).toBe('https://10.0.0.1/');
    expect(() => readTarget('http://10.0.0.1/', intranet)).toThrow('https://');
    expect(() => readTarget('http://localhost:9000/', intranet)).toThrow('https://');
  });

  it('may be without TLS of this very machine, for tests', () => {
    expect(readTarget('http://localhost:9000/', forTests)).toBe('http://localhost:9000/');
    expect(readTarget('http://[::1]:9000/', forTests)).toBe('http://[::1]:9000/');
    expect(() => readTarget('http://10.0.0.1/', forTests)).toThrow('https://');
  });
});
