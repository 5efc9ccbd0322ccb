import { createSecretBox, type SecretBox } from '../../../src/domain/credentials/secret-box.ts';
import type { OrganizationId, RandomBytes, WorkbookId } from '../../../src/domain/ids.ts';
import { type DemoAccess, type DemoSecrets, seedDemo } from '../../../src/repository/demo/seed-demo.ts';
import type { SeedableRepository } from '../../../src/repository/seedable-repository.ts';
import { countedBytes, frozenNow } from '../../support/builders.ts';
import { makeTestRepository } from '../../support/test-repository.ts';

export const acme = 'a0000000-0000-4000-8000-000000000001' as OrganizationId;
export const borealis = 'b0000000-0000-4000-8000-000000000001' as OrganizationId;

const workbookId = (number: number) => `a4000000-0000-4000-8000-00000000000${number}` as WorkbookId;

/** The workbooks of the main organization. */
export const salesOverview = workbookId(1);
export const customerHealth = workbookId(2);
export const supplyChain = workbookId(3);
export const boardReport = workbookId(4);
export const marketingPlan = workbookId(5);
export const sales2024 = workbookId(6);

/** A part of a list that holds all of it. */
export const wholeList = { limit: 100, direction: 'FORWARD', after: null, before: null } as const;
export const byPath = { field: 'PATH', direction: 'ASC' } as const;

export interface SeededDemo {
  readonly repository: SeedableRepository;
  readonly secretBox: SecretBox;
  readonly randomBytes: RandomBytes;
  readonly access: DemoAccess;
}

/** The demo at the frozen time, the same in every run. */
export async function seededDemo(fixed: DemoSecrets = {}): Promise<SeededDemo> {
  const repository = await makeTestRepository();
  const randomBytes = countedBytes('demo');
  const secretBox = createSecretBox([{ keyId: 'test', key: new Uint8Array(32) }], randomBytes);
  const access = await seedDemo(repository, { now: () => frozenNow, randomBytes, secretBox }, fixed);
  return { repository, secretBox, randomBytes, access };
}
