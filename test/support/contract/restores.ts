import { describe, expect, it } from 'vitest';
import { type BackupKind, type BackupRow, backupKinds, nameRow } from '../../../src/domain/backup/backup-row.ts';
import type { ClientId, EmbedId, OrganizationId } from '../../../src/domain/ids.ts';
import type { Repository } from '../../../src/domain/ports.ts';
import { anOrganization, aUuid } from '../builders.ts';
import { backupOf, changed, streamOf } from '../rows.ts';
import { furnishFully } from './fully-furnished.ts';
import { enter, expectOneWinner, expectRefusal, type MakeRepository, open } from './world.ts';

async function prepare(make: MakeRepository) {
  const world = await enter(make);
  const { organizationId } = await furnishFully(world);
  const rows = await backupOf(world.repository, organizationId);
  return { ...world, organizationId, rows };
}

const stranger = {
  accountTypeId: aUuid<never>(),
  memberId: aUuid<never>(),
  teamId: aUuid<never>(),
  workbookId: aUuid<never>(),
  embedId: `1-${'9'.repeat(22)}` as EmbedId,
  clientId: 'f'.repeat(32) as ClientId,
};

/** Rows that refer to what the backup does not hold. */
const misfits: readonly ((rows: readonly BackupRow[]) => BackupRow[])[] = [
  (rows) => changed(rows, 'MEMBER', { accountTypeId: stranger.accountTypeId }),
  (rows) => changed(rows, 'TEAM_MEMBER', { memberId: stranger.memberId }),
  (rows) => changed(rows, 'TEAM_MEMBER', { teamId: stranger.teamId }),
  (rows) => changed(rows, 'WORKBOOK', { ownerId: stranger.memberId }),
  (rows) => changed(rows, 'WORKBOOK', { folder: '', name: 'One path for all' }),
  (rows) => changed(rows, 'VERSION', { publishedById: stranger.memberId }),
  (rows) => changed(rows, 'TAG', { versionNumber: 99 }),
  (rows) => changed(rows, 'GRANT', { workbookId: stranger.workbookId }),
  (rows) => changed(rows, 'GRANT', { tagName: 'no such tag' }),
  (rows) => changed(rows, 'GRANT', { grantee: { kind: 'TEAM', teamId: stranger.teamId } }),
  (rows) => changed(rows, 'EMBED', { workbookId: stranger.workbookId }),
  (rows) => changed(rows, 'EMBED', { tagName: 'no such tag' }),
  (rows) => changed(rows, 'EMBED', { createdById: stranger.memberId }),
  (rows) => changed(rows, 'CREDENTIAL', { ownerId: stranger.memberId }),
  (rows) => changed(rows, 'CREDENTIAL', { name: 'One name for all' }),
  (rows) => changed(rows, 'SECRET', { clientId: stranger.clientId }),
  (rows) => changed(rows, 'CREDENTIAL_USE', { workbookId: stranger.workbookId }),
  (rows) => changed(rows, 'CREDENTIAL_USE', { embedId: stranger.embedId }),
  (rows) => changed(rows, 'TOKEN', { memberId: stranger.memberId }),
  (rows) => changed(rows, 'TOKEN', { clientId: stranger.clientId }),
  (rows) => changed(rows, 'NONCE', { clientId: stranger.clientId }),
  (rows) => changed(rows, 'SESSION', { memberId: stranger.memberId }),
  (rows) => changed(rows, 'SESSION', { workbookId: stranger.workbookId }),
];

/** What is unique across organizations: a repository need not tell whether another has it, or the backup twice. */
const uniqueEverywhere: readonly BackupKind[] = ['EMBED', 'CREDENTIAL', 'TOKEN', 'SESSION'];
/** Others that can stand twice in a row without breaking the order. */
const uniqueHere: readonly BackupKind[] = backupKinds.filter(
  (kind) =>
    ![...uniqueEverywhere, 'ORGANIZATION', 'WORKBOOK', 'CONTENT', 'VERSION', 'DRAFT', 'AUDIT_EVENT'].includes(kind),
);

function repeating(rows: readonly BackupRow[], kind: BackupKind): BackupRow[] {
  const first = rows.find((row) => row.kind === kind);
  return rows.flatMap((row) => (row === first ? [row, row] : [row]));
}

/** The backup of another organization that holds these rows of ours, each kind with what it refers to. */
function elsewhere(rows: readonly BackupRow[], ...kinds: BackupKind[]): BackupRow[] {
  const { organizationId, slug } = anOrganization();
  const workbooks: BackupKind[] = ['WORKBOOK', 'CONTENT', 'VERSION', 'DRAFT', 'TAG'];
  const kept: BackupKind[] = ['ORGANIZATION', 'ACCOUNT_TYPE', 'MEMBER', ...workbooks, ...kinds];
  const other = changed(rows, 'ORGANIZATION', { organizationId, slug });
  return other.filter(({ kind }) => kept.includes(kind));
}

export function describeRestores(make: MakeRepository): void {
  describe('restoring', () => {
    it('keeps nothing of a backup that breaks off, wherever that is, and says why', async () => {
      const { rows, organizationId } = await prepare(make);
      const { repository } = await open(make);
      const ends = rows.flatMap(({ kind }, index) => (kind === rows[index - 1]?.kind ? [] : [index]));
      for (const end of [...ends, rows.length]) {
        const broken = new Error(`broken off after ${end}`);
        await expect(repository.restoreOrganization(streamOf(rows.slice(0, end), broken))).rejects.toBe(broken);
        expect(await repository.findOrganization(organizationId)).toBeUndefined();
      }
      await repository.restoreOrganization(streamOf(rows));
      expect(await backupOf(repository, organizationId)).toEqual(rows);
    });

    it('keeps nothing of a backup with a row that does not fit those before it', async () => {
      const { rows, organizationId } = await prepare(make);
      const { repository } = await open(make);
      const wrong = [...misfits.map((spoil) => spoil(rows)), ...uniqueHere.map((kind) => repeating(rows, kind))];
      for (const [index, spoilt] of wrong.entries()) {
        const outcome = await repository.restoreOrganization(streamOf(spoilt)).catch(({ code }) => code);
        expect([index, outcome]).toEqual([index, 'INVALID_BACKUP']);
        expect(await repository.findOrganization(organizationId)).toBeUndefined();
      }
      await repository.restoreOrganization(streamOf(rows));
    });

    it('keeps nothing of a backup that holds twice what is unique across organizations', async () => {
      const { rows, organizationId } = await prepare(make);
      const { repository } = await open(make);
      const wrong = [
        ...uniqueEverywhere.map((kind) => repeating(rows, kind)),
        changed(rows, 'TOKEN', { hash: '0'.repeat(64) }),
        changed(rows, 'SESSION', { tokenHash: '0'.repeat(64) }),
      ];
      for (const spoilt of wrong) {
        const outcome = await repository.restoreOrganization(streamOf(spoilt)).catch(({ code }) => code);
        expect(['INVALID_BACKUP', 'ORGANIZATION_EXISTS']).toContain(outcome);
        expect(await repository.findOrganization(organizationId)).toBeUndefined();
      }
    });

    it('refuses an organization that is there, and one with its slug, and changes nothing', async () => {
      const { repository, rows, organizationId } = await prepare(make);
      const restore = (backup: readonly BackupRow[]) => repository.restoreOrganization(streamOf(backup));
      await expectRefusal(restore(rows), 'ORGANIZATION_EXISTS');
      const foundation = rows.slice(0, 2);
      const sameSlug = changed(foundation, 'ORGANIZATION', { organizationId: aUuid<OrganizationId>() });
      await expectRefusal(restore(sameSlug), 'ORGANIZATION_EXISTS');
      const sameId = changed(foundation, 'ORGANIZATION', { slug: 'another-slug' });
      await expectRefusal(restore(sameId), 'ORGANIZATION_EXISTS');
      expect(await backupOf(repository, organizationId)).toEqual(rows);
    });

    it('refuses client ids, embeds, tokens and sessions that another organization has, and keeps nothing', async () => {
      const { repository, rows, organizationId } = await prepare(make);
      const { clientId } = stranger;
      const [first] = rows.filter(({ kind }) => kind === 'CREDENTIAL');
      const own = rows.filter((row) => row.kind !== 'CREDENTIAL' || row === first);
      const sessions = changed(changed(own, 'CREDENTIAL', { clientId }), 'SESSION', { clientId, embedId: null });
      const backups = [
        elsewhere(rows, 'CREDENTIAL'),
        elsewhere(rows, 'EMBED'),
        elsewhere(changed(rows, 'TOKEN', { clientId: null }), 'TOKEN'),
        elsewhere(sessions, 'CREDENTIAL', 'SESSION'),
      ];
      for (const backup of backups) {
        await expectRefusal(repository.restoreOrganization(streamOf(backup)), 'ORGANIZATION_EXISTS');
        const [organization] = backup;
        if (organization?.kind !== 'ORGANIZATION') throw new Error('An organization comes first.');
        expect(await repository.findOrganization(organization.row.organizationId)).toBeUndefined();
      }
      expect(await backupOf(repository, organizationId)).toEqual(rows);
      await repository.restoreOrganization(streamOf(elsewhere(rows)));
    });

    it('lets two organizations have rows of the same ids otherwise', async () => {
      const { repository, rows, organizationId } = await prepare(make);
      const twin = elsewhere(rows, 'TEAM', 'TEAM_MEMBER', 'GRANT', 'AUDIT_EVENT');
      await repository.restoreOrganization(streamOf(twin));
      const [organization] = twin;
      if (organization?.kind !== 'ORGANIZATION') throw new Error('An organization comes first.');
      expect(await backupOf(repository, organization.row.organizationId)).toEqual(twin);
      expect(await backupOf(repository, organizationId)).toEqual(rows);
    });

    it('refuses alike when it is only tried, and keeps nothing when it is not refused', async () => {
      const { repository: full, rows, organizationId } = await prepare(make);
      const { repository } = await open(make);
      const attempt = (into: Repository, backup: readonly BackupRow[]) =>
        into.restoreOrganization(streamOf(backup), { onlyTries: true });
      await attempt(repository, rows);
      expect(await repository.findOrganization(organizationId)).toBeUndefined();
      await expectRefusal(attempt(full, rows), 'ORGANIZATION_EXISTS');
      await expectRefusal(attempt(repository, repeating(rows, 'TEAM')), 'INVALID_BACKUP');
      await repository.restoreOrganization(streamOf(rows));
    });

    it('makes one organization out of restores at the same moment', async () => {
      const { rows, organizationId } = await prepare(make);
      const { repository } = await open(make);
      const restores = Array.from({ length: 10 }, () => repository.restoreOrganization(streamOf(rows)));
      await expectOneWinner(restores, 'ORGANIZATION_EXISTS');
      expect((await backupOf(repository, organizationId)).map(nameRow)).toEqual(rows.map(nameRow));
    });
  });
}
