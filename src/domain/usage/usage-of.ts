import type { ClientCredential } from '../credentials/client-credential.ts';
import type { ReadableEmbed } from '../embeds/judge-embed.ts';
import type { Organization } from '../organizations/organization.ts';
import type { RequestDeps } from '../ports.ts';
import type { ReadableWorkbook } from '../workbooks/read-workbook.ts';
import { readUsage, type Usage } from './read-usage.ts';
import type { UsageInput } from './usage-range.ts';

type Deps = Pick<RequestDeps, 'reads' | 'now'>;

export function usageOfOrganization(deps: Deps, { organizationId }: Organization, input: UsageInput): Promise<Usage> {
  return readUsage(deps, { kind: 'ORGANIZATION', id: organizationId }, input);
}

/** Null for who reaches some tags alone, since it counts openings of all of them (A5). */
export async function usageOfWorkbook(
  deps: Deps,
  { workbook, reach }: ReadableWorkbook,
  input: UsageInput,
): Promise<Usage | null> {
  return reach.everyVersion ? readUsage(deps, { kind: 'WORKBOOK', id: workbook.workbookId }, input) : null;
}

export function usageOfEmbed(deps: Deps, { embed }: ReadableEmbed, input: UsageInput): Promise<Usage> {
  return readUsage(deps, { kind: 'EMBED', id: embed.embedId }, input);
}

export function usageOfCredential(deps: Deps, { clientId }: ClientCredential, input: UsageInput): Promise<Usage> {
  return readUsage(deps, { kind: 'CREDENTIAL', id: clientId }, input);
}

/** Null: never (U4). */
export function readLastOpening({ reads }: Deps, { embed }: ReadableEmbed): Promise<Date | null> {
  return reads.lastOpeningsOfEmbeds.load(embed.embedId);
}
