import { reachesTag, reachOf } from '../../access.ts';
import { isAdmin, type MemberCaller } from '../../caller.ts';
import { DomainError } from '../../errors.ts';
import { type ClientId, parseClientId } from '../../ids.ts';
import type { Deps } from '../../ports.ts';
import type { JudgingDeps } from '../open/opening-facts.ts';
import type { OpeningContent, Signer } from '../open/opening-repository.ts';

/** The answer for a credential of somebody else, and for one that is not there: for who is no administrator they look alike. */
function notYours(): DomainError {
  return new DomainError('FORBIDDEN', 'The URL names no client credential that you may use.', {
    field: 'url',
    remedy: 'Diagnose URLs that a credential of yours signed, or ask an administrator to diagnose this one.',
  });
}

function mayRead(caller: MemberCaller, { workbook, grants, embed }: OpeningContent, tagName: string | null): boolean {
  const reach = reachOf(caller, workbook, grants);
  const tag = embed ? embed.tagName : tagName;
  return reach !== undefined && (tag === null ? reach.everyVersion : reachesTag(reach, tag));
}

/** What a caller may learn about by diagnosing a URL (A3, A5). */
export interface DiagnosingRepository {
  readonly repository: JudgingDeps['repository'];
  /** The credential of this client id, if the caller may use it. Throws `FORBIDDEN`. */
  findUsableSigner(clientId: string): Promise<Signer | undefined>;
  /** Whether content was found that the caller may not read, since opening comes to it. */
  isConcealed(): boolean;
  /** From now on content that the caller may not read is not there: opening would not have come to it. */
  conceal(): void;
}

/** The repository as opening asks it, with nothing in it that the caller may not know. */
export function diagnosingRepository(
  { repository }: Pick<Deps, 'repository'>,
  caller: MemberCaller,
): DiagnosingRepository {
  let isRefused = false;
  let isConcealed = false;
  const looked = new Map<ClientId, Promise<Signer | undefined>>();

  const findSigner = async (clientId: ClientId): Promise<Signer | undefined> => {
    const look = looked.get(clientId) ?? repository.findSigner(clientId);
    looked.set(clientId, look);
    const found = await look;
    const isOurs = found?.organization.organizationId === caller.organizationId;
    if (isAdmin(caller)) return isOurs ? found : undefined;
    if (!isOurs || found.owner.memberId !== caller.member.memberId) throw notYours();
    return found;
  };

  return {
    repository: {
      findSigner,
      findOpeningContent: async (organizationId, target) => {
        const found = await repository.findOpeningContent(organizationId, target);
        if (!found || mayRead(caller, found, 'tagName' in target ? target.tagName : null)) return found;
        isConcealed = !isRefused;
        return isConcealed ? found : undefined;
      },
      findOpeningUser: (organizationId, asked) => repository.findOpeningUser(organizationId, asked),
      findEmbedsByIds: (organizationId, embedIds) => repository.findEmbedsByIds(organizationId, embedIds),
    },
    findUsableSigner: async (clientId) => {
      const id = parseClientId(clientId);
      if (id) return findSigner(id);
      if (clientId !== '' && !isAdmin(caller)) throw notYours();
      return undefined;
    },
    isConcealed: () => isConcealed,
    conceal: () => {
      isRefused = true;
    },
  };
}
