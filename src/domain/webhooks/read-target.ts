import ipaddr from 'ipaddr.js';
import { DomainError } from '../errors.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** Which targets whoever runs the server allows. */
export interface TargetSettings {
  /** Addresses that are not public, too: for intranets and tests. */
  readonly allowsPrivateTargets: boolean;
  /** Without TLS to this very machine: for tests. */
  readonly allowsHttpToLoopback: boolean;
}

const longestUrl = 2048;
const reservedNames = /(?:^|\.)(?:localhost|local|internal|localdomain|home\.arpa)$/;

function refuse(message: string, remedy: string): never {
  throw new DomainError('INVALID_INPUT', message, { field: 'url', remedy });
}

/** The host of a URL as names and addresses are compared: without brackets and without a dot at its end. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/** Of a target, what the audit trail tells: for many receivers, the rest is a secret. */
export function originOf(target: string): string {
  return new URL(target).origin;
}

function isLoopback(host: string): boolean {
  return isLoopbackAddress(host) || /(?:^|\.)localhost$/.test(host);
}

/** Ports at which something else than HTTP may listen are for nobody. */
function isPortAllowed({ port }: URL): boolean {
  return port === '' || Number(port) >= 1024;
}

function requirePublic(url: URL): void {
  const host = hostOf(url);
  const isPublic = ipaddr.isValid(host) ? isPublicAddress(host) : host.includes('.') && !reservedNames.test(host);
  if (!isPublic) refuse('"url" must name a public host.', 'Give the host under which the internet knows the receiver.');
  if (!isPortAllowed(url))
    refuse('"url" must have the port 443, or one above 1023.', 'Give the receiver another port.');
}

/**
 * The target of a webhook in one form: an https URL of a public host, without credentials (H4). Where its name leads is checked when it
 * is sent to. Throws `INVALID_INPUT`.
 */
export function readTarget(text: string, settings: TargetSettings): string {
  if (text.length > longestUrl) refuse(`"url" must have at most ${longestUrl} characters.`, 'Give a shorter URL.');
  if (!URL.canParse(text)) refuse('"url" must be an absolute URL.', 'Give one as in https://example.com/hooks.');
  const url = new URL(text);
  const isHttpAllowed = settings.allowsHttpToLoopback && isLoopback(hostOf(url));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHttpAllowed)) {
    refuse('"url" must begin with https://.', 'Give the receiver a certificate: events are for it alone.');
  }
  if (url.username !== '' || url.password !== '') {
    refuse('"url" must hold no user and password.', 'Have the receiver check the signature instead.');
  }
  if (!settings.allowsPrivateTargets) requirePublic(url);
  url.hash = '';
  if (url.href.length > longestUrl) refuse(`"url" must have at most ${longestUrl} characters.`, 'Give a shorter URL.');
  return url.href;
}
