import { isAdmin } from '../../caller.ts';
import type { DomainError } from '../../errors.ts';
import { emailKey, type Member } from '../../members/member.ts';
import type { Organization } from '../../organizations/organization.ts';
import { quoted } from '../../quoted.ts';
import type { Embed } from '../embed.ts';
import type { Signer } from '../open/opening-repository.ts';
import { requiredParameterNames } from '../url/client-credential-url.ts';
import { isOurs, optionalValue } from '../url/parameters.ts';
import { hasOwnRights, isMilliseconds, type PlannedClaims, secondsIn } from './url-claims.ts';
import type { UrlToMigrate } from './url-to-migrate.ts';

const jwtWarningCodes = [
  'INCOMPLETE_URL',
  'REPEATED_PARAMETER',
  'INVALID_TIME',
  'OTHER_HOST',
  'OTHER_TAG',
  'CONTENT_NOT_SHOWN',
  'CREDENTIAL_NOT_USABLE',
  'SIGNING_FOR_OTHERS',
  'SESSION_TOO_LONG',
  'INTERNAL_MEMBER',
  'USER_REFUSED',
  'NO_TEAM',
  'ACCOUNT_TYPE_STAYS',
  'MODE',
  'CONTROLS_UNSIGNED',
] as const;

/** A difference that bites, or something about the URL that would not open either way. */
export interface JwtMigrationWarning {
  readonly code: (typeof jwtWarningCodes)[number];
  readonly message: string;
}

/** What was looked up for a URL. */
export interface UrlFacts extends UrlToMigrate {
  readonly organization: Organization;
  readonly publicOrigin: string;
  readonly embed: Embed;
  /** Why the embed shows nothing at present. */
  readonly problem: DomainError | undefined;
  /** Undefined where the caller may not use the credential, or nobody may. */
  readonly signer: Signer | undefined;
  /** Why not. */
  readonly signerProblem: DomainError | undefined;
  readonly member: Member | null;
  /** Why opening would refuse the user of these claims. */
  readonly userProblem: DomainError | undefined;
  readonly claims: PlannedClaims;
}

type Check = (facts: UrlFacts) => string | false | null | undefined;

function list(names: readonly string[]): string {
  return names.map(quoted).join(', ');
}

function isUnsignable({ signer, claims }: UrlFacts): boolean {
  if (!signer || claims.sub === undefined) return false;
  const isOwn = emailKey(signer.owner.email) === emailKey(claims.sub);
  return !isOwn && !isAdmin({ permissions: new Set(signer.ownerPermissions) });
}

function longestOf({ organization, signer }: UrlFacts): number {
  const { maxSessionLengthSeconds: longest } = organization;
  return Math.min(longest, signer?.credential.bounds.maxSessionLengthSeconds ?? longest);
}

const checks: Readonly<Record<JwtMigrationWarning['code'], Check>> = {
  INCOMPLETE_URL({ parameters }) {
    const missing = requiredParameterNames.filter((name) => optionalValue(parameters, name) === null);
    return (
      missing.length > 0 &&
      `The URL lacks, or leaves empty: ${missing.join(', ')}. What they say is missing in the plan.`
    );
  },
  REPEATED_PARAMETER: ({ parameters: { repeatedName } }) =>
    repeatedName !== undefined && `${quoted(repeatedName)} stands in the URL more than once; the plan takes the first.`,
  INVALID_TIME({ parameters }) {
    const [time, length] = [':time', ':session_length'].map((name) => optionalValue(parameters, name));
    if (time && isMilliseconds(time)) return '":time" is in milliseconds, and so opens nowhere: "iat" is in seconds.';
    const isUnread = [time, length].some((text) => text && secondsIn(text) === undefined);
    return (
      isUnread && '":time" or ":session_length" is no number of seconds, so "iat" or "exp" is missing in the plan.'
    );
  },
  OTHER_HOST: ({ otherOrigin, publicOrigin }) =>
    otherOrigin !== null &&
    `The URL is one of ${otherOrigin}, and so opens there if anywhere; the plan is for ${publicOrigin}.`,
  OTHER_TAG: ({ target, embed }) =>
    target.tagName !== embed.tagName &&
    'The path names another tag than that for which it was generated, and so opens nowhere; the plan is for what was generated.',
  CONTENT_NOT_SHOWN: ({ problem }) =>
    problem?.code === 'EMBED_DELETED'
      ? 'The embed was deleted, so its path is dead. A JWT names the content instead, and would show it again.'
      : problem && `${problem.message} A JWT does not open it either. ${problem.remedy}`,
  CREDENTIAL_NOT_USABLE: ({ signerProblem }) => signerProblem && `${signerProblem.message} ${signerProblem.remedy}`,
  SIGNING_FOR_OTHERS: (facts) =>
    isUnsignable(facts) &&
    "The owner of the client credential is no administrator, so it signs for the owner's address alone, with either way.",
  SESSION_TOO_LONG(facts) {
    const { iat = 0, exp = 0 } = facts.claims;
    return (
      exp - iat > longestOf(facts) &&
      `From "iat" to "exp" are ${exp - iat} s; the longest session is ${longestOf(facts)} s.`
    );
  },
  INTERNAL_MEMBER: ({ member }) =>
    hasOwnRights(member) &&
    'The address belongs to a member who logs in, whose own rights count: teams, account_type and user_attributes must be absent, and are left out here. With client credentials such a member cannot open at all.',
  USER_REFUSED: ({ userProblem }) =>
    userProblem &&
    userProblem.code !== 'NO_TEAM' &&
    `A JWT with these claims is refused as ${userProblem.code}: ${userProblem.message} ${userProblem.remedy}`,
  NO_TEAM: ({ member, claims }) =>
    !hasOwnRights(member) &&
    claims.teams === undefined &&
    'No team is named. A JWT without teams is refused for a new user, and leaves a known user in the teams that are stored.',
  ACCOUNT_TYPE_STAYS: ({ organization, member, claims }) =>
    !hasOwnRights(member) &&
    claims.account_type === undefined &&
    `Without account_type a known user keeps the account type that is stored, where this URL gave the default each time: name ${quoted(organization.defaultEmbedAccountType)} to keep that.`,
  MODE({ parameters }) {
    const mode = optionalValue(parameters, ':mode');
    return (
      mode !== null &&
      mode !== 'userbacked' &&
      `":mode=${mode}" has no equal: what the user may do is decided by the permissions of their account type, e.g. EXPLORE.`
    );
  },
  CONTROLS_UNSIGNED({ parameters }) {
    const controls = [...new Set(parameters.all.map(({ name }) => name).filter((name) => !isOurs(name)))];
    return (
      controls.length > 0 &&
      `Control values stay in the URL, where a JWT does not sign them, so viewers see and change them: ${list(controls)}. If one guards data, put its value into user_attributes.`
    );
  },
};

/** In the order of their codes. */
export function urlWarnings(facts: UrlFacts): JwtMigrationWarning[] {
  return jwtWarningCodes.flatMap((code) => {
    const message = checks[code](facts);
    return message ? [{ code, message }] : [];
  });
}
