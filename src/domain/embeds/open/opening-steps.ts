import type { Step } from '../check/step.ts';
import { check, learn } from '../check/step.ts';
import { clockOffsetOf } from '../url/clock-offset.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import { requestOf, shapeChecks, valueChecks } from '../url/verify-embed-url.ts';
import { contentSteps } from './content-steps.ts';
import { checkNamedBounds } from './opening-bounds.ts';
import type { OpeningFacts } from './opening-facts.ts';
import { requireEmbeddingEnabled, requireMaySignFor, requireMethodEnabled } from './require-signer.ts';
import { signerSteps } from './signer-steps.ts';
import { userSteps } from './user-steps.ts';

const signer = ({ signer: known }: OpeningFacts) => known;

/** What the credential and its organization allow at all, before anything else is looked up. */
const allowanceSteps: readonly Step<OpeningFacts>[] = [
  check(
    'MAY_SIGN_FOR_USER',
    (facts) => {
      const { signer: known, values } = facts;
      return known && values.email !== undefined ? { known, email: values.email } : undefined;
    },
    ({ known, email }) => requireMaySignFor(known, email),
  ),
  check(
    'CREDENTIAL_BOUNDS',
    ({ signer: known, parsed, request }) => known && parsed && request && { known, parsed, request },
    ({ known, parsed, request }, { origin }) => checkNamedBounds(known, parsed, request, origin),
  ),
  check('EMBEDDING_ENABLED', signer, ({ organization }) => requireEmbeddingEnabled(organization)),
  check(
    'METHOD_ENABLED',
    ({ signer: known, parsed }) => known && parsed && { known, parsed },
    ({ known, parsed }) => requireMethodEnabled(known.organization, parsed.method),
  ),
];

const noteUrl = learn<OpeningFacts, NonNullable<OpeningFacts['url']>>(
  ({ url }) => url,
  (url, { attempt }) => {
    attempt.url = url;
  },
);

/** What is believed from here on: the clock, and each value as soon as it is read. */
const noteSigned = learn<OpeningFacts, NonNullable<OpeningFacts['parsed']>>(
  ({ parsed }) => parsed,
  (url, { attempt, now, values }) => {
    attempt.clockOffsetSeconds = clockOffsetOf(url, now);
    attempt.values = values;
  },
);

/** The values belong together from here on; where one is missing, what needs all of them is not reached. */
const readRequest = learn<OpeningFacts, NonNullable<ReturnType<typeof requestOf>>>(requestOf, (request, facts) => {
  facts.request = request;
  facts.attempt.request = request;
});

function stepsOf(method: SigningMethod): readonly Step<OpeningFacts>[] {
  return [
    ...shapeChecks[method],
    noteUrl,
    ...signerSteps[method],
    noteSigned,
    ...valueChecks[method],
    readRequest,
    ...allowanceSteps,
    ...contentSteps[method],
    ...userSteps[method],
  ];
}

/** The checks of O8 in their order, up to the grant: opening takes them until one fails, diagnosis takes them all (X1). */
export const openingSteps: Readonly<Record<SigningMethod, readonly Step<OpeningFacts>[]>> = {
  CLIENT_CREDENTIALS: stepsOf('CLIENT_CREDENTIALS'),
  JWT: stepsOf('JWT'),
};
