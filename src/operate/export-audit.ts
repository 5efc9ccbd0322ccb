import type { ExportOrder } from '../cli/operations.ts';
import type { AuditEvent } from '../domain/audit/audit-event.ts';
import { getOnlyOrganization } from './find-organizations.ts';
import type { OperatedRepository } from './open-repository.ts';

async function* writeLines(
  events: AsyncIterable<AuditEvent>,
  onEvent: (events: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  let count = 0;
  for await (const event of events) {
    count += 1;
    onEvent(count);
    yield Buffer.from(`${JSON.stringify(event)}\n`);
  }
}

/** Writes the events of a period, oldest first, as lines of JSON; how many those were. Throws a `Failure`. */
export async function exportAudit(
  { repository }: { readonly repository: OperatedRepository },
  { slug, from, to, save, onRows }: Omit<ExportOrder, 'databaseUrl'>,
): Promise<number> {
  const { organizationId } = await getOnlyOrganization(repository, slug);
  const period = { ...(from && { from }), ...(to && { to }) };
  const total = await repository.countAuditEvents(organizationId, period, Number.MAX_SAFE_INTEGER);
  let written = 0;
  const events = repository.readAuditEvents(organizationId, period);
  await save(
    writeLines(events, (count) => {
      written = count;
      onRows(count, total);
    }),
  );
  return written;
}
