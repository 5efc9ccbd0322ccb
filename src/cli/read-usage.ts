import { Failure } from './failure.ts';
import { findWorkbook } from './find-workbook.ts';
import {
  CredentialUsageDocument,
  EmbedUsageDocument,
  FindCredentialDocument,
  type FindCredentialQuery,
  OrganizationUsageDocument,
  type UsageFactsFragment,
  type UsageGrain,
  WorkbookUsageDocument,
} from './generated.ts';
import type { Session } from './session.ts';

export interface UsageRange {
  readonly from: string | null;
  readonly to: string | null;
  readonly grain: UsageGrain;
}

/** Of what usage is asked for; the organization unless one of these is given. */
export interface UsageSubject {
  readonly workbook?: string | undefined;
  readonly embed?: string | undefined;
  readonly credential?: string | undefined;
}

export interface NamedUsage {
  readonly name: string;
  /** Of an embed; null: never. Of anything else undefined. */
  readonly lastOpenedAt?: string | null;
  readonly usage: UsageFactsFragment;
}

/** Null: the caller reaches a part alone. */
function whole(usage: UsageFactsFragment | null): UsageFactsFragment {
  if (usage) return usage;
  throw new Failure('FORBIDDEN', 'You may read some tags of this workbook alone, and its usage counts all of them.');
}

async function ofWorkbook({ api }: Session, text: string, range: UsageRange): Promise<NamedUsage> {
  const { path, usage } = await findWorkbook(
    text,
    async (workbook) => (await api.request(WorkbookUsageDocument, { ...range, workbook })).workbook,
  );
  return { name: path, usage: whole(usage) };
}

async function ofEmbed({ api }: Session, embedId: string, range: UsageRange): Promise<NamedUsage> {
  const { embed } = await api.request(EmbedUsageDocument, { ...range, embedId });
  if (embed) return { name: embed.embedId, lastOpenedAt: embed.lastOpenedAt, usage: embed.usage };
  throw new Failure('EMBED_NOT_FOUND', `There is no embed "${embedId}" that you may read.`, {
    remedy: 'Name it by its id, the last part of its path.',
  });
}

type Credentials = FindCredentialQuery['clientCredentials'];

async function findCredential({ api }: Session, clientId: string): Promise<string> {
  let after: string | null | undefined = null;
  while (after !== undefined) {
    const { nodes, pageInfo }: Credentials = (await api.request(FindCredentialDocument, { after })).clientCredentials;
    const found = nodes.find((one) => one.clientId === clientId);
    if (found) return found.id;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  }
  throw new Failure('CREDENTIAL_NOT_FOUND', `There is no client credential "${clientId}" that you may see.`, {
    remedy: 'Name it by its client id.',
  });
}

async function ofCredential(session: Session, clientId: string, range: UsageRange): Promise<NamedUsage> {
  const id = await findCredential(session, clientId);
  const { node } = await session.api.request(CredentialUsageDocument, { ...range, id });
  if (node?.__typename === 'ClientCredential') return { name: node.name, usage: node.usage };
  throw new Failure('CREDENTIAL_NOT_FOUND', 'This client credential is no longer there.');
}

/** Throws a `Failure`. */
export async function readUsage(session: Session, subject: UsageSubject, range: UsageRange): Promise<NamedUsage> {
  if (subject.workbook !== undefined) return ofWorkbook(session, subject.workbook, range);
  if (subject.embed !== undefined) return ofEmbed(session, subject.embed, range);
  if (subject.credential !== undefined) return ofCredential(session, subject.credential, range);
  const { name, usage } = (await session.api.request(OrganizationUsageDocument, { ...range })).organization;
  return { name, usage: whole(usage) };
}
