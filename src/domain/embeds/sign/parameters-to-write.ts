import { DomainError } from '../../errors.ts';
import { isStorable } from '../../storable-text.ts';
import { readList, readName } from '../../text-input.ts';
import type { MenuPosition, Theme } from '../url/interface-parameters.ts';
import type { ParameterToWrite } from '../url/parameters.ts';
import { interfaceParameterNames } from '../url/read-interface-parameters.ts';

type Optional<Value> = Value | null | undefined;

/** How the embed looks (J6). */
export interface ParametersInput {
  readonly theme?: Optional<Theme>;
  readonly lng?: Optional<string>;
  readonly menuPosition?: Optional<Uppercase<MenuPosition>>;
  readonly hideMenu?: Optional<boolean>;
  readonly hideTitle?: Optional<boolean>;
  readonly hideTooltip?: Optional<boolean>;
  readonly hideFolderNavigation?: Optional<boolean>;
  readonly hidePageControls?: Optional<boolean>;
  readonly hideReloadButton?: Optional<boolean>;
  readonly hideViewSelect?: Optional<boolean>;
  readonly disableAutoRefresh?: Optional<boolean>;
  readonly disableMobileView?: Optional<boolean>;
  readonly responsiveHeight?: Optional<boolean>;
  readonly bookmark?: Optional<string>;
  readonly explore?: Optional<string>;
  readonly viewId?: Optional<string>;
}

export interface ControlInput {
  readonly controlId: string;
  readonly values: readonly string[];
}

const languageTag = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,8}$/i;

function readLanguage(lng: string): string {
  if (languageTag.test(lng)) return lng;
  throw new DomainError('INVALID_INPUT', '"parameters.lng" must be a language tag, e.g. fr or pt-BR.', {
    field: 'parameters.lng',
  });
}

/** The parameters as URLs name them, in the order of J6; those that are not given, or are false, are left out. */
export function interfaceParametersToWrite(input: ParametersInput): ParameterToWrite[] {
  const { lng, menuPosition, bookmark, explore, viewId } = input;
  const text = (field: 'bookmark' | 'explore' | 'viewId', value: Optional<string>) =>
    value ? readName(`parameters.${field}`, value) : null;
  const values: readonly (readonly [string, Optional<string | boolean>])[] = [
    [':theme', input.theme],
    [':lng', lng ? readLanguage(lng) : null],
    [':menu_position', menuPosition?.toLowerCase()],
    [':hide_menu', input.hideMenu],
    [':hide_title', input.hideTitle],
    [':hide_tooltip', input.hideTooltip],
    [':hide_folder_navigation', input.hideFolderNavigation],
    [':hide_page_controls', input.hidePageControls],
    [':hide_reload_button', input.hideReloadButton],
    [':hide_view_select', input.hideViewSelect],
    [':disable_auto_refresh', input.disableAutoRefresh],
    [':disable_mobile_view', input.disableMobileView],
    [':responsive_height', input.responsiveHeight],
    [':bookmark', text('bookmark', bookmark)],
    [':explore', text('explore', explore)],
    [':view_id', text('viewId', viewId)],
  ];
  return values.flatMap(([name, value]): ParameterToWrite[] => (value ? [[name, String(value)]] : []));
}

const longestValue = 1000;

/** A value as it is, which may be empty. */
function readValue(field: string, value: string): string {
  if (value.length <= longestValue && isStorable(value)) return value;
  throw new DomainError(
    'INVALID_INPUT',
    `A value in "${field}" must be a text of at most ${longestValue} characters.`,
    {
      field,
    },
  );
}

const signedNames =
  /^:(?:jwt|signature|nonce|client_id|email|external_user_id|external_user_team|account_type|mode|session_length|time|first_name|last_name|eval_connection_id|ua_.*)$/;

/** Parameters that this server does not know: they are signed as they are, and ignored when the URL is opened (L3). */
export function otherParametersToWrite(others: Readonly<Record<string, string>>): ParameterToWrite[] {
  return Object.entries(others).map(([name, value]) => {
    const field = 'otherParameters';
    if (!/^:\S+$/.test(name)) {
      throw new DomainError('INVALID_INPUT', 'The names in "otherParameters" begin with a colon and hold no spaces.', {
        field,
      });
    }
    if (signedNames.test(name) || interfaceParameterNames.includes(name)) {
      throw new DomainError('INVALID_INPUT', `${name} is known: it must not stand in "otherParameters".`, {
        field,
        remedy: 'Give it by its own field: in "user", "parameters", or beside them.',
      });
    }
    return [readName(field, name), readValue(field, value)];
  });
}

/** Control values, which may be several for one control. */
export function controlsToWrite(controls: readonly ControlInput[]): ParameterToWrite[] {
  return controls.flatMap(({ controlId, values }, index) => {
    const field = `controls.${index}`;
    const name = readName(`${field}.controlId`, controlId);
    if (name.startsWith(':')) {
      throw new DomainError('INVALID_INPUT', 'A control id does not begin with a colon.', {
        field: `${field}.controlId`,
      });
    }
    return readList(`${field}.values`, values).map(
      (value): ParameterToWrite => [name, readValue(`${field}.values`, value)],
    );
  });
}
