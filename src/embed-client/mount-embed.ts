import { allowOrigin, originOf } from './embed-origin.ts';
import type { EmbedEvent } from './messages.ts';
import { readEvent } from './read-event.ts';
import { createSessionRenewal, type EmbedError, type SignedUrl } from './session-renewal.ts';
import { followViewer, restoreViewer, untouched } from './viewer-state.ts';

export interface EmbedOptions extends SignedUrl {
  /** The iframe to fill; or `container`, the element to which one is added, as wide as it, without a border. */
  readonly iframe?: HTMLIFrameElement;
  readonly container?: HTMLElement;
  /** Where the embed is heard from, if not from the origin of `url`: see `allowOrigin`. */
  readonly origin?: string;
  /** What a screen reader calls the frame. */
  readonly title?: string;
  /** Whether the iframe grows and shrinks with its content, where the URL asks for `:responsive_height`. */
  readonly responsiveHeight?: boolean;
  /** Called again after each renewal. */
  readonly onLoaded?: (event: EmbedEvent<'workbook:loaded'>) => void;
  readonly onVariablesChange?: (event: EmbedEvent<'workbook:variables:onchange'>) => void;
  readonly onError?: (error: EmbedError) => void;
  /**
   * Answers a new signed URL for the same person and content: called when the session has ended, or 30 seconds before `expiresAt`.
   * Without it, the end is an error, `SESSION_EXPIRED`.
   */
  readonly onSessionExpired?: () => Promise<string | SignedUrl>;
}

export interface MountedEmbed {
  readonly iframe: HTMLIFrameElement;
  /** Renews the session now: for a button that a person presses after an error, not for `onError` itself, which would go on for ever. */
  renew(): Promise<void>;
  /** Stops listening and renewing, and takes an iframe away that was added. */
  unmount(): void;
}

/** Comes beside `session:expired`, for hosts that know the vendor's events alone; renewal answers that one. */
const sessionEnded = 'ESESSION_EXPIRED';

function findIframe({ iframe, container }: EmbedOptions): HTMLIFrameElement {
  if (iframe) return iframe;
  if (!container) throw new TypeError('mountEmbed needs an iframe or a container.');
  const added = container.ownerDocument.createElement('iframe');
  Object.assign(added.style, { display: 'block', border: '0' });
  // As attributes, which any rule of the host's style sheets outranks.
  added.width = '100%';
  added.height = container.clientHeight > 0 ? '100%' : '400';
  return container.appendChild(added);
}

function describeFrame(iframe: HTMLIFrameElement, title: string | undefined): void {
  iframe.title = title ?? (iframe.title || 'Embedded workbook');
  iframe.allow ||= 'fullscreen';
  // Where a browser does not tell the embed its parent, the referrer does: the origin, without the path of the host page.
  iframe.referrerPolicy = 'origin';
}

/** Into a window of its own: a frame that is led on leaves a used URL behind for the browser's back button. */
function loadInto(iframe: HTMLIFrameElement, url: string): void {
  const { parentNode, nextSibling } = iframe;
  iframe.remove();
  iframe.src = url;
  parentNode?.insertBefore(iframe, nextSibling);
}

/**
 * Shows a signed URL in an iframe and keeps it alive: sets the frame up, follows its height, and renews its session so that viewers keep
 * their place (changed controls, page, selected element). Embeds on one page do not mix. Throws a TypeError where `url` is no
 * address of the web, `origin` not exact, or iframe and container are both missing.
 */
export function mountEmbed(options: EmbedOptions): MountedEmbed {
  if (originOf(options.url) === undefined) throw new TypeError('The url of an embed begins with https:// or http://.');
  const iframe = findIframe(options);
  const page = iframe.ownerDocument.defaultView;
  if (options.origin !== undefined) allowOrigin(options.origin, iframe);
  let state = untouched;
  let isRenewed = false;

  const renewal = createSessionRenewal(options, {
    askUrl: options.onSessionExpired,
    load(url) {
      isRenewed = true;
      loadInto(iframe, url);
    },
    fail: (error) => options.onError?.(error),
  });

  function becomeLoaded(event: EmbedEvent<'workbook:loaded'>): void {
    state = isRenewed ? restoreViewer(iframe, state, event.workbook.variables) : followViewer(state, event);
    isRenewed = false;
    renewal.begin();
    options.onLoaded?.(event);
  }

  function hear(message: MessageEvent): void {
    const event = readEvent(message, iframe);
    if (!event) return;
    if (event.type === 'workbook:loaded') becomeLoaded(event);
    // What renewed content says before it is loaded is not the viewer's doing.
    else if (!isRenewed) state = followViewer(state, event);
    if (event.type === 'workbook:variables:onchange') options.onVariablesChange?.(event);
    if (event.type === 'workbook:error' && event.code !== sessionEnded) {
      options.onError?.({ code: event.code, message: event.message });
    }
    if (event.type === 'workbook:pageheight:onchange' && options.responsiveHeight) {
      iframe.style.height = `${Math.ceil(event.pageHeight)}px`;
    }
    if (event.type === 'session:expired') void renewal.renew();
  }

  describeFrame(iframe, options.title);
  page?.addEventListener('message', hear);
  loadInto(iframe, options.url);
  return {
    iframe,
    renew: renewal.retry,
    unmount() {
      renewal.stop();
      page?.removeEventListener('message', hear);
      if (!options.iframe) iframe.remove();
    },
  };
}
