import { expect, onTestFinished } from 'vitest';
import type { Slice, Window } from '../../../src/domain/connection.ts';
import type { ClientCredential, SealedSecret } from '../../../src/domain/credentials/client-credential.ts';
import type { ErrorCode } from '../../../src/domain/errors.ts';
import type { Grant, Grantee } from '../../../src/domain/grants/grant.ts';
import type { AccountTypeId, OrganizationId, WorkbookId } from '../../../src/domain/ids.ts';
import type { Member } from '../../../src/domain/members/member.ts';
import type { Repository } from '../../../src/domain/ports.ts';
import type { AccessToken } from '../../../src/domain/tokens/access-token.ts';
import type { VersionTag, Workbook } from '../../../src/domain/workbooks/workbook.ts';
import type { Publication, SharedWorkbook } from '../../../src/domain/workbooks/workbook-repository.ts';
import type { SeedableRepository } from '../../../src/repository/seedable-repository.ts';
import {
  aCredential,
  aGrant,
  aMember,
  anOrganization,
  aSealedSecret,
  aToken,
  aWorkbook,
  frozenNow,
  someAccountTypes,
  someContent,
} from '../builders.ts';

export type FirstOrganization = Parameters<Repository['createFirstOrganization']>[0];

export interface RepositoryUnderTest {
  readonly repository: SeedableRepository;
  close?(): Promise<void>;
}

/** An empty repository, another at each call. */
export type MakeRepository = () => Promise<RepositoryUnderTest>;

/** An organization with one administrator and one viewer. */
export interface House {
  readonly organizationId: OrganizationId;
  readonly accountTypeId: (name: string) => AccountTypeId;
  readonly admin: Member;
  readonly viewer: Member;
  /** The administrator's. */
  readonly token: AccessToken;
}

export interface World {
  readonly repository: Repository;
  readonly ours: House;
  readonly theirs: House;
}

export function aFoundation(): FirstOrganization & { readonly accountTypeId: House['accountTypeId'] } {
  const accountTypes = someAccountTypes();
  const accountTypeId: House['accountTypeId'] = (name) => {
    const accountType = accountTypes.find((candidate) => candidate.name === name);
    if (accountType === undefined) throw new Error(`No account type ${name}.`);
    return accountType.accountTypeId;
  };
  const admin = aMember({ accountTypeId: accountTypeId('Admin') });
  return {
    organization: anOrganization(),
    accountTypes,
    admin,
    token: aToken({ memberId: admin.memberId }),
    accountTypeId,
  };
}

export async function open(make: MakeRepository): Promise<RepositoryUnderTest> {
  const underTest = await make();
  onTestFinished(async () => underTest.close?.());
  return underTest;
}

/** A repository with two organizations. */
export async function enter(make: MakeRepository): Promise<World> {
  return settleIn((await open(make)).repository);
}

export async function settleIn(repository: SeedableRepository): Promise<World> {
  const settle = async (found: (founding: FirstOrganization) => Promise<void>): Promise<House> => {
    const { accountTypeId, ...founding } = aFoundation();
    await found(founding);
    const { admin, token, organization } = founding;
    const { organizationId } = organization;
    const viewer = aMember({ accountTypeId: accountTypeId('Viewer') });
    await repository.createMember(organizationId, viewer, []);
    return { organizationId, accountTypeId, admin, viewer, token };
  };
  const ours = await settle((founding) => repository.createFirstOrganization(founding));
  return { repository, ours, theirs: await settle((founding) => repository.addOrganization(founding)) };
}

/** A workbook of ours, owned by our administrator and published once unless told otherwise. */
export async function addWorkbook(
  { repository, ours }: World,
  overrides: Partial<Workbook> = {},
  publication: Publication | null = { publishedAt: frozenNow, publishedById: ours.admin.memberId },
): Promise<Workbook> {
  const workbook = aWorkbook({ ownerId: ours.admin.memberId, ...overrides });
  return repository.createWorkbook(ours.organizationId, workbook, someContent(), publication);
}

/** The workbook as it is found before anybody shares or tags it. */
export function unshared(workbook: Workbook): SharedWorkbook {
  return { workbook, grants: [], tags: [] };
}

/** Tags the first version. */
export async function addTag({ repository, ours }: World, workbookId: WorkbookId, name: string): Promise<VersionTag> {
  const tag: VersionTag = { workbookId, name, colour: '#3366cc', versionNumber: 1 };
  await repository.saveTag(ours.organizationId, tag);
  return tag;
}

/** A credential of our administrator with its first secret, as that is sealed. */
export async function addCredential(
  { repository, ours }: World,
  sealed: SealedSecret = aSealedSecret(),
): Promise<ClientCredential & { readonly sealed: SealedSecret }> {
  const credential = aCredential({ ownerId: ours.admin.memberId });
  await repository.createCredential(ours.organizationId, credential, sealed);
  return { ...credential, sealed };
}

export async function share(
  { repository, ours }: World,
  workbookId: WorkbookId,
  grantee: Grantee,
  tagName: string | null = null,
): Promise<Grant> {
  const { grant } = await repository.saveGrant(ours.organizationId, aGrant({ workbookId, grantee, tagName }));
  return grant;
}

export const everything: Window = { limit: 100, direction: 'FORWARD', after: null, before: null };

/** The call is refused with `code`, at `field` of the input where a single one is at fault. */
export async function expectRefusal(
  call: Promise<unknown>,
  code: ErrorCode,
  field: string | null = null,
): Promise<void> {
  await expect(call).rejects.toMatchObject({ name: 'DomainError', code, field });
}

/** Of calls made at the same moment one succeeds, and all others are refused with `code`. */
export async function expectOneWinner(calls: readonly Promise<unknown>[], code: ErrorCode): Promise<void> {
  const outcomes = await Promise.allSettled(calls);
  const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason.code);
  expect(refusals).toEqual(Array(calls.length - 1).fill(code));
}

/** Lists and counts by the same criteria, which must agree, and gives one property of what was listed. */
export async function listed<Item, Name extends keyof Item>(
  list: Promise<Slice<Item>>,
  count: Promise<number>,
  name: Name,
): Promise<Item[Name][]> {
  const { items } = await list;
  expect(await count).toBe(items.length);
  return items.map((item) => item[name]);
}
