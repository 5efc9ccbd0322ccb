import { check, learn, type Step } from '../check/step.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import { userOf } from '../url/url-facts.ts';
import {
  judgeAccountType,
  judgeTeams,
  namedTeams,
  requireActiveUser,
  requireClaimsFit,
  requireFitsMethod,
  requireKnownUser,
  toJudgedUser,
} from './judge-user.ts';
import { checkUserBounds } from './opening-bounds.ts';
import type { OpeningFacts } from './opening-facts.ts';
import { requireMayView, requireReach } from './require-reach.ts';

/** Who is asked for, as far as the URL says it rightly. */
function asked({ signer, parsed, values }: OpeningFacts) {
  const user = userOf(values);
  if (!signer || !parsed || !user) return undefined;
  return { organization: signer.organization, request: { method: parsed.method, user } };
}

function found(facts: OpeningFacts) {
  const wanted = asked(facts);
  return wanted && facts.foundUser && { ...wanted, user: facts.foundUser };
}

const lookUp = learn(asked, async ({ organization, request: { user } }, facts) => {
  const wanted = { email: user.email, teamNames: namedTeams(user) };
  facts.foundUser = await facts.deps.repository.findOpeningUser(organization.organizationId, wanted);
  facts.attempt.memberId = facts.foundUser.member?.memberId;
});

const known: readonly Step<OpeningFacts>[] = [
  lookUp,
  check('USER_KNOWN', found, ({ organization, user }) => requireKnownUser(organization, user)),
  check('USER_ACTIVE', ({ foundUser }) => foundUser, requireActiveUser),
];

const ofMethod: Readonly<Record<SigningMethod, Step<OpeningFacts>>> = {
  CLIENT_CREDENTIALS: check('USER_FITS_METHOD', found, ({ request, user }) => requireFitsMethod(request, user)),
  JWT: check('CLAIMS_FIT_USER', found, ({ request, user }) => requireClaimsFit(request, user)),
};

const rights: readonly Step<OpeningFacts>[] = [
  check('TEAMS', found, ({ request, user }, facts) => {
    facts.teams = judgeTeams(request, user);
  }),
  check('ACCOUNT_TYPE', found, ({ organization, request, user }, facts) => {
    facts.accountType = judgeAccountType(organization, request, user);
  }),
  check('MAY_VIEW_WORKBOOKS', ({ accountType }) => accountType, requireMayView),
  learn(
    (facts) => {
      const { teams, accountType } = facts;
      const known = found(facts);
      return known && teams && accountType && { ...known, teams, accountType };
    },
    ({ request, user, ...judged }, facts) => {
      facts.user = toJudgedUser(facts.deps, request, user, judged);
    },
  ),
  check(
    'USER_BOUNDS',
    ({ signer, user }) => signer && user && { signer, user },
    ({ signer, user }) => checkUserBounds(signer, user),
  ),
  check(
    'GRANT',
    ({ user, shown }) => user && shown && { user, shown },
    ({ user, shown }) => {
      const teamIds = user.teams.map(({ teamId }) => teamId);
      requireReach(user.member, user.accountType, teamIds, shown);
    },
  ),
];

/** User, then teams, account type, then grant (O8). */
export const userSteps: Readonly<Record<SigningMethod, readonly Step<OpeningFacts>[]>> = {
  CLIENT_CREDENTIALS: [...known, ofMethod.CLIENT_CREDENTIALS, ...rights],
  JWT: [...known, ofMethod.JWT, ...rights],
};
