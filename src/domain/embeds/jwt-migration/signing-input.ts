import type { EmbedId } from '../../ids.ts';
import type { SignEmbedUrlInput } from '../sign/sign-embed-url.ts';
import type { InterfaceParameters } from '../url/interface-parameters.ts';
import type { QueryParameters } from '../url/parameters.ts';
import { readInterface } from '../url/read-interface-parameters.ts';
import type { PlannedClaims } from './url-claims.ts';

type Present<Input> = { readonly [Name in keyof Input]?: NonNullable<Input[Name]> };

/** Input of `signEmbedUrl` as far as a URL tells it. */
export interface SigningInput extends Omit<Present<SignEmbedUrlInput>, 'user'> {
  readonly user: Present<SignEmbedUrlInput['user']>;
}

function parametersOf({ menuPosition, ...others }: InterfaceParameters): NonNullable<SigningInput['parameters']> {
  const asked = Object.entries(others).filter(([, value]) => value !== null && value !== false);
  const position = menuPosition?.toUpperCase() as Uppercase<NonNullable<typeof menuPosition>> | undefined;
  return { ...Object.fromEntries(asked), ...(position && { menuPosition: position }) };
}

/** With this input the server signs a JWT that says the same as the URL; with a nonce and a time of its own. */
export function signingInputOf(embedId: EmbedId, query: QueryParameters, claims: PlannedClaims): SigningInput {
  const { iss, sub, teams, account_type: accountType, first_name: firstName, last_name: lastName } = claims;
  const { user_attributes: attributes, eval_connection_id: evalConnectionId, iat, exp } = claims;
  const { parameters, controls } = readInterface(query, () => false);
  const asked = parametersOf(parameters);
  return {
    embedId,
    method: 'JWT',
    ...(iss && { clientId: iss }),
    user: {
      ...(sub && { email: sub }),
      ...(teams && { teams }),
      ...(accountType && { accountType }),
      ...(firstName && { firstName }),
      ...(lastName && { lastName }),
      ...(attributes && { attributes }),
    },
    ...(iat !== undefined && exp !== undefined && { sessionLengthSeconds: exp - iat }),
    ...(evalConnectionId && { evalConnectionId }),
    ...(Object.keys(asked).length > 0 && { parameters: asked }),
    ...(controls.size > 0 && { controls: Array.from(controls, ([controlId, values]) => ({ controlId, values })) }),
  };
}
