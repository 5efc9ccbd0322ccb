import type { BackupRepository } from '../../domain/backup/backup-repository.ts';
import { type BackupRow, isSecretRow } from '../../domain/backup/backup-row.ts';
import { shareContents } from '../../domain/backup/share-contents.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import { alreadyThere, invalidBackup } from '../refusal.ts';
import { backupRows } from './backup-rows.ts';
import { emptyData } from './organization-data.ts';
import { insertRow, type Restoring } from './restored-rows.ts';
import { createStore, type Store, takeOver } from './store.ts';

function rowsAtOnce(store: Store, organizationId: OrganizationId, includesSecrets: boolean): BackupRow[] {
  const organization = store.organizations.get(organizationId);
  const rows = organization ? backupRows(organization, store.read(organizationId)) : [];
  return includesSecrets ? rows : rows.filter((row) => !isSecretRow(row));
}

async function* readRows(...args: Parameters<typeof rowsAtOnce>): AsyncGenerator<BackupRow, void, undefined> {
  yield* rowsAtOnce(...args);
}

function refuseTaken(store: Store, { organizationId, slug }: Organization): void {
  const isTaken = [...store.organizations.values()].some((other) => other.slug === slug);
  if (isTaken || store.organizations.has(organizationId)) throw alreadyThere('ORGANIZATION');
}

function startRestoring(organization: Organization): Restoring {
  const { organizationId } = organization;
  const [aside, data] = [createStore(), emptyData()];
  aside.organizations.set(organizationId, organization);
  aside.data.set(organizationId, data);
  return { aside, organizationId, data };
}

const indexes = [
  ['CLIENT_ID', 'organizationIdsByClient'],
  ['EMBED', 'organizationIdsByEmbed'],
  ['TOKEN', 'tokenPlaces'],
  ['SESSION', 'sessionPlaces'],
] as const;

/** Throws `ORGANIZATION_EXISTS` when something of what was restored is of another organization. */
function refuseCollisions(store: Store, { aside }: Restoring): void {
  for (const organization of aside.organizations.values()) refuseTaken(store, organization);
  for (const [what, name] of indexes) {
    const known: ReadonlyMap<string, unknown> = store[name];
    for (const key of aside[name].keys()) if (known.has(key)) throw alreadyThere(what);
  }
}

export function memoryBackup(store: Store): BackupRepository {
  return {
    readBackup: (organizationId, { includesSecrets }) =>
      shareContents(readRows(store, organizationId, includesSecrets)),

    countBackupRows: async (organizationId, { includesSecrets }) =>
      rowsAtOnce(store, organizationId, includesSecrets).length,

    restoreOrganization: async (rows, { onlyTries = false } = {}) => {
      let restoring: Restoring | undefined;
      for await (const next of rows) {
        if (next.kind === 'ORGANIZATION') {
          refuseTaken(store, next.row);
          restoring = startRestoring(next.row);
        } else if (restoring) insertRow(restoring, next);
      }
      if (!restoring) throw invalidBackup('The backup holds no organization.');
      refuseCollisions(store, restoring);
      if (!onlyTries) takeOver(store, restoring.aside);
    },
  };
}
