import { describe, expect, it, vi } from 'vitest';
import * as client from '../../src/embed-client/embed-client.ts';
import { bi, createFrame, createMessage } from './fake-frames.ts';
import { sampleEvents } from './sample-events.ts';

const names = Object.keys(sampleEvents) as (keyof typeof sampleEvents)[];

type Listener = (message: MessageEvent, iframe: HTMLIFrameElement, callback: (event: unknown) => void) => void;

/** Every listener that the client has, by its own name. */
const listeners = Object.entries(client).filter(([name]) => name.endsWith('Listener')) as [string, Listener][];

/** Which listeners hand this message on. */
function whoHears(message: MessageEvent, iframe: HTMLIFrameElement): string[] {
  const heard: string[] = [];
  for (const [name, listen] of listeners) listen(message, iframe, () => heard.push(name));
  return heard;
}

const expected: Record<keyof typeof sampleEvents, string[]> = {
  'workbook:loaded': ['workbookLoadedListener'],
  'workbook:error': ['workbookErrorListener'],
  'workbook:dataloaded': ['workbookDataLoadedListener'],
  'workbook:published': ['workbookPublishedListener'],
  'workbook:id:onchange': ['workbookIdOnChangeListener'],
  'workbook:variables:onchange': ['workbookVariableChangeListener'],
  'workbook:variables:current': ['workbookCurrentVariablesListener', 'workbookVariableCurrentListener'],
  'workbook:selectednodeid:onchange': ['workbookSelectedNodeListener'],
  'workbook:pageheight:onchange': ['workbookPageHeightListener'],
  'workbook:fullscreen:onchange': ['workbookFullScreenListener'],
  'workbook:table:oncellselect': ['workbookTableCellSelectListener'],
  'workbook:pivottable:oncellselect': ['workbookPivotTableCellSelectListener'],
  'workbook:chart:onvalueselect': ['workbookChartValueSelectListener'],
  'workbook:chart:error': ['workbookChartErrorListener'],
  'workbook:exploreKey:onchange': ['workbookExploreKeyOnChangeListener'],
  'workbook:sharinglink:update': ['workbookLinkSharingUpdateListener'],
  'workbook:bookmark:oncreate': ['workbookBookmarkCreateListener'],
  'workbook:bookmark:onchange': ['workbookBookmarkOnChangeListener'],
  'workbook:bookmark:onupdate': ['workbookBookmarkOnUpdateListener'],
  'workbook:bookmark:ondelete': ['workbookBookmarkOnDeleteListener'],
  'url:onchange': ['urlOnChangeListener'],
  'action:outbound': ['actionOutboundListener'],
  'session:expired': ['sessionExpiredListener'],
};

describe.each(names)('[O6] %s', (name) => {
  const event = sampleEvents[name];

  it('is heard by its listener alone, whole', () => {
    const frame = createFrame();
    expect(whoHears(createMessage(frame, event), frame.iframe).sort()).toEqual(expected[name]);
    const callback = vi.fn();
    for (const [, listen] of listeners) listen(createMessage(frame, event), frame.iframe, callback);
    expect(callback).toHaveBeenCalledWith(event);
  });

  it('is not heard from another window', () => {
    const frame = createFrame();
    const other = createFrame();
    expect(whoHears(createMessage(other, event), frame.iframe)).toEqual([]);
    expect(whoHears(createMessage(frame, event, { source: null }), frame.iframe)).toEqual([]);
  });

  it.each([
    'https://bi.example.com.evil.com',
    'https://evil-bi.example.com',
    'https://app.bi.example.com',
    'https://example.com',
    'https://bi.example.com:8443',
    'https://bi.example.com/',
    'http://bi.example.com',
    'https://app.sigmacomputing.com',
    'null',
    '',
    '*',
  ])('is not heard from the origin "%s"', (origin) => {
    const frame = createFrame();
    expect(whoHears(createMessage(frame, event, { origin }), frame.iframe)).toEqual([]);
  });
});

describe('an embed', () => {
  it('is not heard when its iframe is in no document, although both windows are null', () => {
    const frame = createFrame();
    frame.iframe.remove();
    const message = createMessage(frame, sampleEvents['workbook:loaded'], { source: null });
    expect(whoHears(message, frame.iframe)).toEqual([]);
  });

  it.each(['about:blank', 'data:text/html,hello', '', 'javascript:0', 'file:///tmp/a.html'])(
    'is not heard when the src of its iframe is "%s"',
    (src) => {
      const frame = createFrame(src);
      const { origin } = URL.canParse(src) ? new URL(src) : { origin: '' };
      const message = createMessage(frame, sampleEvents['workbook:loaded'], { origin });
      expect(whoHears(message, frame.iframe)).toEqual([]);
    },
  );

  it('is heard from the port of the src, and not without it', () => {
    const frame = createFrame('http://localhost:4000/embed/1-abc');
    const event = sampleEvents['workbook:loaded'];
    const fromPort = createMessage(frame, event, { origin: 'http://localhost:4000' });
    expect(whoHears(fromPort, frame.iframe)).toEqual(['workbookLoadedListener']);
    expect(whoHears(createMessage(frame, event, { origin: 'http://localhost' }), frame.iframe)).toEqual([]);
  });

  it.each([
    undefined,
    null,
    'workbook:loaded',
    7,
    [],
    {},
    { type: 'workbook:other' },
    { type: 'toString' },
    { type: 1 },
  ])('is not heard when it sends %j', (data) => {
    const frame = createFrame();
    expect(whoHears(createMessage(frame, data), frame.iframe)).toEqual([]);
  });
});

describe('allowOrigin', () => {
  it('moves one iframe to another origin, exactly', () => {
    const frame = createFrame();
    const event = sampleEvents['workbook:dataloaded'];
    client.allowOrigin('https://embeds.example.org', frame.iframe);
    const moved = createMessage(frame, event, { origin: 'https://embeds.example.org' });
    expect(whoHears(moved, frame.iframe)).toEqual(['workbookDataLoadedListener']);
    expect(whoHears(createMessage(frame, event, { origin: bi }), frame.iframe)).toEqual([]);
    const other = createFrame();
    expect(whoHears(createMessage(other, event, { origin: bi }), other.iframe)).toEqual(['workbookDataLoadedListener']);
  });

  it('moves all iframes but those that were told apart', async () => {
    vi.resetModules();
    const fresh = await import('../../src/embed-client/embed-client.ts');
    const [frame, apart] = [createFrame(), createFrame()];
    fresh.allowOrigin('https://one.example.org', apart.iframe);
    fresh.allowOrigin('https://all.example.org');
    fresh.workbookVariablesList(frame.iframe);
    fresh.workbookVariablesList(apart.iframe);
    expect(frame.posted.map(({ origin }) => origin)).toEqual(['https://all.example.org']);
    expect(apart.posted.map(({ origin }) => origin)).toEqual(['https://one.example.org']);
  });

  it.each([
    '*',
    'null',
    '',
    'bi.example.com',
    'https://bi.example.com/',
    'https://bi.example.com/embed',
    'https://BI.example.com',
    'https://bi.example.com:443',
    'https://*.example.com',
    'https://user@bi.example.com',
    'file://',
    'data:,',
  ])('refuses "%s", which is not an exact origin', (origin) => {
    expect(() => client.allowOrigin(origin)).toThrow(TypeError);
  });
});
