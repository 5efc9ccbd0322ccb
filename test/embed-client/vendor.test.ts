import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as vendor from '@sigmacomputing/embed-sdk';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as Client from '../../src/embed-client/embed-client.ts';
import * as client from '../../src/embed-client/embed-client.ts';

const override = 'DO_NOT_USE_IN_PRODUCTION_overrideMutationUrl';
const ours: Record<string, unknown> = client;
const theirs = Object.entries<unknown>(vendor).filter(([name]) => name !== override);

const declarations = readFileSync(
  createRequire(import.meta.url)
    .resolve('@sigmacomputing/embed-sdk')
    .replace('.js', '.d.ts'),
  'utf8',
);
const constants = [...declarations.matchAll(/declare const (\w+): "([^"]+)";/g)].map(([, name = '', value]) => ({
  name,
  value,
}));

describe("[O6] the vendor's package", () => {
  it('has functions and names to compare', () => {
    expect(theirs).toHaveLength(32);
    expect(constants).toHaveLength(32);
  });

  it.each(theirs)('has %s with as many arguments as ours', (name, value) => {
    expect(ours[name]).toBeTypeOf('function');
    expect((ours[name] as () => void).length).toBe((value as () => void).length);
  });

  it.each(constants)('calls $name as ours does', ({ name, value }) => {
    expect(ours[name]).toBe(value);
  });

  it('has cell types of the same values', () => {
    const [, members = ''] = /declare enum CellType_t \{(.*?)\}/s.exec(declarations) ?? [];
    const values = [...members.matchAll(/(\w+) = "(\w+)"/g)].map(([, key, value]) => [key, value]);
    expect(values).toHaveLength(4);
    expect(client.CellType_t).toEqual(Object.fromEntries(values));
  });

  it('types its events and functions as ours', () => {
    expectTypeOf<Client.WorkbookLoadedEvent>().branded.toEqualTypeOf<vendor.WorkbookLoadedEvent>();
    expectTypeOf<Client.WorkbookErrorEvent>().branded.toEqualTypeOf<vendor.WorkbookErrorEvent>();
    expectTypeOf<Client.WorkbookVariableOnChangeEvent>().branded.toEqualTypeOf<vendor.WorkbookVariableOnChangeEvent>();
    expectTypeOf<Client.WorkbookVariableCurrentEvent>().branded.toEqualTypeOf<vendor.WorkbookVariableCurrentEvent>();
    expectTypeOf<Client.WorkbookCurrentVariablesEvent>().branded.toEqualTypeOf<vendor.WorkbookCurrentVariablesEvent>();
    expectTypeOf<Client.WorkbookSharingLinkUpdateEvent>().branded.toEqualTypeOf<vendor.WorkbookSharingLinkUpdateEvent>();
    expectTypeOf<Client.WorkbookPublishedEvent>().branded.toEqualTypeOf<vendor.WorkbookPublishedEvent>();
    expectTypeOf<Client.WorkbookFullScreenEvent>().branded.toEqualTypeOf<vendor.WorkbookFullScreenEvent>();
    expectTypeOf<Client.WorkbookPageHeightEvent>().branded.toEqualTypeOf<vendor.WorkbookPageHeightEvent>();
    expectTypeOf<Client.WorkbookSelectedNodeEvent>().branded.toEqualTypeOf<vendor.WorkbookSelectedNodeEvent>();
    expectTypeOf<Client.WorkbookChartValueSelectEvent>().branded.toEqualTypeOf<vendor.WorkbookChartValueSelectEvent>();
    expectTypeOf<Client.WorkbookDataLoadedEvent>().branded.toEqualTypeOf<vendor.WorkbookDataLoadedEvent>();
    expectTypeOf<Client.WorkbookChartErrorEvent>().branded.toEqualTypeOf<vendor.WorkbookChartErrorEvent>();
    expectTypeOf<Client.WorkbookExploreKeyOnChangeEvent>().branded.toEqualTypeOf<vendor.WorkbookExploreKeyOnChangeEvent>();
    expectTypeOf<Client.WorkbookBookmarkOnCreateEvent>().branded.toEqualTypeOf<vendor.WorkbookBookmarkOnCreateEvent>();
    expectTypeOf<Client.WorkbookBookmarkOnChangeEvent>().branded.toEqualTypeOf<vendor.WorkbookBookmarkOnChangeEvent>();
    expectTypeOf<Client.WorkbookBookmarkOnUpdateEvent>().branded.toEqualTypeOf<vendor.WorkbookBookmarkOnUpdateEvent>();
    expectTypeOf<Client.WorkbookBookmarkOnDeleteEvent>().branded.toEqualTypeOf<vendor.WorkbookBookmarkOnDeleteEvent>();
    expectTypeOf<Client.WorkbookBookmarkCreateEvent>().branded.toEqualTypeOf<vendor.WorkbookBookmarkCreateEvent>();
    expectTypeOf<Client.UrlOnChangeEvent>().branded.toEqualTypeOf<vendor.UrlOnChangeEvent>();
    expectTypeOf<Client.WorkbookIdOnChangeEvent>().branded.toEqualTypeOf<vendor.WorkbookIdOnChangeEvent>();
    expectTypeOf<Client.ActionOutboundEvent>().branded.toEqualTypeOf<vendor.ActionOutboundEvent>();
    expectTypeOf(client.workbookLoadedListener).parameters.branded.toEqualTypeOf<
      Parameters<typeof vendor.workbookLoadedListener>
    >();
    expectTypeOf(client.workbookSelectedNodeIdUpdate).parameters.toEqualTypeOf<
      Parameters<typeof vendor.workbookSelectedNodeIdUpdate>
    >();
    expectTypeOf(client.workbookBookmarkSelect).parameters.toEqualTypeOf<
      Parameters<typeof vendor.workbookBookmarkSelect>
    >();
    expectTypeOf(client.workbookBookmarkCreate).parameters.branded.toEqualTypeOf<
      Parameters<typeof vendor.workbookBookmarkCreate>
    >();
    expectTypeOf(client.workbookSharingLinkUpdate).parameters.toEqualTypeOf<
      Parameters<typeof vendor.workbookSharingLinkUpdate>
    >();
  });

  it('types cells by an enum of the same texts', () => {
    expectTypeOf<Client.CellType_t>().toEqualTypeOf<`${vendor.CellType_t}`>();
    expectTypeOf<keyof Client.PivotTableCell_t>().toEqualTypeOf<keyof vendor.PivotTableCell_t>();
    expectTypeOf<Client.PivotPath_t>().branded.toEqualTypeOf<vendor.PivotPath_t>();
    expectTypeOf<keyof Client.LevelTableValueCell_t>().toEqualTypeOf<keyof vendor.LevelTableValueCell_t>();
    expectTypeOf<keyof Client.LevelTableColumnCell_t>().toEqualTypeOf<keyof vendor.LevelTableColumnCell_t>();
    expectTypeOf<Client.Data_t>().branded.toEqualTypeOf<vendor.Data_t>();
    expectTypeOf<Client.ChartValues_t>().branded.toEqualTypeOf<vendor.ChartValues_t>();
  });

  it('exports no type whose name ours lacks', () => {
    const [, exported = ''] = /export \{(.*)\};/s.exec(declarations) ?? [];
    const types = [...exported.matchAll(/type (\w+)/g)].map(([, name = '']) => name);
    const source = readFileSync(new URL('../../src/embed-client/vendor-names.ts', import.meta.url), 'utf8');
    const lacking = types.filter((name) => !new RegExp(`export type ${name} =`).test(source));
    expect(types).toHaveLength(38);
    expect(lacking).toEqual([]);
  });
});
