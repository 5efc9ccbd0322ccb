import { Failure } from '../cli/failure.ts';
import { masterKeys } from '../config-values.ts';
import { type BackupRow, isSecretRow } from '../domain/backup/backup-row.ts';
import { createSecretBox, type SecretBox } from '../domain/credentials/secret-box.ts';
import type { OrganizationId } from '../domain/ids.ts';

/** Opens what the master keys of a server encrypted; it seals nothing. Throws a `Failure` for what are no keys. */
export function readMasterKeys(text: string): SecretBox {
  const keys = masterKeys.safeParse(text);
  if (keys.success) return createSecretBox(keys.data, (size) => new Uint8Array(size));
  throw new Failure('WRONG_MASTER_KEYS', `EMBEDPATH_MASTER_KEYS ${keys.error.issues[0]?.message ?? 'is wrong'}.`);
}

type SecretRow = BackupRow<'SECRET' | 'WEBHOOK_SECRET'>;

function nameOwner({ row }: SecretRow): string {
  return 'clientId' in row ? `client credential ${row.clientId}` : `webhook ${row.webhookId}`;
}

function opens(secretBox: SecretBox, organizationId: OrganizationId, { row }: SecretRow): boolean {
  const { version } = row;
  const place = 'clientId' in row ? { clientId: row.clientId } : { webhookId: row.webhookId };
  try {
    secretBox.open({ organizationId, version, ...place }, row);
    return true;
  } catch {
    return false;
  }
}

/**
 * Lets rows through, notes which master keys the secrets need, and tries each secret, where there are keys: a server that lacks
 * the right one could not open it. Throws a `Failure`.
 */
export async function* checkSecrets(
  rows: AsyncIterable<BackupRow>,
  organizationId: OrganizationId,
  secretBox: SecretBox | null,
  keyIds: Set<string>,
): AsyncGenerator<BackupRow, void, undefined> {
  for await (const row of rows) {
    if (isSecretRow(row)) {
      const { keyId, version } = row.row;
      keyIds.add(keyId);
      if (secretBox && !opens(secretBox, organizationId, row)) {
        const which = `Secret ${version} of the ${nameOwner(row)}`;
        throw new Failure('WRONG_MASTER_KEYS', `${which} does not open with EMBEDPATH_MASTER_KEYS.`, {
          remedy: `It must hold the key with the id "${keyId}" of the server that the backup is of.`,
        });
      }
    }
    yield row;
  }
}
