import { embedOrigin } from './embed-origin.ts';
import { eventShapes } from './event-shapes.ts';
import type { EmbedEvent, EmbedEventName } from './messages.ts';
import { fields, oneOf, type Shape } from './shape.ts';

const isNamed = fields({ type: oneOf(...(Object.keys(eventShapes) as EmbedEventName[])) });

const isEvent: Shape<EmbedEvent> = (data): data is EmbedEvent => isNamed(data) && eventShapes[data.type](data);

/**
 * The event that this iframe's embed sent; undefined for every other message: from another window, from another origin (the frame
 * may have been led elsewhere), of another name or another shape.
 */
export function readEvent(message: MessageEvent, iframe: HTMLIFrameElement): EmbedEvent | undefined {
  // A message may have no source and a detached iframe no window: null is not a window that they share.
  if (!message.source || message.source !== iframe.contentWindow) return undefined;
  if (message.origin !== embedOrigin(iframe)) return undefined;
  const data: unknown = message.data;
  return isEvent(data) ? data : undefined;
}
