import type { EmbedEvent } from '../../embed-client/messages.ts';
import { type ObeyedMutation, readMessage } from './read-message.ts';

export interface ParentChannel {
  post(message: EmbedEvent): void;
  /** Messages from before are lost: the parent begins to be heard with this call. */
  listen(obey: (message: ObeyedMutation) => void): void;
}

/**
 * The way to the one parent that may hear and ask (O5). Its origin is known from the browser, or when only one is allowed, or else
 * from the first message that an allowed origin sends; until then nothing is told. Never posts to `*`.
 */
export function openParentChannel(allowedOrigins: readonly string[]): ParentChannel {
  const { parent } = window;
  let origin = parent === window ? undefined : knownOrigin(allowedOrigins);
  const isParent = (event: MessageEvent) => {
    if (parent === window || event.source !== parent) return false;
    if (origin === undefined && readMessage(event.data) && allowedOrigins.includes(event.origin)) origin = event.origin;
    return event.origin === origin;
  };
  return {
    post(message) {
      if (origin !== undefined) parent.postMessage(message, origin);
    },
    listen(obey) {
      window.addEventListener('message', (event) => {
        const message = isParent(event) ? readMessage(event.data) : undefined;
        if (message) obey(message);
      });
    },
  };
}

function knownOrigin(allowedOrigins: readonly string[]): string | undefined {
  const ancestor = location.ancestorOrigins?.[0];
  if (ancestor !== undefined) return allowedOrigins.includes(ancestor) ? ancestor : undefined;
  const referrer = originOf(document.referrer);
  if (referrer !== undefined && allowedOrigins.includes(referrer)) return referrer;
  // Where the browser does not tell, the only origin that `frame-ancestors` lets through is the parent.
  return allowedOrigins.length === 1 ? allowedOrigins[0] : undefined;
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
