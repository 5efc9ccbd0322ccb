import { type BrokenUrlCase, type Pair, pairsWith, type StyleName, sent, styles, usualPairs } from './sign-by-hand.ts';

const kind = 'PARAMETER_REMOVED';
const styleNames = Object.keys(styles) as StyleName[];

function within(place: number, ...pairs: readonly Pair[]): readonly Pair[] {
  return usualPairs.toSpliced(place, 0, ...pairs);
}

const flags =
  ':hide_title :hide_tooltip :hide_folder_navigation :hide_page_controls :hide_reload_button :hide_view_select';
const others = ':disable_auto_refresh :disable_mobile_view :explore :responsive_height';
const ignored = ':hide_send :hide_run_as_recipient :hide_sheet_interactions :use_user_name';
const usual: readonly Pair[] = [
  ...`${flags} ${others}`.split(' ').map((name): Pair => [name, 'true']),
  [':theme', 'Light'],
  [':lng', 'en'],
  [':menu_position', 'bottom'],
];

const rare: readonly Pair[] = [
  [':lng', 'es'],
  [':show_footer', 'false'],
  [':hide_menu', 'false'],
  [':embed', 'false'],
];

/** What is likely of some parameters, and rare of others. */
const anywhere: readonly Pair[] = [
  ...`${flags} :hide_menu :show_footer :disable_mobile_view :responsive_height`
    .split(' ')
    .map((name): Pair => [name, 'false']),
  [':lng', 'fr'],
  [':lng', 'de'],
  [':lng', 'es'],
  [':theme', 'Surface'],
];
const furnished: readonly Pair[] = [
  ...usualPairs,
  [':theme', 'Dark'],
  [':hide_menu', 'true'],
  [':menu_position', 'none'],
  ['Region', 'North & East'],
];

const ofTheUser: readonly (readonly Pair[])[] = [
  [[':first_name', 'Ada']],
  [[':last_name', 'Byron King']],
  [
    [':first_name', 'Ada'],
    [':last_name', 'Byron King'],
  ],
  [[':ua_region', 'West']],
];

const twos: readonly (readonly Pair[])[] = [
  [
    [':theme', 'Dark'],
    [':hide_menu', 'true'],
  ],
  [
    [':embed', 'true'],
    [':menu_position', 'none'],
  ],
];

const empty = { ':external_user_team': '', ':account_type': '' };
const absent = { ':external_user_team': null, ':account_type': null };
const [nonce, email] = usualPairs;

export const rarerRemovals: readonly BrokenUrlCase[] = [
  ...usual.flatMap((pair, place) =>
    [0, 3, 7, 9].map((at) =>
      sent(kind, `${pair.join('=')} from place ${at}`, within(at, pair), usualPairs, styleNames[place % 4]),
    ),
  ),
  ...ignored
    .split(' ')
    .flatMap((name, place) =>
      [0, 7, 9].map((at) =>
        sent(kind, `${name} from place ${at}`, within(at, [name, 'true']), usualPairs, styleNames[place % 4]),
      ),
    ),
  ...rare.map((pair) => sent(kind, `${pair.join('=')} from the end`, [...usualPairs, pair], usualPairs)),
  ...anywhere.flatMap((pair, place) =>
    [0, 3, 6].map((at) =>
      sent(kind, `${pair.join('=')} from place ${at}`, within(at, pair), usualPairs, styleNames[place % 4]),
    ),
  ),
  ...usual
    .filter(([name]) => !furnished.some(([other]) => other === name))
    .flatMap((pair, place) =>
      [0, 5, 11].map((at) =>
        sent(
          kind,
          `${pair.join('=')} from place ${at} of 14`,
          furnished.toSpliced(at, 0, pair),
          furnished,
          styleNames[place % 4],
        ),
      ),
    ),
  ...ofTheUser.flatMap((pairs) =>
    [3, 9].map((at) =>
      sent(kind, `${pairs.map(([name]) => name).join()} from place ${at}`, within(at, ...pairs), usualPairs),
    ),
  ),
  ...twos.flatMap((pairs, place) =>
    [0, 9].map((at) =>
      sent(kind, `${pairs.join(' and ')} from place ${at}`, within(at, ...pairs), usualPairs, styleNames[place]),
    ),
  ),
  ...styleNames.flatMap((style) => [
    sent(kind, 'the team, which alone holds a space', usualPairs, pairsWith({ ':external_user_team': null }), style),
    sent(
      kind,
      'two teams',
      pairsWith({ ':external_user_team': 'Embed Team,Second Team' }),
      pairsWith({ ':external_user_team': null }),
      style,
    ),
  ]),
  sent(kind, 'team and account type', usualPairs, pairsWith(absent)),
  sent(kind, 'mode and session length', usualPairs, pairsWith({ ':mode': null, ':session_length': null })),
  sent(kind, 'two that were empty', pairsWith(empty), pairsWith(absent), 'node'),
  sent(
    kind,
    'the id of a user',
    pairsWith({ ':external_user_id': 'host-1' }),
    pairsWith({ ':external_user_id': null }),
  ),
  ...['2592000', '604800', '1200'].map((length) =>
    sent(
      kind,
      `a session of ${length} s`,
      pairsWith({ ':session_length': length }),
      pairsWith({ ':session_length': null }),
    ),
  ),
  sent(kind, 'an empty attribute of users', [...usualPairs, [':ua_region', '']], usualPairs),
  ...[nonce, email].flatMap((pair) =>
    pair ? [sent(kind, `the second ${pair[0]}`, [...usualPairs, pair], usualPairs)] : [],
  ),
];
