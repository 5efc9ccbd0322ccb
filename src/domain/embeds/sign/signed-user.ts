import { readUserAttributes } from '../../members/user-attributes.ts';
import { readEmail, readList, readName, readOptionalName } from '../../text-input.ts';
import type { ClaimsToSign } from '../url/jwt-url.ts';
import type { ParameterToWrite } from '../url/parameters.ts';

type Optional<Value> = Value | null | undefined;

/** For whom a URL is signed. */
export interface SignedUserInput {
  readonly email: string;
  readonly externalUserId?: Optional<string>;
  readonly firstName?: Optional<string>;
  readonly lastName?: Optional<string>;
  readonly teams?: Optional<readonly string[]>;
  readonly accountType?: Optional<string>;
  readonly attributes?: Optional<Readonly<Record<string, string>>>;
}

/** The same, read: empty names are absent, an absent list of teams stays absent (J4). */
export interface SignedUser {
  readonly email: string;
  readonly externalUserId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly teams: readonly string[] | null;
  readonly accountType: string;
  readonly attributes: Readonly<Record<string, string>> | null;
}

/** Throws `INVALID_INPUT`. */
export function readSignedUser(input: SignedUserInput): SignedUser {
  const { teams, attributes } = input;
  const email = readEmail('user.email', input.email);
  const names = teams && readList('user.teams', teams).map((name, index) => readName(`user.teams.${index}`, name));
  return {
    email,
    externalUserId: readOptionalName('user.externalUserId', input.externalUserId) || email,
    firstName: readOptionalName('user.firstName', input.firstName),
    lastName: readOptionalName('user.lastName', input.lastName),
    teams: names ?? null,
    accountType: readOptionalName('user.accountType', input.accountType),
    attributes: attributes ? readUserAttributes('user.attributes', attributes) : null,
  };
}

/** As parameters of a URL signed with client credentials (L3). */
export function userParameters(user: SignedUser): ParameterToWrite[] {
  const { email, externalUserId, firstName, lastName, teams, accountType, attributes } = user;
  const optional = (name: string, value: string): ParameterToWrite[] => (value === '' ? [] : [[name, value]]);
  return [
    [':email', email],
    [':external_user_id', externalUserId],
    [':external_user_team', teams ?? []],
    ...optional(':account_type', accountType),
    ...optional(':first_name', firstName),
    ...optional(':last_name', lastName),
    ...Object.entries(attributes ?? {}).map(([name, value]): ParameterToWrite => [`:ua_${name}`, value]),
  ];
}

type UserClaims = Omit<ClaimsToSign, 'jti' | 'iat' | 'exp' | 'aud' | 'eval_connection_id'>;

/** As claims of a JWT (J3), which has none for the external user id. */
export function userClaims({ email, firstName, lastName, teams, accountType, attributes }: SignedUser): UserClaims {
  return {
    sub: email,
    ...(teams && { teams }),
    ...(accountType && { account_type: accountType }),
    ...(firstName && { first_name: firstName }),
    ...(lastName && { last_name: lastName }),
    ...(attributes && { user_attributes: attributes }),
  };
}
