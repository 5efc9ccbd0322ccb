import { describe, expect, it } from 'vitest';
import { parseParameters } from '../../../../src/domain/embeds/url/parameters.ts';
import { interfaceParameterNames, readInterface } from '../../../../src/domain/embeds/url/read-interface-parameters.ts';

const read = (query: string) => readInterface(parseParameters(query), () => false);

describe('interface parameters', () => {
  const nothing = read('').parameters;

  it('[J6] are all those of the rule', () => {
    const rule =
      'embed theme lng menu_position hide_menu hide_title hide_tooltip hide_folder_navigation hide_page_controls hide_reload_button hide_view_select disable_auto_refresh disable_mobile_view responsive_height bookmark explore view_id';
    expect(interfaceParameterNames).toEqual(rule.split(' ').map((name) => `:${name}`));
  });

  it.each([
    [':theme=Surface', { theme: 'Surface' }],
    [':lng=pt-BR', { lng: 'pt-BR' }],
    [':menu_position=top', { menuPosition: 'top' }],
    [':hide_menu=true', { hideMenu: true }],
    [':hide_menu=True', { hideMenu: true }],
    [':hide_menu=false', {}],
    [':bookmark=a%20b', { bookmark: 'a b' }],
    [':explore=x', { explore: 'x' }],
    [':view_id=x', { viewId: 'x' }],
    [':embed=true', {}],
  ])('[J6] read %s', (query, parameters) => {
    expect(read(query)).toMatchObject({ parameters: { ...nothing, ...parameters }, ignoredParameters: [] });
  });

  it.each(interfaceParameterNames.filter((name) => /^:(hide|disable|responsive)_/.test(name)))(
    '[J6] read %s',
    (name) => {
      expect(Object.values(read(`${name}=true`).parameters).filter((value) => value === true)).toHaveLength(1);
    },
  );

  it.each([
    ':embed=1',
    ':theme=dark',
    ':theme=',
    ':lng=%3Cscript%3E',
    ':menu_position=left',
    ':hide_menu=yes',
    ':hide_menu',
    ':bookmark=',
    `:bookmark=${'x'.repeat(256)}`,
    ':view_id=a%0Ab',
    ':unknown=1',
  ])('[L3] ignore %.30s, and say so', (query) => {
    const [name] = query.split('=');
    expect(read(query)).toMatchObject({ parameters: nothing, ignoredParameters: [name] });
  });
});
