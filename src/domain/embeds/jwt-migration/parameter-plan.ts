import { isOurs } from '../url/parameters.ts';
import { interfaceParameterNames } from '../url/read-interface-parameters.ts';

/** Where what a parameter says is said with a JWT. */
type JwtPlace = 'CLAIM' | 'HEADER' | 'URL' | 'CONTROL' | 'ELSEWHERE' | 'NONE';

/** What becomes of one parameter of a URL that is signed with client credentials (X3). */
export interface ParameterPlan {
  readonly name: string;
  readonly place: JwtPlace;
  /** What it is called there; null where it has no name. */
  readonly jwtName: string | null;
  readonly advice: string;
}

type Plan = readonly [place: JwtPlace, jwtName: string | null, advice: string];

const unsigned = 'Still in the URL, but unsigned: viewers can change it.';
const ofAccountType: Plan = [
  'ELSEWHERE',
  'account_type',
  'Leave it out: name an account type without the permission EXPORT.',
];
const ofHostPage: Plan = [
  'ELSEWHERE',
  null,
  'Leave it out: your own page covers the frame until the event workbook:loaded.',
];
const nothing: Plan = ['NONE', null, 'Leave it out: nothing takes its place.'];

const plans: ReadonlyMap<string, Plan> = new Map<string, Plan>([
  [':nonce', ['CLAIM', 'jti', 'A new one for each JWT, as for each URL.']],
  [':client_id', ['HEADER', 'kid', 'The same; the claim iss, where there is one, too.']],
  [':email', ['CLAIM', 'sub', 'The same.']],
  [':external_user_id', ['NONE', null, 'Leave it out: a JWT knows its user by the address in sub. A stored id stays.']],
  [':external_user_team', ['CLAIM', 'teams', 'A list of names; a comma is part of a name.']],
  [':account_type', ['CLAIM', 'account_type', 'The same.']],
  [':first_name', ['CLAIM', 'first_name', 'The same.']],
  [':last_name', ['CLAIM', 'last_name', 'The same.']],
  [':eval_connection_id', ['CLAIM', 'eval_connection_id', 'The same.']],
  [':mode', ['NONE', null, 'Leave it out: the account type decides what the user may do.']],
  [':time', ['CLAIM', 'iat', 'The same, in whole seconds since 1970.']],
  [':session_length', ['CLAIM', 'exp', 'iat and the length together, in seconds since 1970.']],
  [':signature', ['ELSEWHERE', ':jwt', 'The JWT holds its own signature, and may stand anywhere in the URL.']],
  ...interfaceParameterNames.map((name): [string, Plan] => [name, ['URL', name, unsigned]]),
  [':hide_run_as_recipient', ofAccountType],
  [':hide_schedule', ofAccountType],
  [':hide_send', ofAccountType],
  [':loading_bg', ofHostPage],
  [':loading_text', ofHostPage],
  [
    ':show_footer',
    ['ELSEWHERE', ':menu_position', 'Say where the menu stands: :menu_position is top, bottom or none.'],
  ],
  [':hide_sheet_interactions', nothing],
  [':showUnderlyingData', nothing],
  [':use_user_name', nothing],
]);

const attributePrefix = ':ua_';

function planOf(name: string): Plan {
  const known = plans.get(name);
  if (known) return known;
  if (!isOurs(name)) return ['CONTROL', name, `${unsigned} What guards data goes into user_attributes.`];
  if (name.startsWith(attributePrefix) && name !== attributePrefix) {
    return ['CLAIM', 'user_attributes', `Its member ${JSON.stringify(name.slice(attributePrefix.length))}, a text.`];
  }
  return ['NONE', null, 'Leave it out: nobody here knows it, whichever way the URL is signed.'];
}

/** `name` is decoded, with its colon; names without one are those of controls. */
export function planParameter(name: string): ParameterPlan {
  const [place, jwtName, advice] = planOf(name);
  return { name, place, jwtName, advice };
}
