import type { Grantee } from '../../domain/grants/grant.ts';
import { type MemberId, parseUuid, type WorkbookId } from '../../domain/ids.ts';
import { readCodeRepresentation } from '../../domain/workbooks/read-code-representation.ts';
import type { Content } from '../../domain/workbooks/workbook.ts';
import type { SeedableRepository } from '../seedable-repository.ts';
import { daysBefore } from './days-before.ts';
import { documents } from './documents.ts';
import { type DemoOrganization, type DemoWorkbook, named } from './people.ts';

function memberIdOf({ members }: DemoOrganization, email: string): MemberId {
  return named('member', email, members, (member) => member.email).memberId;
}

function granteeOf(demo: DemoOrganization, grant: DemoWorkbook['grants'][number]): Grantee {
  if ('member' in grant) return { kind: 'MEMBER', memberId: memberIdOf(demo, grant.member) };
  return { kind: 'TEAM', teamId: named('team', grant.team, demo.teams, (team) => team.name).teamId };
}

function readDocument(file: keyof typeof documents) {
  const { name, workbookId, description, ...read } = readCodeRepresentation(JSON.stringify(documents[file]));
  const parsed = workbookId === null ? undefined : parseUuid<WorkbookId>(workbookId);
  if (parsed === undefined || name === null) throw new Error(`The document ${file} lacks its workbookId or its name.`);
  const { document, digest, tree, counts } = read;
  const content: Content = { document, digest, tree, counts };
  return { workbookId: parsed, name, description: description ?? '', content };
}

/** Imports what was published, oldest first, and publishes each; then the draft that differs, if any. */
async function seedContents(
  repository: SeedableRepository,
  now: Date,
  demo: DemoOrganization,
  { folder, owner, versions, draft }: DemoWorkbook,
): Promise<{ workbookId: WorkbookId; createdAt: Date }> {
  const ownerId = memberIdOf(demo, owner);
  const [first, ...later] = [...versions, ...(draft ? [draft] : [])].map((edition) => {
    const savedAt = daysBefore(now, edition.daysAgo);
    const publication = edition === draft ? null : { publishedAt: savedAt, publishedById: ownerId };
    return { ...readDocument(edition.document), savedAt, publication };
  });
  if (first === undefined) throw new Error('The people file of the demo has a workbook without a document.');
  const { workbookId, name, description, content, savedAt: createdAt, publication } = first;
  const times = { createdAt, updatedAt: createdAt };
  const workbook = { workbookId, name, description, folder, ownerId, isArchived: false, latestVersion: null, ...times };
  await repository.createWorkbook(demo.organizationId, workbook, content, publication);
  for (const next of later) {
    const changed = { draft: next.content, publication: next.publication };
    await repository.updateWorkbook(demo.organizationId, workbookId, { updatedAt: next.savedAt }, changed);
  }
  return { workbookId, createdAt };
}

/** The workbooks of an organization of the demo with their versions, tags and grants, at the time `now`. */
export async function seedWorkbooks(repository: SeedableRepository, now: Date, demo: DemoOrganization): Promise<void> {
  const { organizationId } = demo;
  for (const workbook of demo.workbooks) {
    const { workbookId, createdAt } = await seedContents(repository, now, demo, workbook);
    for (const tag of workbook.tags) await repository.saveTag(organizationId, { workbookId, ...tag });
    for (const grant of workbook.grants) {
      const { grantId, tagName, permission } = grant;
      const grantee = granteeOf(demo, grant);
      await repository.saveGrant(organizationId, { grantId, workbookId, tagName, grantee, permission, createdAt });
    }
    if (workbook.archivedDaysAgo !== undefined) {
      const updatedAt = daysBefore(now, workbook.archivedDaysAgo);
      await repository.updateWorkbook(organizationId, workbookId, { isArchived: true, updatedAt });
    }
  }
}
