import type { TestApi } from './api.ts';

export interface ShownEvent {
  readonly action: string;
  readonly outcome: string;
  readonly actorKind: string;
  readonly email: string | null;
  readonly clientId: string | null;
  readonly targetType: string | null;
  readonly targetId: string | null;
  readonly workbookId: string | null;
  readonly embedId: string | null;
  readonly referenceNumber: string;
  readonly requestId: string;
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

const query = `query ($filter: AuditEventFilter) { auditEvents(first: 100, filter: $filter) { nodes {
  action outcome actorKind email clientId targetType targetId workbookId embedId referenceNumber requestId
  details { name value } } } }`;

export async function eventsOf(api: TestApi, filter: object = {}): Promise<ShownEvent[]> {
  const { auditEvents } = await api.data<{ auditEvents: { nodes: ShownEvent[] } }>('admin', query, { filter });
  return auditEvents.nodes;
}

/** What was recorded while something was done. */
export async function recordedBy(api: TestApi, act: () => Promise<unknown>): Promise<ShownEvent[]> {
  const before = new Set((await eventsOf(api)).map(({ referenceNumber }) => referenceNumber));
  await act();
  return (await eventsOf(api)).filter(({ referenceNumber }) => !before.has(referenceNumber));
}
