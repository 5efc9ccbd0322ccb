import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type EmbedOptions, mountEmbed } from '../../src/embed-client/embed-client.ts';
import { bi, createFrame, createHostPage, createMessage, type FakeFrame, signedUrl } from './fake-frames.ts';
import { sampleEvents } from './sample-events.ts';

const freshUrl = `${bi}/embed/1-abc?:nonce=2`;
const loaded = (variables: Record<string, string> = {}) => ({ type: 'workbook:loaded', workbook: { variables } });
const changed = (variables: Record<string, string>) => ({
  type: 'workbook:variables:onchange',
  workbook: { variables },
});
const selected = (selectedNodeId: string | null, nodeType: string | null) => ({
  type: 'workbook:selectednodeid:onchange',
  selectedNodeId,
  nodeType,
});
const expired = sampleEvents['session:expired'];

let page: EventTarget;
let frame: FakeFrame;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00.000Z') });
  page = createHostPage();
  frame = createFrame('', page);
});

afterEach(() => vi.useRealTimers());

const mount = (options: Partial<EmbedOptions> = {}) => mountEmbed({ iframe: frame.iframe, url: signedUrl, ...options });

/** Lets the embed say something, and the host's callbacks answer. */
async function say(data: unknown, from: FakeFrame = frame): Promise<void> {
  page.dispatchEvent(createMessage(from, data));
  await vi.advanceTimersByTimeAsync(0);
}

describe('a mounted embed', () => {
  it('is loaded into an iframe with a name, that may fill the screen and tells its parent', () => {
    expect(mount().iframe).toBe(frame.iframe);
    expect(frame.loads).toEqual([signedUrl]);
    expect(frame.iframe).toMatchObject({ title: 'Embedded workbook', allow: 'fullscreen', referrerPolicy: 'origin' });
  });

  it('keeps the name, permissions and looks that the iframe has', () => {
    Object.assign(frame.iframe, { title: 'Sales', allow: 'clipboard-write' });
    mount();
    expect(frame.iframe).toMatchObject({
      title: 'Sales',
      allow: 'clipboard-write',
      style: { height: '' },
    });
    mount({ title: 'Orders' });
    expect(frame.iframe.title).toBe('Orders');
  });

  const createContainer = (clientHeight: number) => {
    const appendChild = vi.fn((child: unknown) => child);
    const createElement = vi.fn(() => frame.iframe);
    return { appendChild, clientHeight, ownerDocument: { createElement } } as unknown as HTMLElement;
  };

  it('gets an iframe in a container, and takes it away when it is unmounted', () => {
    const container = createContainer(300);
    const embed = mountEmbed({ container, url: signedUrl });
    expect(container.ownerDocument.createElement).toHaveBeenCalledWith('iframe');
    expect(container.appendChild).toHaveBeenCalledWith(embed.iframe);
    expect(embed.iframe.style).toMatchObject({ display: 'block', border: '0' });
    embed.unmount();
    expect(frame.iframe.contentWindow).toBeNull();
  });

  it.each([
    { clientHeight: 300, height: '100%' },
    { clientHeight: 0, height: '400' },
  ])('fills a container $clientHeight high, unless style sheets say otherwise', ({ clientHeight, height }) => {
    const { iframe } = mountEmbed({ container: createContainer(clientHeight), url: signedUrl });
    expect(iframe).toMatchObject({ width: '100%', height });
    expect(iframe.style.height).toBe('');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '/embed/1-abc', ''])('refuses the url "%s"', (url) => {
    expect(() => mount({ url })).toThrow(TypeError);
    expect(frame.loads).toEqual([]);
  });

  it('refuses an origin that is not exact, and a mount without a place', () => {
    expect(() => mount({ origin: '*' })).toThrow(TypeError);
    expect(() => mountEmbed({ url: signedUrl })).toThrow('an iframe or a container');
  });

  it('tells that it is loaded, of changes and of errors', async () => {
    const onLoaded = vi.fn();
    const onVariablesChange = vi.fn();
    const onError = vi.fn();
    mount({ onLoaded, onVariablesChange, onError });
    await say(loaded({ Region: 'North' }));
    await say(changed({ Region: 'South' }));
    await say({ type: 'workbook:error', code: 'EACCES', message: 'No.', more: 'not for the host' });
    expect(onLoaded).toHaveBeenCalledExactlyOnceWith(loaded({ Region: 'North' }));
    expect(onVariablesChange).toHaveBeenCalledExactlyOnceWith(changed({ Region: 'South' }));
    expect(onError).toHaveBeenCalledExactlyOnceWith({ code: 'EACCES', message: 'No.' });
  });

  it('is no error where only its session has ended, which renewal answers', async () => {
    const onError = vi.fn();
    mount({ onError, onSessionExpired: async () => freshUrl });
    await say(loaded());
    await say(expired);
    await say({ type: 'workbook:error', code: 'ESESSION_EXPIRED', message: 'This session has ended.' });
    expect(onError).not.toHaveBeenCalled();
    expect(frame.loads).toEqual([signedUrl, freshUrl]);
  });

  it('hears another origin when it is told so', async () => {
    const onLoaded = vi.fn();
    mount({ onLoaded, origin: 'https://embeds.example.org' });
    await say(loaded());
    expect(onLoaded).not.toHaveBeenCalled();
    page.dispatchEvent(createMessage(frame, loaded(), { origin: 'https://embeds.example.org' }));
    expect(onLoaded).toHaveBeenCalledOnce();
  });

  it('takes the height of its content only when asked', async () => {
    mount();
    await say(sampleEvents['workbook:pageheight:onchange']);
    expect(frame.iframe.style.height).toBe('');
    mount({ responsiveHeight: true });
    await say(sampleEvents['workbook:pageheight:onchange']);
    expect(frame.iframe.style).toMatchObject({ height: '813px' });
  });

  it('hears nothing more after it is unmounted, and keeps an iframe that was there before', async () => {
    const onLoaded = vi.fn();
    const onSessionExpired = vi.fn(async () => freshUrl);
    const embed = mount({ onLoaded, onSessionExpired });
    embed.unmount();
    await say(loaded());
    await say(expired);
    await embed.renew();
    expect(onLoaded).not.toHaveBeenCalled();
    expect(onSessionExpired).not.toHaveBeenCalled();
    expect(frame.iframe.contentWindow).not.toBeNull();
  });

  it('does not mix with another on the same page', async () => {
    const second = createFrame('', page);
    const [first, other] = [vi.fn(), vi.fn()];
    mount({ onVariablesChange: first, onSessionExpired: async () => freshUrl });
    mountEmbed({ iframe: second.iframe, url: signedUrl, onVariablesChange: other });
    await say(loaded());
    await say(loaded(), second);
    await say(changed({ Region: 'South' }), second);
    expect(first).not.toHaveBeenCalled();
    expect(other).toHaveBeenCalledOnce();
    await say(expired);
    await say(loaded());
    expect(frame.posted).toEqual([]);
    expect(second.loads).toEqual([signedUrl]);
  });
});

describe('a renewal', () => {
  it('loads the new URL into a new window of the same iframe', async () => {
    mount({ onSessionExpired: async () => freshUrl });
    await say(loaded());
    const before = frame.iframe.contentWindow;
    await say(expired);
    expect(frame.loads).toEqual([signedUrl, freshUrl]);
    expect(frame.iframe.contentWindow).not.toBe(before);
  });

  it('brings viewers back to the controls that they changed, their page and their element', async () => {
    mount({ onSessionExpired: async () => ({ url: freshUrl }) });
    await say(loaded({ Region: 'North', Year: '2025', Channel: 'Web' }));
    await say(changed({ Region: 'South' }));
    await say(changed({ Channel: 'Shop' }));
    await say(changed({ Channel: 'Web' }));
    await say(selected('page-2', 'page'));
    await say(selected('chart-1', 'element'));
    await say(expired);
    expect(frame.posted).toEqual([]);
    await say(loaded({ Region: 'North', Year: '2026', Channel: 'Web' }));
    expect(frame.posted).toEqual([
      { origin: bi, message: { type: 'workbook:variables:update', variables: { Region: 'South' } } },
      { origin: bi, message: { type: 'workbook:selectednodeid:update', selectedNodeId: 'page-2', nodeType: 'page' } },
      {
        origin: bi,
        message: { type: 'workbook:selectednodeid:update', selectedNodeId: 'chart-1', nodeType: 'element' },
      },
    ]);
  });

  it('sends nothing where the viewer did nothing', async () => {
    mount({ onSessionExpired: async () => freshUrl });
    await say(loaded({ Region: 'North' }));
    await say(expired);
    await say(loaded({ Region: 'South' }));
    expect(frame.posted).toEqual([]);
  });

  it('forgets an element that is no longer selected, and the one of a page that was left', async () => {
    mount({ onSessionExpired: async () => freshUrl });
    await say(loaded());
    await say(selected('chart-1', 'element'));
    await say(selected(null, null));
    await say(expired);
    await say(loaded());
    expect(frame.posted).toEqual([]);
    await say(selected('chart-1', 'element'));
    await say(selected('page-2', 'page'));
    await say(expired);
    await say(loaded());
    expect(frame.posted.map(({ message }) => message)).toMatchObject([{ selectedNodeId: 'page-2' }]);
  });

  it('keeps what was restored for the next renewal', async () => {
    mount({ onSessionExpired: async () => freshUrl });
    await say(loaded({ Region: 'North' }));
    await say(changed({ Region: 'South' }));
    for (const _ of [1, 2]) {
      await say(expired);
      await say(loaded({ Region: 'North' }));
    }
    const update = { type: 'workbook:variables:update', variables: { Region: 'South' } };
    expect(frame.posted.map(({ message }) => message)).toEqual([update, update]);
  });

  it('takes what new content shows before it is loaded for no doing of the viewer', async () => {
    mount({ onSessionExpired: async () => freshUrl });
    await say(loaded());
    await say(selected('page-2', 'page'));
    await say(expired);
    await say(selected('page-1', 'page'));
    await say(loaded());
    expect(frame.posted.map(({ message }) => message)).toMatchObject([{ selectedNodeId: 'page-2' }]);
  });

  it('begins anew when the content loads again by itself', async () => {
    mount({ onSessionExpired: async () => freshUrl });
    await say(loaded());
    await say(selected('page-2', 'page'));
    await say(loaded());
    await say(expired);
    await say(loaded());
    expect(frame.posted).toEqual([]);
  });
});
