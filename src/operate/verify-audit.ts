import type { VerifiedTrail, VerifyOrder } from '../cli/operations.ts';
import { trailFaultKinds, verifyTrail } from '../domain/audit/verify-trail.ts';
import type { Organization } from '../domain/organizations/organization.ts';
import { findOrganizations, getOnlyOrganization } from './find-organizations.ts';
import type { OperatedRepository } from './open-repository.ts';

async function verifyOne(
  repository: OperatedRepository,
  { organizationId, slug }: Organization,
  head: string | null,
  onEvents: (events: number) => void,
): Promise<VerifiedTrail> {
  const report = await verifyTrail(organizationId, repository.readTrail(organizationId), {
    head: head ?? undefined,
    onEvents,
  });
  const { seals, events, unsealed, faultCount } = report;
  return {
    organizationId,
    slug,
    seals,
    events,
    unsealed,
    head: report.head ? { sealNumber: report.head.sealNumber, hash: report.head.hash } : null,
    forgotten: report.forgotten?.forgottenAt
      ? { sealNumber: report.forgotten.sealNumber, forgottenAt: report.forgotten.forgottenAt }
      : null,
    faults: report.faults.map((fault) => ({ ...fault, message: trailFaultKinds[fault.kind] })),
    faultCount,
  };
}

/** Checks the trail of one organization, or of each. Throws a `Failure`. */
export async function verifyAudit(
  { repository }: { readonly repository: OperatedRepository },
  { slug, head, onRows }: Omit<VerifyOrder, 'databaseUrl'>,
): Promise<readonly VerifiedTrail[]> {
  const organizations =
    head === null ? await findOrganizations(repository, slug) : [await getOnlyOrganization(repository, slug)];
  const verified: VerifiedTrail[] = [];
  for (const organization of organizations) {
    const total = await repository.countAuditEvents(organization.organizationId, {}, Number.MAX_SAFE_INTEGER);
    verified.push(await verifyOne(repository, organization, head, (events) => onRows(events, total)));
  }
  return verified;
}
