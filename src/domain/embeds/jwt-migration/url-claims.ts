import type { Member } from '../../members/member.ts';
import { secondsOf } from '../url/check-times.ts';
import { type ClaimsToSign, completeClaims } from '../url/jwt-url.ts';
import { optionalValue, type QueryParameters } from '../url/parameters.ts';

const attributePrefix = ':ua_';

/** Claims as far as a URL tells them. */
export type PlannedClaims = Partial<ReturnType<typeof completeClaims>>;

/** Members who log in have rights of their own, which no claim may name (J4). */
export function hasOwnRights(member: Member | null): boolean {
  return member !== null && member.kind !== 'EMBED';
}

/** A number of seconds, or of milliseconds; undefined for any other text. */
export function secondsIn(text: string): number | undefined {
  return /^\d{1,20}(?:\.\d{1,20})?$/.test(text) ? Math.floor(secondsOf(Number(text))) : undefined;
}

export function isMilliseconds(text: string): boolean {
  const number = Number(text);
  return !Number.isNaN(number) && secondsOf(number) !== number;
}

function timesOf(parameters: QueryParameters): Pick<PlannedClaims, 'iat' | 'exp'> {
  const [iat, length] = [':time', ':session_length'].map((name) => secondsIn(optionalValue(parameters, name) ?? ''));
  if (iat === undefined) return {};
  return length === undefined ? { iat } : { iat, exp: iat + length };
}

function attributesOf({ byName }: QueryParameters): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...byName.values()].flatMap(({ name, value }) => {
      const attribute = name.startsWith(attributePrefix) ? name.slice(attributePrefix.length).trim() : '';
      return attribute === '' ? [] : [[attribute, value]];
    }),
  );
}

function rightsOf(parameters: QueryParameters, teams: readonly string[]) {
  const accountType = optionalValue(parameters, ':account_type');
  const attributes = attributesOf(parameters);
  return {
    ...(teams.length > 0 && { teams }),
    ...(accountType && { account_type: accountType.trim() }),
    ...(Object.keys(attributes).length > 0 && { user_attributes: attributes }),
  };
}

function textClaims(parameters: QueryParameters) {
  const text = (name: string) => optionalValue(parameters, name)?.trim();
  const [sub, jti] = [optionalValue(parameters, ':email'), optionalValue(parameters, ':nonce')];
  const [firstName, lastName, connection] = [':first_name', ':last_name', ':eval_connection_id'].map(text);
  return {
    ...(sub && { sub }),
    ...(jti && { jti }),
    ...(firstName && { first_name: firstName }),
    ...(lastName && { last_name: lastName }),
    ...(connection && { eval_connection_id: connection }),
  } satisfies Partial<ClaimsToSign>;
}

/** What a JWT says in place of the URL (J3): what the URL lacks, or has in a form that nobody reads, is absent. */
export function claimsOfUrl(
  parameters: QueryParameters,
  user: { readonly member: Member | null; readonly teams: readonly string[] },
  audience: string,
): PlannedClaims {
  const { iss, ...claims } = completeClaims(
    {
      ...textClaims(parameters),
      ...timesOf(parameters),
      aud: audience,
      ...(!hasOwnRights(user.member) && rightsOf(parameters, user.teams)),
    } as ClaimsToSign,
    optionalValue(parameters, ':client_id') ?? '',
  );
  return iss === '' ? claims : { ...claims, iss };
}
