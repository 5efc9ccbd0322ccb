import type { Slice, Window } from '../connection.ts';
import type { MethodUse } from '../credentials/credential-use.ts';
import type { EmbedId, OrganizationId, WorkbookId } from '../ids.ts';
import type { Reader } from '../workbooks/workbook-repository.ts';
import type { Embed } from './embed.ts';
import type { SeenParameter } from './embed-parameters.ts';
import type { EmbedSource } from './embed-source.ts';

export interface EmbedCriteria {
  /** Only embeds of what this reader may read: by a tag grant, those of that tag (A3, A5). */
  readonly readableBy?: Reader;
  readonly workbookId?: WorkbookId;
  readonly sourceType?: EmbedSource['sourceType'];
  readonly includeDeleted?: boolean;
  readonly neverOpened?: boolean;
  /** Only embeds that nobody opened at this time or later. */
  readonly notOpenedSince?: Date;
  /** Only those that a URL signed with client credentials, of which none is revoked, opened at this time or later. */
  readonly openedWithClientCredentialsSince?: Date;
}

/** Lists of embeds are ordered by creation, then id. */
export interface EmbedRepository {
  findEmbedsByIds(organizationId: OrganizationId, embedIds: readonly EmbedId[]): Promise<(Embed | undefined)[]>;
  /** Live ones, oldest first. */
  embedsByWorkbookIds(
    organizationId: OrganizationId,
    workbookIds: readonly WorkbookId[],
  ): Promise<(readonly Embed[])[]>;
  listEmbeds(organizationId: OrganizationId, criteria: EmbedCriteria, window: Window): Promise<Slice<Embed>>;
  countEmbeds(organizationId: OrganizationId, criteria: EmbedCriteria): Promise<number>;
  /** How unrevoked credentials opened what each shows, at most once a way: by its path, and by JWT, which names the same content instead. */
  methodUsesByEmbeds(organizationId: OrganizationId, embeds: readonly Embed[]): Promise<(readonly MethodUse[])[]>;
  /** By name. */
  parametersByEmbedIds(
    organizationId: OrganizationId,
    embedIds: readonly EmbedId[],
  ): Promise<(readonly SeenParameter[])[]>;
  /**
   * Keeps that these names were seen, up to `mostParameterNames` an embed. What was seen less than `parameterRestMs` before is
   * not written again.
   */
  noteParameters(
    organizationId: OrganizationId,
    embedId: EmbedId,
    names: readonly string[],
    seenAt: Date,
  ): Promise<void>;
  /** The live embed of the same workbook, source and tag, or else this one: one winner among simultaneous calls (P1). */
  saveEmbed(organizationId: OrganizationId, embed: Embed): Promise<{ embed: Embed; created: boolean }>;
  /** Keeps the earlier time when it is deleted already (P5). */
  deleteEmbed(organizationId: OrganizationId, embedId: EmbedId, deletedAt: Date): Promise<Embed>;
}
