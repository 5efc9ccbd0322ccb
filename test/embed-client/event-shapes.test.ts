import { describe, expect, it, vi } from 'vitest';
import { readEvent } from '../../src/embed-client/read-event.ts';
import { createFrame, createMessage } from './fake-frames.ts';
import { sampleEvents } from './sample-events.ts';

const isHeard = (data: unknown): boolean => {
  const frame = createFrame();
  return readEvent(createMessage(frame, data), frame.iframe) !== undefined;
};

/** Fields that an event may lack. */
const mayLack = ['message of workbook:chart:error', 'isShared of workbook:bookmark:onupdate'];
/** Fields that may hold anything. */
const mayBeAnything = ['value'];

interface Broken {
  readonly what: string;
  readonly event: unknown;
}

/** The event with each of its fields, at any depth, replaced by a function's answer, one at a time. */
function breakEach(
  value: unknown,
  place: string,
  spoil: (parent: Record<string, unknown>, key: string) => unknown,
): Broken[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent)
    .filter((key) => !mayBeAnything.includes(key) && !/^(values|\d+ of rows) of /.test(place))
    .flatMap((key) => {
      const within = breakEach(parent[key], `${key} of ${place}`, spoil);
      const inside = within.map(({ what, event }) => ({ what, event: replaceKey(parent, key, event) }));
      return [{ what: `${key} of ${place}`, event: spoil(parent, key) }, ...inside];
    });
}

function replaceKey(parent: object, key: string, value: unknown): unknown {
  const copy = (Array.isArray(parent) ? [...parent] : { ...parent }) as Record<string, unknown>;
  copy[key] = value;
  return copy;
}

function withoutKey(parent: Record<string, unknown>, key: string): unknown {
  if (Array.isArray(parent)) return replaceKey(parent, key, undefined);
  const { [key]: _gone, ...rest } = parent;
  return rest;
}

const names = Object.keys(sampleEvents) as (keyof typeof sampleEvents)[];
const wrong = names.flatMap((name) =>
  breakEach(sampleEvents[name], name, (parent, key) => replaceKey(parent, key, Symbol.iterator)),
);
const missing = names
  .flatMap((name) => breakEach(sampleEvents[name], name, withoutKey))
  .filter(({ what }) => !mayLack.includes(what) && !/^(Region|Date) of variables/.test(what));

describe('[O6] an event is not handed on', () => {
  it.each(wrong)('with a wrong $what', ({ event }) => expect(isHeard(event)).toBe(false));

  it.each(missing)('without $what', ({ event }) => expect(isHeard(event)).toBe(false));

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1_000_001, '800'])('with a page height of %s', (pageHeight) => {
    expect(isHeard({ type: 'workbook:pageheight:onchange', pageHeight })).toBe(false);
  });

  it('with a text beyond 65,536 characters', () => {
    expect(isHeard({ type: 'url:onchange', url: 'x'.repeat(65_536) })).toBe(true);
    expect(isHeard({ type: 'url:onchange', url: 'x'.repeat(65_537) })).toBe(false);
  });

  it('with more than 1,000 variables', () => {
    const variables = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`v${index}`, '1']));
    expect(isHeard({ type: 'workbook:loaded', workbook: { variables } })).toBe(true);
    expect(isHeard({ type: 'workbook:loaded', workbook: { variables: { ...variables, more: '1' } } })).toBe(false);
  });

  it('with more than 100,000 values', () => {
    const values = Array.from({ length: 100_000 }, () => ({}));
    const event = { type: 'workbook:chart:onvalueselect', nodeId: 'chart', title: 'Chart' };
    expect(isHeard({ ...event, values })).toBe(true);
    expect(isHeard({ ...event, values: [...values, {}] })).toBe(false);
  });

  it('with a list where an object belongs', () => {
    expect(isHeard({ type: 'workbook:loaded', workbook: { variables: ['North'] } })).toBe(false);
  });

  it('with fields that it does not have itself', () => {
    expect(isHeard(Object.assign(Object.create({ url: 'https://bi.example.com' }), { type: 'url:onchange' }))).toBe(
      false,
    );
    expect(isHeard(Object.create(sampleEvents['session:expired']))).toBe(false);
  });
});

it('an event is handed on with fields that it may get later', () => {
  const callback = vi.fn();
  const frame = createFrame();
  const event = { ...sampleEvents['workbook:published'], version: 7 };
  callback(readEvent(createMessage(frame, event), frame.iframe));
  expect(callback).toHaveBeenCalledWith(event);
});
