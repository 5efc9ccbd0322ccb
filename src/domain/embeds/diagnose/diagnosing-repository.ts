import { actsBounded, mayUseCredential, type Reach, reachesTag, reachOf } from '../../access.ts';
import { isAdmin, type MemberCaller } from '../../caller.ts';
import { DomainError } from '../../errors.ts';
import { type ClientId, type MemberId, parseClientId } from '../../ids.ts';
import type { Deps } from '../../ports.ts';
import type { JudgingDeps } from '../open/opening-facts.ts';
import type { OpeningContent, Signer } from '../open/opening-repository.ts';
import { familyOf, isRefusal } from '../open/refusal-families.ts';
import { requireShown } from '../open/require-shown.ts';

/** The answer for a credential of somebody else, and for one that is not there: for who is no administrator they look alike. */
function notYours(): DomainError {
  return new DomainError('FORBIDDEN', 'The URL names no client credential that you may use.', {
    field: 'url',
    remedy: 'Diagnose URLs that a credential of yours signed, or ask an administrator to diagnose this one.',
  });
}

function mayRead(reach: Reach | undefined, { embed }: OpeningContent, tagName: string | null): boolean {
  const tag = embed ? embed.tagName : tagName;
  return reach !== undefined && (tag === null ? reach.everyVersion : reachesTag(reach, tag));
}

/** Whether a viewer is answered as where nothing is. */
function looksGone(found: OpeningContent, tagName: string | null): boolean {
  try {
    requireShown(found, { source: null, tagName });
    return false;
  } catch (error) {
    if (isRefusal(error)) return familyOf(error.code) === 'ENOENT';
    throw error;
  }
}

/** What a caller may learn about by diagnosing a URL (A3, A5). */
export interface DiagnosingRepository {
  readonly repository: JudgingDeps['repository'];
  /** The credential of this client id, if the caller may use it. Throws `FORBIDDEN`. */
  findUsableSigner(clientId: string): Promise<Signer | undefined>;
  /** Whether they may learn that this member reaches the content: of others, whoever may change it (A6). */
  mayHearOfGrant(memberId: MemberId | undefined): boolean;
  /** Whether content was found that the caller may not read, since opening comes to it. */
  isConcealed(): boolean;
  /** From now on content that the caller may not read is not there: opening would not have come to it. */
  conceal(): void;
}

/** The repository as opening asks it, with nothing in it that the caller may not know; `tagName` is that of the path. */
export function diagnosingRepository(
  { repository }: Pick<Deps, 'repository'>,
  caller: MemberCaller,
  tagName: string | null,
): DiagnosingRepository {
  const seesAll = isAdmin(caller) && !actsBounded(caller);
  let reach: Reach | undefined;
  let isRefused = false;
  let isConcealed = false;
  const looked = new Map<ClientId, Promise<Signer | undefined>>();

  const findSigner = async (clientId: ClientId): Promise<Signer | undefined> => {
    const look = looked.get(clientId) ?? repository.findSigner(clientId);
    looked.set(clientId, look);
    const found = await look;
    const isOurs = found?.organization.organizationId === caller.organizationId;
    if (isOurs && mayUseCredential(caller, found.credential)) return found;
    if (seesAll) return undefined;
    throw notYours();
  };

  return {
    repository: {
      findSigner,
      findOpeningContent: async (organizationId, target) => {
        const found = await repository.findOpeningContent(organizationId, target);
        reach = found && reachOf(caller, found.workbook, found.grants);
        if (!found || mayRead(reach, found, tagName)) return found;
        // Whoever reaches other tags of a workbook knows of it, and is told of one that is not there.
        const isKnown = reach !== undefined && found.embed === null;
        isConcealed = !isRefused && (isKnown || !looksGone(found, tagName));
        return isConcealed ? found : undefined;
      },
      findOpeningUser: (organizationId, asked) => repository.findOpeningUser(organizationId, asked),
      findEmbedsByIds: (organizationId, embedIds) => repository.findEmbedsByIds(organizationId, embedIds),
    },
    findUsableSigner: async (clientId) => {
      const id = parseClientId(clientId);
      if (id) return findSigner(id);
      if (clientId !== '' && !seesAll) throw notYours();
      return undefined;
    },
    mayHearOfGrant: (memberId) => memberId === caller.member.memberId || reach?.edit === true,
    isConcealed: () => isConcealed,
    conceal: () => {
      isRefused = true;
    },
  };
}
