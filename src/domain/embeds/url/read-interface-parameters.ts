import { type InterfaceParameters, menuPositions, themes } from './interface-parameters.ts';
import { isOurs, type QueryParameters } from './parameters.ts';

type Draft = { -readonly [Name in keyof InterfaceParameters]: InterfaceParameters[Name] };
type FlagName = { [Name in keyof Draft]: Draft[Name] extends boolean ? Name : never }[keyof Draft];
/** False where the value is none that the parameter takes. */
type Setter = (draft: Draft, value: string) => boolean;

const longestText = 255;
const languageTag = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,8}$/i;
const controlCharacters = /\p{Cc}/u;
const flagPattern = /^(?:true|false)$/i;

function flag(name: FlagName): Setter {
  return (draft, value) => {
    draft[name] = value.toLowerCase() === 'true';
    return flagPattern.test(value);
  };
}

function text(name: 'bookmark' | 'explore' | 'viewId'): Setter {
  return (draft, value) => {
    const isText = value !== '' && value.length <= longestText && !controlCharacters.test(value);
    if (isText) draft[name] = value;
    return isText;
  };
}

function setTheme(draft: Draft, value: string): boolean {
  draft.theme = themes.find((theme) => theme === value) ?? null;
  return draft.theme !== null;
}

function setMenuPosition(draft: Draft, value: string): boolean {
  draft.menuPosition = menuPositions.find((position) => position === value) ?? null;
  return draft.menuPosition !== null;
}

function setLanguage(draft: Draft, value: string): boolean {
  draft.lng = languageTag.test(value) ? value : null;
  return draft.lng !== null;
}

const setters: ReadonlyMap<string, Setter> = new Map([
  [':embed', (_, value) => flagPattern.test(value)],
  [':theme', setTheme],
  [':lng', setLanguage],
  [':menu_position', setMenuPosition],
  [':hide_menu', flag('hideMenu')],
  [':hide_title', flag('hideTitle')],
  [':hide_tooltip', flag('hideTooltip')],
  [':hide_folder_navigation', flag('hideFolderNavigation')],
  [':hide_page_controls', flag('hidePageControls')],
  [':hide_reload_button', flag('hideReloadButton')],
  [':hide_view_select', flag('hideViewSelect')],
  [':disable_auto_refresh', flag('disableAutoRefresh')],
  [':disable_mobile_view', flag('disableMobileView')],
  [':responsive_height', flag('responsiveHeight')],
  [':bookmark', text('bookmark')],
  [':explore', text('explore')],
  [':view_id', text('viewId')],
]);

/** The parameters of J6 with their colon. */
export const interfaceParameterNames: readonly string[] = [...setters.keys()];

function nothingAsked(): Draft {
  return {
    theme: null,
    lng: null,
    menuPosition: null,
    hideMenu: false,
    hideTitle: false,
    hideTooltip: false,
    hideFolderNavigation: false,
    hidePageControls: false,
    hideReloadButton: false,
    hideViewSelect: false,
    disableAutoRefresh: false,
    disableMobileView: false,
    responsiveHeight: false,
    bookmark: null,
    explore: null,
    viewId: null,
  };
}

/** What a URL says beside who opens it. Shapes as in `EmbedRequest`. */
export interface InterfaceReading {
  readonly parameters: InterfaceParameters;
  readonly controls: ReadonlyMap<string, readonly string[]>;
  readonly ignoredParameters: readonly string[];
}

/** Refuses nothing: what guards no data is ignored where it is wrong, and listed. `isReadElsewhere` knows the other names of the way to sign. */
export function readInterface({ all }: QueryParameters, isReadElsewhere: (name: string) => boolean): InterfaceReading {
  const parameters = nothingAsked();
  const controls = new Map<string, string[]>();
  const ignoredParameters: string[] = [];
  for (const { name, value } of all) {
    if (!isOurs(name)) {
      const values = controls.get(name);
      if (values) values.push(value);
      else controls.set(name, [value]);
    } else if (!isReadElsewhere(name) && !setters.get(name)?.(parameters, value)) {
      ignoredParameters.push(name);
    }
  }
  return { parameters, controls, ignoredParameters };
}
