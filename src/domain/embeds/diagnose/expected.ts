import type { CheckName } from '../check/check-names.ts';
import { framingOrigins } from '../open/framing-origins.ts';
import { longestTarget, mostParameters } from '../url/url-limits.ts';
import type { DiagnosingFacts } from './diagnosing-steps.ts';

type Expected = string | ((facts: DiagnosingFacts) => string);

const shortText = 'at most 255 characters, or nothing';

/** Of the single parameters and claims. */
const ofSubjects: Readonly<Record<string, string>> = {
  ':nonce': '1 to 255 characters, others for each URL',
  ':email': 'the email address of the user, with "+" written %2B',
  ':external_user_id': '1 to 255 characters: how the host application knows the user',
  ':mode': 'userbacked',
  ':time': 'the moment of signing, in seconds since 1970',
  ':session_length': 'a whole number of seconds, at least 1',
  ':external_user_team': 'names of teams, with bare commas between them',
  ':ua_<name>': 'user attributes, each once and of at most 1,000 characters',
  iss: 'the client id, as in "kid", or nothing',
  ver: '"1.1", "1.0" or nothing',
  oauth_token: 'salt.iv.tag.ciphertext, or nothing',
  connection_oauth_tokens: 'an object of such tokens, or nothing',
  sub: 'the email address of the user',
  teams: 'a list of names of teams, or nothing',
  user_attributes: 'an object whose values are texts, or nothing',
  jti: '1 to 255 characters, others for each JWT',
  iat: 'the moment of signing, in seconds since 1970',
  exp: 'a moment after "iat", in seconds since 1970',
  nbf: 'a moment in seconds since 1970, or nothing',
};

const expectations: Readonly<Record<CheckName, Expected>> = {
  ADDRESS: ({ publicBaseUrl }) => `${publicBaseUrl}, the public base URL of this server`,
  URL: `a path of an embed, and a query of at most ${mostParameters} parameters in UTF-8; ${longestTarget} characters in all`,
  REQUIRED_PARAMETERS: ({ place }) =>
    place
      ? ':jwt'
      : ':nonce, :client_id, :email, :external_user_id, :mode, :session_length, :time and :signature, none of them empty',
  REPEATED_PARAMETERS: 'each name that begins with a colon once',
  SIGNATURE_LAST: ':signature at the very end of the URL',
  TOKEN_FORM: 'three parts in base64url without padding, the first two of them JSON objects',
  ALGORITHM: '"alg": "HS256" in the header of the JWT',
  CRITICAL_HEADERS: 'no "crit" in the header of the JWT',
  KEY_ID: '"kid" in the header of the JWT: the client id',
  CREDENTIAL_KNOWN: 'the client id of a credential',
  CREDENTIAL_NOT_REVOKED: 'a credential that is not revoked',
  CREDENTIAL_MAY_EMBED: 'a credential with the privilege EMBED',
  OWNER_ACTIVE: 'a credential whose owner is an active member',
  SIGNED_CHARACTERS: 'printable ASCII alone: all else percent-encoded before signing',
  SIGNATURE_FORM: '64 hexadecimal digits in lower case',
  SIGNATURE: ({ parsed }) =>
    parsed?.method === 'JWT'
      ? 'HMAC-SHA256 over header and payload as they stand in the JWT, keyed with a live secret of the credential'
      : 'HMAC-SHA256 over every character before &:signature=, keyed with a live secret of the credential',
  REQUIRED_CLAIMS: 'sub, jti, iat and exp, none of them empty',
  PARAMETER: shortText,
  CLAIM: shortText,
  TIME_IN_SECONDS: 'seconds since 1970, ten digits in our days; not milliseconds',
  SESSION_LENGTH: ({ longestSessionSeconds }) =>
    longestSessionSeconds === undefined ? 'as the organization allows' : `at most ${longestSessionSeconds} s`,
  TIME_NOT_AHEAD: ({ limits }) => `at most ${limits.skewSeconds} s ahead of the clock here`,
  NOT_EXPIRED: 'a session that ends in the future',
  MAY_SIGN_FOR_USER: "an administrator's credential, or the address of the credential's own owner",
  CREDENTIAL_BOUNDS: 'no more than the credential is bounded to',
  EMBEDDING_ENABLED: 'secure embedding switched on for the organization',
  METHOD_ENABLED: 'URLs of this kind switched on for the organization',
  ORGANIZATION_OF_URL: ({ signer }) =>
    signer ? `/${signer.organization.slug}/workbook/: the organization of the credential` : 'that of the credential',
  CONTENT_KNOWN: 'content of the organization of the credential',
  EMBED_NOT_DELETED: 'an embed that was not deleted',
  TAG_OF_EMBED: 'the tag for which the path was generated, or none where it was for none',
  WORKBOOK_NOT_ARCHIVED: 'a workbook that is not archived',
  WORKBOOK_PUBLISHED: 'a workbook with a published version',
  TAG_KNOWN: 'a tag of the workbook, or none',
  SOURCE_EMBEDDABLE: 'the workbook, a visible page that opens no modal, or a chart or table on a visible page',
  CONTENT_BOUNDS: 'a workbook and an embed within the bounds of the credential',
  USER_KNOWN: 'a known user, or an organization that makes users as they come',
  USER_ACTIVE: 'a user who is not deactivated',
  USER_FITS_METHOD: 'the address of an embed user: members who log in need a JWT',
  CLAIMS_FIT_USER: 'no teams, account_type and user_attributes for a member who logs in',
  TEAMS: 'at least one team, each of which the organization has',
  ACCOUNT_TYPE: 'an account type of the organization',
  MAY_VIEW_WORKBOOKS: 'an account type with the permission VIEW_WORKBOOKS',
  USER_BOUNDS: 'teams and an account type within the bounds of the credential',
  GRANT: 'a grant on the workbook, or on the tag that is opened, to the user or to one of their teams',
  NONCE: 'one that no URL of the credential was opened with: it opens once',
  KNOWN_PARAMETERS: 'no parameter with a colon that nobody reads',
  FRAMING_ORIGIN: ({ signer }) => {
    const allowed = signer ? framingOrigins(signer.organization, signer.credential) : [];
    return allowed.length === 0 ? 'one of the allowed origins, of which there is none' : allowed.slice(0, 5).join(', ');
  },
};

/** What must be so for a check to pass. */
export function expectedOf(name: CheckName, subject: string | null, facts: DiagnosingFacts): string {
  const own = name === 'PARAMETER' || name === 'CLAIM' ? ofSubjects[subject ?? ''] : undefined;
  if (subject === 'aud') return `${JSON.stringify(facts.limits.audience)} where "ver" is "1.1"`;
  const expected = own ?? expectations[name];
  return typeof expected === 'string' ? expected : expected(facts);
}
