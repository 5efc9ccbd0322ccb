import { checkBounds } from '../../credentials/check-bounds.ts';
import type { EmbedId } from '../../ids.ts';
import type { Deps } from '../../ports.ts';
import { embedKey } from '../embed.ts';
import type { Signer } from './opening-repository.ts';
import type { ShownContent } from './require-shown.ts';

interface BoundDeps {
  readonly repository: Pick<Deps['repository'], 'findEmbedsByIds'>;
}

/** The embed that is shown; of what a JWT names, the live one among the bounds of the credential that shows the same. */
async function findBoundEmbed(
  { repository }: BoundDeps,
  { organization, credential }: Signer,
  { embed, workbook: { workbookId }, source, tagName }: ShownContent,
): Promise<EmbedId | null> {
  const { embedIds } = credential.bounds;
  if (embed || !embedIds) return embed?.embedId ?? null;
  const embeds = await repository.findEmbedsByIds(organization.organizationId, embedIds);
  const key = embedKey({ workbookId, source, tagName });
  return embeds.find((one) => one && !one.deletedAt && embedKey(one) === key)?.embedId ?? null;
}

/** Throws `CREDENTIAL_BOUND_EXCEEDED` unless workbook and embed are within the bounds of the credential, now. */
export async function requireBoundEmbed(deps: BoundDeps, signer: Signer, shown: ShownContent): Promise<void> {
  const embedId = await findBoundEmbed(deps, signer, shown);
  checkBounds(signer.credential.bounds, { workbookId: shown.workbook.workbookId, embedId });
}
