import { menuPositions, themes } from '../../../url/interface-parameters.ts';
import { interfaceParameterNames } from '../../../url/read-interface-parameters.ts';
import type { KnownValues } from '../near-miss.ts';

function words(text: string): readonly string[] {
  return text.split(' ');
}

/** In seconds: what hosts commonly ask for. */
export const usualLengths: readonly number[] = [
  3600, 60, 300, 600, 900, 1800, 7200, 86_400, 43_200, 28_800, 14_400, 10_800, 21_600, 30, 120, 180, 1200, 2700, 5400,
  604_800, 2_592_000, 1, 10, 100, 1000,
];
export const usualModes = words(
  'userbacked view explore edit UserBacked USERBACKED userBacked user_backed embed public',
);
const builtInTypes = words(
  'Viewer Explorer Creator Admin viewer explorer creator admin Lite Essential Pro View Act Analyze Build',
);
const languages = words(
  'en fr de es ja pt it zh ko nl en-US pt-BR pl sv ru en-GB fr-FR de-DE es-ES zh-CN ja-JP fr-CA en_US',
);
const flags = words('true false 1 0 True False yes no TRUE FALSE');
const mostTeams = 12;

export function teamLists({ teams }: KnownValues): readonly string[] {
  const some = teams.slice(0, mostTeams);
  const twos = some.flatMap((one) => some.filter((other) => other !== one).map((other) => `${one},${other}`));
  return [...teams, ...twos];
}

export function accountTypesOf({ accountTypes }: KnownValues): readonly string[] {
  // Embed users are viewers more often than not.
  const usual = accountTypes.filter((name) => name === builtInTypes[0]);
  return [...new Set([...usual, ...accountTypes, ...builtInTypes])];
}

/** Parameters of the vendor that this server ignores. */
export const otherNames: readonly string[] = words(
  ':show_footer :hide_sheet_interactions :hide_run_as_recipient :hide_schedule :hide_send :use_user_name :loading_bg :loading_text :showUnderlyingData',
);
const freeTexts = words(':bookmark :view_id :loading_bg :loading_text');

export const interfaceNames: readonly string[] = [...interfaceParameterNames, ...otherNames];

/** What an interface parameter usually says. */
export function interfaceValues(name: string): readonly string[] {
  if (name === ':theme') return [...themes, 'light', 'dark', 'surface'];
  if (name === ':lng') return languages;
  if (name === ':menu_position') return menuPositions;
  if (name === ':explore') return ['true', 'false', ''];
  return freeTexts.includes(name) ? [''] : flags;
}

/** What an interface parameter says most often. */
export function commonInterfaceValues(name: string): readonly string[] {
  if (freeTexts.includes(name)) return [];
  if (name === ':explore' || (otherNames.includes(name) && name !== ':show_footer')) return ['true'];
  const values = interfaceValues(name);
  return values.slice(0, values === flags ? 2 : values === languages ? 4 : 3);
}
