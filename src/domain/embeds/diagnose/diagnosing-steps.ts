import { DomainError } from '../../errors.ts';
import { parseClientId } from '../../ids.ts';
import { quoted } from '../../quoted.ts';
import { check, type Step } from '../check/step.ts';
import { framingOrigins } from '../open/framing-origins.ts';
import type { OpeningFacts } from '../open/opening-facts.ts';
import type { OpeningRepository } from '../open/opening-repository.ts';
import { openingSteps } from '../open/opening-steps.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import { interfaceOf } from '../url/verify-embed-url.ts';
import { Advice } from './advice.ts';

/** What is known beside what opening would know. */
export interface DiagnosingFacts extends OpeningFacts {
  readonly isNonceTaken: OpeningRepository['isNonceTaken'];
  readonly pastedOrigin: string | null;
}

/** Where a browser goes; a default port counts as none. */
function originOf(text: string): string | null {
  return URL.canParse(text) ? new URL(text).origin : null;
}

const address: Step<DiagnosingFacts> = check(
  'ADDRESS',
  ({ pastedOrigin }) => pastedOrigin ?? undefined,
  (pasted, { publicBaseUrl }) => {
    if (originOf(pasted) === originOf(publicBaseUrl)) return;
    throw new Advice(
      `The URL leads to ${quoted(pasted)}, and this server is ${publicBaseUrl}.`,
      `Begin the URL with ${publicBaseUrl}: the signature covers scheme, host and port.`,
    );
  },
);

/** Opening takes the nonce instead, and is refused when somebody has taken it. */
const nonce: Step<DiagnosingFacts> = check(
  'NONCE',
  ({ signer, values, parsed }) => {
    const clientId = parseClientId(parsed?.clientId ?? '');
    return signer && clientId && values.nonce !== undefined ? { signer, clientId, nonce: values.nonce } : undefined;
  },
  async ({ signer, clientId, nonce: value }, { isNonceTaken }) => {
    if (!(await isNonceTaken(signer.organization.organizationId, clientId, value))) return;
    throw new DomainError('NONCE_REUSED', 'The URL was opened before.');
  },
);

const mostNames = 10;

const knownParameters: Step<DiagnosingFacts> = check(
  'KNOWN_PARAMETERS',
  ({ parsed }) => parsed,
  (url) => {
    const { ignoredParameters } = interfaceOf(url);
    if (ignoredParameters.length === 0) return;
    const names = ignoredParameters.slice(0, mostNames).map(quoted).join(', ');
    throw new Advice(
      `Nobody reads these parameters, or they have a value that is none of theirs, so they are ignored: ${names}.`,
      'Correct their names or values, or leave them out.',
    );
  },
);

const framing: Step<DiagnosingFacts> = check(
  'FRAMING_ORIGIN',
  ({ signer, origin }) => (signer && origin !== null ? { signer, origin } : undefined),
  ({ signer: { organization, credential }, origin }) => {
    const allowed = framingOrigins(organization, credential);
    if (allowed.includes(origin)) return;
    throw new Advice(
      `The browser shows the embed in no frame of ${quoted(origin)}.`,
      'Have an administrator add the origin: updateOrganization(input: { allowedEmbedOrigins: [...] }).',
    );
  },
);

function stepsOf(method: SigningMethod): readonly Step<DiagnosingFacts>[] {
  return [address, ...openingSteps[method], nonce, knownParameters, framing];
}

/** Every check of an opening, and those that no server makes (X1). */
export const diagnosingSteps: Readonly<Record<SigningMethod, readonly Step<DiagnosingFacts>[]>> = {
  CLIENT_CREDENTIALS: stepsOf('CLIENT_CREDENTIALS'),
  JWT: stepsOf('JWT'),
};
