import { z } from 'zod';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Json } from '../../domain/workbooks/content-tree.ts';
import { isObject } from '../../domain/workbooks/json.ts';
import { backupFault } from './backup-fault.ts';
import { sha256, slug, text, time, uuid, whole } from './forms/values.ts';
import { parseLine } from './lines.ts';

/** Changes with every change of what a backup holds. Each embedpath writes the newest, and reads all up to it. */
const formatVersion = 2;

const headerForm = z.strictObject({
  embedpathBackup: z.int().min(1).max(formatVersion),
  createdAt: time,
  includesSecrets: z.boolean(),
  organization: z.strictObject({ organizationId: uuid<OrganizationId>(), slug, name: text }),
});

/** The first line of a backup. */
export type BackupHeader = Omit<z.output<typeof headerForm>, 'embedpathBackup'>;

/** The last line: how many rows there are, and the SHA-256 of all the lines before. */
export const trailerForm = z.strictObject({ end: z.strictObject({ rows: whole, sha256 }) });

export function headerJson({ createdAt, includesSecrets, organization }: BackupHeader): object {
  const { organizationId, slug: named, name } = organization;
  return {
    embedpathBackup: formatVersion,
    createdAt,
    includesSecrets,
    organization: { organizationId, slug: named, name },
  };
}

const noBackup = 'Give the file that "embedpath backup" wrote, not compressed.';
const newerFormat = 'Restore it with a newer embedpath: one at least as new as that which wrote it.';

function parseFirst(line: Uint8Array): Json {
  try {
    return parseLine(line, 1);
  } catch {
    return null;
  }
}

/** With the number of its format. Throws `INVALID_BACKUP`. */
export function readHeader(line: Uint8Array | undefined): { readonly header: BackupHeader; readonly format: number } {
  if (!line) throw backupFault(1, 'the stream is empty', noBackup);
  const value = parseFirst(line);
  const version = isObject(value) ? value['embedpathBackup'] : undefined;
  if (typeof version !== 'number') throw backupFault(1, 'this is no backup of embedpath', noBackup);
  if (!(version >= 1 && version <= formatVersion)) {
    throw backupFault(
      1,
      `the backup has the format ${version}, and this embedpath reads up to ${formatVersion}`,
      newerFormat,
    );
  }
  const header = headerForm.safeParse(value);
  if (!header.success) throw backupFault(1, 'the header is not of the form of a backup');
  const { embedpathBackup: format, ...facts } = header.data;
  return { header: facts, format };
}
