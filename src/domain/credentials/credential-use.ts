import type { EmbedSource } from '../embeds/embed-source.ts';
import type { SigningMethod } from '../embeds/url/embed-request.ts';
import type { EmbedId, WorkbookId } from '../ids.ts';

/** What a credential opened (K4). */
export interface EmbedUse {
  /** Null for a JWT, whose URL is built from the ids of the content (J1). */
  readonly embedId: EmbedId | null;
  readonly workbookId: WorkbookId;
  readonly source: EmbedSource;
  readonly tagName: string | null;
  readonly method: SigningMethod;
}

/** The same with when it was opened last, and how often. */
export interface CredentialUse extends EmbedUse {
  readonly lastUsedAt: Date;
  readonly uses: number;
}

/** As many are shown of a credential, the latest first. */
export const mostCredentialUses = 100;
