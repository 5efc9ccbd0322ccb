import { describe, expect, it } from 'vitest';
import { backupKinds, isSecretRow } from '../../../src/domain/backup/backup-row.ts';
import { createRowOrder } from '../../../src/domain/backup/row-order.ts';
import { aTeam, aUuid, later } from '../builders.ts';
import { backupOf, ofKind, streamOf } from '../rows.ts';
import { furnishFully } from './fully-furnished.ts';
import { enter, expectRefusal, type MakeRepository, open } from './world.ts';

async function prepare(make: MakeRepository) {
  const world = await enter(make);
  const ours = await furnishFully(world);
  const rows = await backupOf(world.repository, ours.organizationId);
  return { ...world, ours, rows };
}

export function describeBackups(make: MakeRepository): void {
  describe('backups', () => {
    it('hold something of every kind, in an order in which a row refers only to those before it', async () => {
      const { rows } = await prepare(make);
      expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(backupKinds));
      const order = createRowOrder();
      expect(rows.map((row) => order.take(row)).filter((fault) => fault !== undefined)).toEqual([]);
      expect(order.end()).toBeUndefined();
    });

    it('are the same again once they were restored elsewhere', async () => {
      const { rows, ours } = await prepare(make);
      const elsewhere = await open(make);
      await elsewhere.repository.restoreOrganization(streamOf(rows));
      expect(await backupOf(elsewhere.repository, ours.organizationId)).toEqual(rows);
    });

    it('restore what requests ask for by tokens, hashes, client ids, embed ids, slugs, names and addresses', async () => {
      const { repository, rows, ours } = await prepare(make);
      const { repository: restored } = await open(make);
      await restored.restoreOrganization(streamOf(rows));
      const { organizationId, workbookId } = ours;
      const slug = (await repository.findOrganization(organizationId))?.slug ?? '';
      const answers = async (asked: typeof repository) => [
        await asked.findCaller(ours.token.hash, later(1)),
        await asked.findSession(ours.opening.session.tokenHash),
        await asked.findSigner(ours.credential.clientId),
        await asked.findOrganizationAt({ embedId: ours.embed.embedId }),
        await asked.findOrganizationAt({ slug }),
        await asked.findOpeningContent(organizationId, { workbookId, tagName: ours.tag.name }),
        await asked.findOpeningUser(organizationId, { email: ours.viewer.email, teamNames: [ours.team.name] }),
        await asked.findAuditEventByReferenceNumber(organizationId, ours.event.referenceNumber),
      ];
      const before = await answers(repository);
      expect(before).not.toContain(undefined);
      expect(await answers(restored)).toEqual(before);
    });

    it('[O2] [P1] restore nonces that were taken and embeds that are live', async () => {
      const { rows, ours } = await prepare(make);
      const { repository: restored } = await open(make);
      await restored.restoreOrganization(streamOf(rows));
      const opening = { ...ours.opening, secretVersion: 2 };
      await expectRefusal(restored.openOnce(ours.organizationId, opening), 'NONCE_REUSED');
      for (const embed of ofKind(rows, 'EMBED').filter(({ deletedAt }) => deletedAt === null)) {
        const again = { ...embed, embedId: `1-${'0'.repeat(22)}` as typeof embed.embedId };
        expect(await restored.saveEmbed(ours.organizationId, again)).toEqual({ embed, created: false });
      }
    });

    it('[C1] hold a content once for the versions and the draft that follow with the same', async () => {
      const { rows, repository, ours } = await prepare(make);
      const { organizationId, workbookId } = ours;
      const kindsOf = (some: typeof rows) =>
        some.filter(({ row }) => 'workbookId' in row && row.workbookId === workbookId).map(({ kind }) => kind);
      const begin = ['WORKBOOK', 'CONTENT', 'VERSION'];
      expect(kindsOf(rows).slice(0, 4)).toEqual([...begin, 'DRAFT']);
      const publication = { publishedAt: later(1), publishedById: ours.admin.memberId };
      await repository.publishDraft(organizationId, workbookId, publication);
      const changed = await backupOf(repository, organizationId);
      expect(kindsOf(changed).slice(0, 5)).toEqual([...begin, 'VERSION', 'DRAFT']);
    });

    it('[K1] leave out the secrets, and nothing else, when they are to', async () => {
      const { repository, rows, ours } = await prepare(make);
      const without = await backupOf(repository, ours.organizationId, false);
      expect(without).toEqual(rows.filter((row) => !isSecretRow(row)));
      const { repository: restored } = await open(make);
      await restored.restoreOrganization(streamOf(without));
      const { clientId } = ours.credential;
      expect(await restored.secretsByClientIds(ours.organizationId, [clientId])).toEqual([[]]);
      expect(await restored.findSigner(clientId)).toMatchObject({ credential: { clientId }, secrets: [] });
    });

    it('hold nothing of another organization, and nothing at all of an unknown one', async () => {
      const { repository, rows, theirs } = await prepare(make);
      const text = JSON.stringify(rows);
      for (const id of [theirs.organizationId, theirs.admin.memberId, theirs.token.hash])
        expect(text).not.toContain(id);
      expect(await backupOf(repository, aUuid())).toEqual([]);
      expect(await repository.countBackupRows(aUuid(), { includesSecrets: true })).toBe(0);
    });

    it('are counted before they are read, each of their rows once', async () => {
      const { repository, rows, ours } = await prepare(make);
      const count = (includesSecrets: boolean) => repository.countBackupRows(ours.organizationId, { includesSecrets });
      expect(await count(true)).toBe(rows.length);
      expect((await count(true)) - (await count(false))).toBe(rows.filter(isSecretRow).length);
    });

    it('are of one moment, however long they are read', async () => {
      const { repository, rows, ours } = await prepare(make);
      const { organizationId } = ours;
      const reading = repository.readBackup(organizationId, { includesSecrets: true })[Symbol.asyncIterator]();
      const read = [(await reading.next()).value];
      await repository.createTeam(organizationId, aTeam());
      await repository.deleteEmbed(organizationId, ours.embed.embedId, later(20));
      for (let next = await reading.next(); !next.done; next = await reading.next()) read.push(next.value);
      expect(read).toEqual(rows);
    });

    it('can be left before their end', async () => {
      const { repository, ours } = await prepare(make);
      for (let time = 0; time < 20; time += 1) {
        for await (const { kind } of repository.readBackup(ours.organizationId, { includesSecrets: true })) {
          if (kind === 'TEAM') break;
        }
      }
      await repository.createTeam(ours.organizationId, aTeam());
    });
  });
}
