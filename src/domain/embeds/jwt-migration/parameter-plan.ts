import { isOurs } from '../url/parameters.ts';
import { interfaceParameterNames } from '../url/read-interface-parameters.ts';

/** Where what a parameter says is said with a JWT. */
export const jwtPlaces = ['CLAIM', 'HEADER', 'URL', 'CONTROL', 'ELSEWHERE', 'NONE'] as const;
type JwtPlace = (typeof jwtPlaces)[number];

/** What becomes of one parameter of a URL that is signed with client credentials (X3). */
export interface ParameterPlan {
  readonly name: string;
  readonly place: JwtPlace;
  /** What it is called there; null where it has no name. */
  readonly jwtName: string | null;
  readonly advice: string;
}

type Plan = readonly [place: JwtPlace, jwtName: string | null, advice: string];

const unsigned = 'It stays in the URL, where it is no longer signed, so viewers can change it.';
const ofAccountType: Plan = [
  'ELSEWHERE',
  'account_type',
  'Leave it out: the permissions of the account type decide it. Name an account type without EXPORT.',
];
const ofHostPage: Plan = [
  'ELSEWHERE',
  null,
  'Leave it out: show what is to be seen while the embed loads in your own page, until the event workbook:loaded.',
];
const nothing: Plan = ['NONE', null, 'Leave it out: nothing takes its place.'];

const plans: ReadonlyMap<string, Plan> = new Map<string, Plan>([
  [':nonce', ['CLAIM', 'jti', 'Make a new one for each JWT, as for each URL: both are used up in the same way.']],
  [
    ':client_id',
    ['HEADER', 'kid', 'Name it in the header of the JWT; the claim iss, where there is one, is the same.'],
  ],
  [':email', ['CLAIM', 'sub', 'The address of the user, by which alone a JWT knows them.']],
  [
    ':external_user_id',
    ['NONE', null, 'Leave it out: a JWT knows its user by the address in sub. The id that is stored stays.'],
  ],
  [':external_user_team', ['CLAIM', 'teams', 'A list of names, each as it is; a comma separates nothing.']],
  [':account_type', ['CLAIM', 'account_type', 'The name, as it is.']],
  [':first_name', ['CLAIM', 'first_name', 'The same.']],
  [':last_name', ['CLAIM', 'last_name', 'The same.']],
  [':eval_connection_id', ['CLAIM', 'eval_connection_id', 'The same.']],
  [':mode', ['NONE', null, 'Leave it out: the account type alone decides what the user may do.']],
  [':time', ['CLAIM', 'iat', 'The time of signing, in seconds since 1970.']],
  [':session_length', ['CLAIM', 'exp', 'The end of the session: iat and the length together.']],
  [
    ':signature',
    ['ELSEWHERE', ':jwt', 'The JWT takes its place, and is signed by itself; it may stand anywhere in the URL.'],
  ],
  ...interfaceParameterNames.map((name): [string, Plan] => [name, ['URL', name, unsigned]]),
  [':hide_run_as_recipient', ofAccountType],
  [':hide_schedule', ofAccountType],
  [':hide_send', ofAccountType],
  [':loading_bg', ofHostPage],
  [':loading_text', ofHostPage],
  [
    ':show_footer',
    ['ELSEWHERE', ':menu_position', 'Say where the menu stands with :menu_position: top, bottom or none.'],
  ],
  [':hide_sheet_interactions', nothing],
  [':showUnderlyingData', nothing],
  [':use_user_name', nothing],
]);

const attributePrefix = ':ua_';

function planOf(name: string): Plan {
  const known = plans.get(name);
  if (known) return known;
  if (!isOurs(name)) return ['CONTROL', name, `${unsigned} What guards data belongs into user_attributes.`];
  if (name.startsWith(attributePrefix) && name !== attributePrefix) {
    return [
      'CLAIM',
      'user_attributes',
      `The attribute ${JSON.stringify(name.slice(attributePrefix.length))} of the claim.`,
    ];
  }
  return ['NONE', null, 'Leave it out: nobody here knows it, whichever way the URL is signed.'];
}

/** `name` is decoded, with its colon; names without one are those of controls. */
export function planParameter(name: string): ParameterPlan {
  const [place, jwtName, advice] = planOf(name);
  return { name, place, jwtName, advice };
}
