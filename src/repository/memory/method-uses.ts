import { compareText } from '../../domain/connection.ts';
import {
  type CredentialUse,
  type MethodUse,
  mostMethodUses,
  useIdsOfEmbed,
} from '../../domain/credentials/credential-use.ts';
import type { Embed } from '../../domain/embeds/embed.ts';
import type { SigningMethod } from '../../domain/embeds/url/embed-request.ts';
import type { ClientId, MemberId } from '../../domain/ids.ts';
import type { OrganizationData } from './organization-data.ts';

const methods: readonly SigningMethod[] = ['CLIENT_CREDENTIALS', 'JWT'];

function unrevoked({ credentials }: OrganizationData) {
  return [...credentials.values()].filter(({ credential }) => credential.revokedAt === null);
}

function sumByMethod(uses: readonly CredentialUse[]): MethodUse[] {
  return methods.flatMap((method) => {
    const own = uses.filter((use) => use.method === method);
    if (own.length === 0) return [];
    const latest = Math.max(...own.map(({ lastUsedAt }) => lastUsedAt.getTime()));
    return [{ method, lastUsedAt: new Date(latest), uses: own.reduce((sum, use) => sum + use.uses, 0) }];
  });
}

/** How unrevoked credentials opened what an embed shows: by its path, and by JWT, which names the same content. */
export function methodUsesOfEmbed(data: OrganizationData, embed: Embed): MethodUse[] {
  const useIds = useIdsOfEmbed(embed);
  return sumByMethod(unrevoked(data).flatMap(({ uses }) => useIds.flatMap((id) => uses.get(id) ?? [])));
}

/** Of unrevoked credentials, the latest first; without what opened embeds that are deleted. */
export function methodUsesOfCredentials(
  data: OrganizationData,
  ownerId: MemberId | undefined,
): (MethodUse & { readonly clientId: ClientId })[] {
  const isLeft = ({ embedId }: CredentialUse) => embedId === null || data.embeds.get(embedId)?.deletedAt === null;
  return unrevoked(data)
    .filter(({ credential }) => (ownerId ?? credential.ownerId) === credential.ownerId)
    .flatMap(({ credential: { clientId }, uses }) =>
      sumByMethod([...uses.values()].filter(isLeft)).map((use) => ({ clientId, ...use })),
    )
    .sort(
      (a, b) =>
        b.lastUsedAt.getTime() - a.lastUsedAt.getTime() ||
        compareText(a.clientId, b.clientId) ||
        compareText(a.method, b.method),
    )
    .slice(0, mostMethodUses);
}

export function isOpenedSince(data: OrganizationData, embed: Embed, since: Date): boolean {
  return unrevoked(data).some(({ uses }) =>
    [...uses.values()].some(
      (use) => use.embedId === embed.embedId && use.method === 'CLIENT_CREDENTIALS' && use.lastUsedAt >= since,
    ),
  );
}
