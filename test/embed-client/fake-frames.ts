/** An iframe of a host page without a browser: keeps what is posted to it, and gets a new window whenever it is put into its parent. */
export interface FakeFrame {
  readonly iframe: HTMLIFrameElement;
  /** What was sent to the window, with the origin to which the browser was to deliver it. */
  readonly posted: { readonly message: unknown; readonly origin: unknown }[];
  /** The addresses that were loaded, in order. */
  readonly loads: string[];
}

interface Sent {
  readonly origin?: string;
  readonly source?: unknown;
}

export const bi = 'https://bi.example.com';
export const signedUrl = `${bi}/embed/1-abc?:nonce=1`;

/** The window of a host page, as far as a message comes to it. */
export const createHostPage = () => new EventTarget();

export function createFrame(src: string = signedUrl, page: EventTarget = createHostPage()): FakeFrame {
  const posted: FakeFrame['posted'] = [];
  const loads: string[] = [];
  const openWindow = () => ({
    postMessage: (message: unknown, origin: unknown) => posted.push({ message: structuredClone(message), origin }),
  });
  const frame = {
    src,
    title: '',
    allow: '',
    referrerPolicy: '',
    style: { height: '' },
    contentWindow: openWindow() as unknown,
    parentNode: {
      insertBefore() {
        frame.contentWindow = openWindow();
        loads.push(frame.src);
      },
      appendChild: (child: unknown) => child,
    } as unknown,
    nextSibling: null,
    ownerDocument: { defaultView: page },
    remove() {
      frame.contentWindow = null;
    },
  };
  return { iframe: frame as unknown as HTMLIFrameElement, posted, loads };
}

/** A message as the host page's window gets it: by itself from the frame's own window and origin. */
export function createMessage({ iframe }: FakeFrame, data: unknown, sent: Sent = {}): MessageEvent {
  const { origin = bi, source = iframe.contentWindow } = sent;
  return Object.assign(new Event('message'), { data, origin, source }) as unknown as MessageEvent;
}
