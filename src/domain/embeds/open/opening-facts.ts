import type { CredentialSecret } from '../../credentials/client-credential.ts';
import type { MemberId } from '../../ids.ts';
import type { AccountType } from '../../members/account-type.ts';
import type { Organization } from '../../organizations/organization.ts';
import type { Deps } from '../../ports.ts';
import type { Team } from '../../teams/team.ts';
import type { EmbedRequest } from '../url/embed-request.ts';
import type { EmbedUrl, UrlFacts } from '../url/url-facts.ts';
import { newUrlFacts } from '../url/verify-embed-url.ts';
import type { JudgedUser } from './judge-user.ts';
import type { OpeningContent, OpeningRepository, OpeningUser, Signer } from './opening-repository.ts';
import type { ShownContent } from './require-shown.ts';

/** What is known of an attempt by the time it is refused, or allowed: for the audit event. */
export interface Attempt {
  url?: EmbedUrl;
  organization?: Organization | undefined;
  request?: EmbedRequest;
  shown?: ShownContent;
  /** As far as they were read; known when the signature is, as the clock. */
  values?: UrlFacts['values'];
  clockOffsetSeconds?: number | undefined;
  /** Of the user, when somebody has the address already. */
  memberId?: MemberId | undefined;
}

/** What judging an opening asks for. */
export interface JudgingDeps extends Pick<Deps, 'secretBox' | 'now' | 'randomBytes' | 'publicBaseUrl' | 'settings'> {
  readonly repository: Pick<OpeningRepository, 'findSigner' | 'findOpeningContent' | 'findOpeningUser'> &
    Pick<Deps['repository'], 'findEmbedsByIds'>;
}

/** All that the checks of O8 come to know, each where those before it have passed, or at least found what it needs. */
export interface OpeningFacts extends UrlFacts {
  readonly deps: JudgingDeps;
  /** Of the page that frames the embed, where it is known. */
  readonly origin: string | null;
  readonly attempt: Attempt;
  /** Null: nobody has this client id. */
  foundSigner?: Signer | null;
  signer?: Signer;
  /** Null: no live secret signed the URL. */
  secret?: CredentialSecret | null;
  request?: EmbedRequest;
  /** Null: there is nothing under what the URL names. */
  foundContent?: OpeningContent | null;
  content?: OpeningContent;
  shown?: ShownContent;
  foundUser?: OpeningUser;
  teams?: readonly Team[];
  accountType?: AccountType;
  user?: JudgedUser;
}

export function newOpeningFacts(
  deps: JudgingDeps,
  target: string,
  origin: string | null,
  attempt: Attempt,
): OpeningFacts {
  const { publicBaseUrl, now, settings } = deps;
  const limits = { skewSeconds: settings.clockSkewSeconds, audience: settings.jwtAudience };
  return { ...newUrlFacts({ publicBaseUrl, target, limits, now: now() }), deps, origin, attempt };
}
