import type { GrantId, OrganizationId, WorkbookId } from '../ids.ts';
import type { Grant } from './grant.ts';

export interface GrantRepository {
  findGrantsByIds(organizationId: OrganizationId, grantIds: readonly GrantId[]): Promise<(Grant | undefined)[]>;
  /** Oldest first. */
  grantsByWorkbookIds(
    organizationId: OrganizationId,
    workbookIds: readonly WorkbookId[],
  ): Promise<(readonly Grant[])[]>;
  /** One grant for each workbook, tag and grantee: an existing one keeps its id and gets the new permission. */
  saveGrant(organizationId: OrganizationId, grant: Grant): Promise<{ grant: Grant; created: boolean }>;
  deleteGrant(organizationId: OrganizationId, grantId: GrantId): Promise<void>;
}
