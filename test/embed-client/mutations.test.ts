import { describe, expect, it } from 'vitest';
import * as client from '../../src/embed-client/embed-client.ts';
import { bi, createFrame } from './fake-frames.ts';

type Send = (iframe: HTMLIFrameElement) => void;

const mutations: [name: string, send: Send, message: unknown][] = [
  ['workbookVariablesList', (iframe) => client.workbookVariablesList(iframe), { type: 'workbook:variables:list' }],
  [
    'workbookVariablesUpdate',
    (iframe) => client.workbookVariablesUpdate(iframe, { Region: 'North' }),
    { type: 'workbook:variables:update', variables: { Region: 'North' } },
  ],
  [
    'workbookSelectedNodeIdUpdate',
    (iframe) => client.workbookSelectedNodeIdUpdate(iframe, 'page-1', 'page'),
    { type: 'workbook:selectednodeid:update', selectedNodeId: 'page-1', nodeType: 'page' },
  ],
  [
    'workbookFullscreenUpdate',
    (iframe) => client.workbookFullscreenUpdate(iframe, null),
    { type: 'workbook:fullscreen:update', nodeId: null },
  ],
  [
    'workbookSharingLinkUpdate',
    (iframe) => client.workbookSharingLinkUpdate(iframe, 'https://host.example/a', null),
    { type: 'workbook:sharinglink:update', sharingLink: 'https://host.example/a', sharingExplorationLink: null },
  ],
  [
    'workbookBookmarkCreate',
    (iframe) => client.workbookBookmarkCreate(iframe, { name: 'Mine', isDefault: false, isShared: true }),
    { type: 'workbook:bookmark:create', name: 'Mine', isDefault: false, isShared: true },
  ],
  ['workbookBookmarkUpdate', (iframe) => client.workbookBookmarkUpdate(iframe), { type: 'workbook:bookmark:update' }],
  [
    'workbookBookmarkSelect',
    (iframe) => client.workbookBookmarkSelect(iframe, 'b1'),
    { type: 'workbook:bookmark:select', bookmarkId: 'b1' },
  ],
  [
    'workbookBookmarkDelete',
    (iframe) => client.workbookBookmarkDelete(iframe, 'b1'),
    { type: 'workbook:bookmark:delete', bookmarkId: 'b1' },
  ],
];

describe.each(mutations)('[O6] %s', (_name, send, message) => {
  it('is sent to the exact origin of the embed and to its window alone', () => {
    const frame = createFrame();
    const other = createFrame();
    send(frame.iframe);
    expect(frame.posted).toEqual([{ message, origin: bi }]);
    expect(other.posted).toEqual([]);
  });

  it('is sent to the origin that was allowed for the iframe', () => {
    const frame = createFrame();
    client.allowOrigin('https://embeds.example.org', frame.iframe);
    send(frame.iframe);
    expect(frame.posted).toEqual([{ message, origin: 'https://embeds.example.org' }]);
  });

  it('throws rather than sending where no origin is known', () => {
    const frame = createFrame('about:blank');
    expect(() => send(frame.iframe)).toThrow('allowOrigin');
    expect(frame.posted).toEqual([]);
  });

  it('throws when the iframe is in no document', () => {
    const frame = createFrame();
    frame.iframe.remove();
    expect(() => send(frame.iframe)).toThrow('not in a document');
  });
});
