import { createHash } from 'node:crypto';
import { type EmbedSource, sourceKey } from '../embeds/embed-source.ts';
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

/** Equal for what is counted as one, and of one length: SHA-256, hexadecimal. */
export function embedUseId({ embedId, workbookId, source, tagName, method }: EmbedUse): string {
  const key = JSON.stringify([embedId, workbookId, sourceKey(source), tagName, method]);
  return createHash('sha256').update(key).digest('hex');
}

/** The same with when it was opened last, and how often. */
export interface CredentialUse extends EmbedUse {
  readonly lastUsedAt: Date;
  readonly uses: number;
}

/** The ids of what opens an embed: by its path, and by JWT, which names the same content instead. */
export function useIdsOfEmbed({ embedId, workbookId, source, tagName }: Omit<EmbedUse, 'method'>): readonly string[] {
  const opened = { workbookId, source, tagName };
  return [
    embedUseId({ ...opened, embedId, method: 'CLIENT_CREDENTIALS' }),
    embedUseId({ ...opened, embedId: null, method: 'JWT' }),
  ];
}

/** How often something was opened by one way to sign, and when last. */
export interface MethodUse {
  readonly method: SigningMethod;
  readonly lastUsedAt: Date;
  readonly uses: number;
}

/** As many are shown of a credential, the latest first. */
export const mostCredentialUses = 100;

/** As many are read of the credentials of an organization. */
export const mostMethodUses = 2000;
