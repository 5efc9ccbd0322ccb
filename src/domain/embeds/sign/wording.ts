import { DomainError } from '../../errors.ts';
import { randomUuid } from '../../ids.ts';
import type { Deps } from '../../ports.ts';
import { readList, readOptionalName } from '../../text-input.ts';
import type { Signer } from '../open/opening-repository.ts';
import type { ClaimsToSign } from '../url/jwt-url.ts';
import type { ParameterToWrite } from '../url/parameters.ts';
import {
  type ControlInput,
  controlsToWrite,
  interfaceParametersToWrite,
  otherParametersToWrite,
  type ParametersInput,
} from './parameters-to-write.ts';
import { readSignedUser, type SignedUser, type SignedUserInput, userClaims, userParameters } from './signed-user.ts';

/** What a URL is to say, whichever way it is signed. */
export interface WordingInput {
  readonly user: SignedUserInput;
  readonly sessionLengthSeconds?: number | null | undefined;
  readonly evalConnectionId?: string | null | undefined;
  readonly parameters?: ParametersInput | null | undefined;
  readonly otherParameters?: Readonly<Record<string, string>> | null | undefined;
  readonly controls?: readonly ControlInput[] | null | undefined;
}

/** The same, read, with nonce and time. */
export interface Wording {
  readonly user: SignedUser;
  readonly nonce: string;
  /** Unix seconds. */
  readonly issuedAt: number;
  readonly sessionLengthSeconds: number;
  readonly evalConnectionId: string;
  readonly parameters: readonly ParameterToWrite[];
}

const defaultSessionSeconds = 3600;
const mostControls = 100;

function readSessionLength({ sessionLengthSeconds }: WordingInput, { organization, credential }: Signer): number {
  if (typeof sessionLengthSeconds !== 'number') {
    const longest = credential.bounds.maxSessionLengthSeconds ?? organization.maxSessionLengthSeconds;
    return Math.min(defaultSessionSeconds, organization.maxSessionLengthSeconds, longest);
  }
  if (Number.isInteger(sessionLengthSeconds) && sessionLengthSeconds >= 1) return sessionLengthSeconds;
  throw new DomainError('INVALID_INPUT', '"sessionLengthSeconds" must be a whole number of seconds, at least 1.', {
    field: 'sessionLengthSeconds',
  });
}

/** Throws `INVALID_INPUT`. */
export function readWording(deps: Pick<Deps, 'now' | 'randomBytes'>, input: WordingInput, signer: Signer): Wording {
  return {
    user: readSignedUser(input.user),
    nonce: randomUuid(deps.randomBytes),
    issuedAt: Math.floor(deps.now().getTime() / 1000),
    sessionLengthSeconds: readSessionLength(input, signer),
    evalConnectionId: readOptionalName('evalConnectionId', input.evalConnectionId),
    parameters: [
      ...interfaceParametersToWrite(input.parameters ?? {}),
      ...otherParametersToWrite(input.otherParameters ?? {}),
      ...controlsToWrite(readList('controls', input.controls ?? [], mostControls)),
    ],
  };
}

/** As parameters of a URL signed with client credentials (L3). */
export function wordingParameters(wording: Wording, clientId: string): ParameterToWrite[] {
  const { user, nonce, issuedAt, sessionLengthSeconds, evalConnectionId, parameters } = wording;
  return [
    [':nonce', nonce],
    [':client_id', clientId],
    ...userParameters(user),
    [':mode', 'userbacked'],
    [':session_length', String(sessionLengthSeconds)],
    [':time', String(issuedAt)],
    ...(evalConnectionId ? ([[':eval_connection_id', evalConnectionId]] as const) : []),
    ...parameters,
  ];
}

/** As claims of a JWT (J3). */
export function wordingClaims(wording: Wording, audience: string): ClaimsToSign {
  const { user, nonce, issuedAt, sessionLengthSeconds, evalConnectionId } = wording;
  return {
    jti: nonce,
    iat: issuedAt,
    exp: issuedAt + sessionLengthSeconds,
    aud: audience,
    ...userClaims(user),
    ...(evalConnectionId && { eval_connection_id: evalConnectionId }),
  };
}
