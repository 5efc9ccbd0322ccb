import { DomainError } from '../../errors.ts';
import { parseClientId } from '../../ids.ts';
import { check, learn, type Step } from '../check/step.ts';
import { hasSignableCharacters, hasSignatureForm } from '../url/client-credential-url.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import { findSignature } from './find-signature.ts';
import type { OpeningFacts } from './opening-facts.ts';
import { requireKnown, requireMayEmbed, requireNotRevoked, requireOwnerActive } from './require-signer.ts';

/** Undefined where the URL names no client at all. */
const named = ({ parsed }: OpeningFacts) => (parsed && parsed.clientId !== '' ? parsed : undefined);
const signer = ({ signer: known }: OpeningFacts) => known;

function wrongSignature(message: string, remedy: string): DomainError {
  return new DomainError('INVALID_SIGNATURE', message, { field: ':signature', remedy });
}

/** The signature is computed before anything is told of the credential, so that an unknown one takes as long (O8). */
const lookUpSigner = learn<OpeningFacts, NonNullable<OpeningFacts['parsed']>>(named, async (url, facts) => {
  const { deps, attempt } = facts;
  const clientId = parseClientId(url.clientId);
  const found = clientId && (await deps.repository.findSigner(clientId));
  facts.foundSigner = found ?? null;
  attempt.organization = found?.organization;
  facts.secret = (await findSignature(deps, url, found)) ?? null;
});

const credentialSteps: readonly Step<OpeningFacts>[] = [
  lookUpSigner,
  check(
    'CREDENTIAL_KNOWN',
    (facts) => named(facts) && { found: facts.foundSigner },
    ({ found }, facts) => {
      const known = requireKnown(found);
      facts.signer = known;
      facts.longestSessionSeconds = known.organization.maxSessionLengthSeconds;
    },
  ),
  check('CREDENTIAL_NOT_REVOKED', signer, requireNotRevoked),
  check('CREDENTIAL_MAY_EMBED', signer, requireMayEmbed),
  check('OWNER_ACTIVE', signer, requireOwnerActive),
];

const parsed = ({ parsed: url }: OpeningFacts) => (url?.method === 'CLIENT_CREDENTIALS' ? url : undefined);

/** Why the signature of client credentials could be that of nobody. */
const formSteps: readonly Step<OpeningFacts>[] = [
  check('SIGNED_CHARACTERS', parsed, (url) => {
    if (hasSignableCharacters(url)) return;
    throw wrongSignature(
      'The URL holds characters that browsers encode on the way, so that no signature over them fits.',
      'Percent-encode each value in UTF-8 before signing, e.g. with encodeURIComponent.',
    );
  }),
  check(
    'SIGNATURE_FORM',
    (facts) => (parsed(facts)?.signature ? parsed(facts) : undefined),
    (url) => {
      if (hasSignatureForm(url)) return;
      throw wrongSignature(
        'A signature is 64 hexadecimal digits in lower case.',
        'Write the HMAC in hexadecimal digits, e.g. with digest("hex"), and in lower case.',
      );
    },
  ),
];

const signature = check<OpeningFacts, NonNullable<OpeningFacts['url']>>(
  'SIGNATURE',
  ({ url, signer: known }) => (known ? url : undefined),
  (_, { secret }) => {
    if (secret) return;
    throw new DomainError('INVALID_SIGNATURE', 'No live secret of the client credential made this signature.');
  },
);

/** Credential known, not revoked, has `EMBED`, owner active; then the signature (O8). */
export const signerSteps: Readonly<Record<SigningMethod, readonly Step<OpeningFacts>[]>> = {
  CLIENT_CREDENTIALS: [...credentialSteps, ...formSteps, signature],
  JWT: [...credentialSteps, signature],
};
