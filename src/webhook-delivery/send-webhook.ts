import { type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { SendWebhook, WebhookAnswer, WebhookRequest } from '../domain/webhooks/deliver-webhook.ts';
import { hostOf } from '../domain/webhooks/read-target.ts';
import type { DeliveryFailure } from '../domain/webhooks/webhook-delivery.ts';
import { addressNotAllowed, createLookup, type FindAddresses, isForbiddenAddress } from './find-addresses.ts';

export interface SendSettings {
  readonly allowsPrivateTargets: boolean;
  readonly timeoutMs: number;
  readonly findAddresses: FindAddresses;
  /** Cuts off what is under way. */
  readonly signal: AbortSignal;
  /** Certificates of authorities that are trusted besides; for tests. */
  readonly ca?: string;
}

const failuresByCode: Readonly<Record<string, DeliveryFailure>> = {
  [addressNotAllowed]: 'ADDRESS_NOT_ALLOWED',
  ENOTFOUND: 'HOST_NOT_FOUND',
  EAI_AGAIN: 'HOST_NOT_FOUND',
};

/** Codes of OpenSSL's verification and of Node's check of names. */
const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY|DECRYPT)|^ERR_TLS/;

function failureOf(error: NodeJS.ErrnoException): DeliveryFailure {
  const code = error.code ?? '';
  if (certificateCode.test(code)) return 'CERTIFICATE_NOT_VALID';
  return failuresByCode[code] ?? 'CONNECTION_FAILED';
}

function open(url: URL, options: RequestOptions & { readonly ca?: string | undefined }): ClientRequest {
  return url.protocol === 'https:' ? httpsRequest(url, options) : httpRequest(url, options);
}

const mostHeaderBytes = 16_384;

/**
 * Sends to the target of a webhook, over a connection of its own, to an address that was checked (H4). No redirect is followed, and of the answer
 * nothing but its status is read.
 */
export function createSendWebhook({
  allowsPrivateTargets,
  timeoutMs,
  findAddresses,
  signal,
  ca,
}: SendSettings): SendWebhook {
  const lookup = createLookup(findAddresses, allowsPrivateTargets);

  const send = (url: URL, { headers, body }: WebhookRequest) =>
    new Promise<WebhookAnswer>((resolve) => {
      const bytes = Buffer.from(body);
      const request = open(url, {
        method: 'POST',
        agent: false,
        lookup,
        signal,
        maxHeaderSize: mostHeaderBytes,
        ca,
        headers: {
          ...headers,
          'content-type': 'application/json; charset=utf-8',
          'content-length': bytes.length,
          'user-agent': 'embedpath-webhooks/1',
          connection: 'close',
        },
      });
      const end = (answer: WebhookAnswer) => {
        clearTimeout(timer);
        resolve(answer);
        request.destroy();
      };
      const timer = setTimeout(() => end({ httpStatus: null, failure: 'TIMED_OUT' }), timeoutMs);
      request.on('response', ({ statusCode, headers: { 'retry-after': retryAfter } }) =>
        end({ httpStatus: statusCode ?? 0, retryAfter }),
      );
      // Also after an answer, when what follows it is cut off: then nobody waits any longer.
      request.on('error', (error) =>
        end({ httpStatus: null, failure: signal.aborted ? 'INTERRUPTED' : failureOf(error) }),
      );
      request.end(bytes);
    });

  return async (wanted) => {
    const url = new URL(wanted.url);
    if (!allowsPrivateTargets && isForbiddenAddress(hostOf(url))) {
      return { httpStatus: null, failure: 'ADDRESS_NOT_ALLOWED' };
    }
    return send(url, wanted);
  };
}
