/** What the natural ids behind an opaque id look like: each object has one id, written in one way. */
const patterns = {
  UUID: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  VERSION: /^(?:DRAFT|[1-9]\d{0,8})$/,
  TEXT: /^[^\0\p{Surrogate}]+$/u,
} as const;

/** Prefix of the opaque id of each type, and the natural ids that stand behind it. */
const forms = {
  Organization: { prefix: 'org', ids: ['UUID'] },
  Member: { prefix: 'mbr', ids: ['UUID'] },
  AccountType: { prefix: 'act', ids: ['UUID'] },
  Team: { prefix: 'tem', ids: ['UUID'] },
  Workbook: { prefix: 'wbk', ids: ['UUID'] },
  WorkbookVersion: { prefix: 'ver', ids: ['UUID', 'VERSION'] },
  Page: { prefix: 'pag', ids: ['UUID', 'VERSION', 'TEXT'] },
  Element: { prefix: 'elm', ids: ['UUID', 'VERSION', 'TEXT'] },
  Embed: { prefix: 'emb', ids: ['TEXT'] },
  Grant: { prefix: 'grt', ids: ['UUID'] },
  ClientCredential: { prefix: 'crd', ids: ['TEXT'] },
  Webhook: { prefix: 'whk', ids: ['UUID'] },
} as const satisfies Record<string, { prefix: string; ids: readonly (keyof typeof patterns)[] }>;

export type NodeType = keyof typeof forms;

export interface NodeRef {
  readonly type: NodeType;
  readonly ids: readonly string[];
}

const typesByPrefix = new Map(Object.entries(forms).map(([type, { prefix }]) => [prefix as string, type as NodeType]));

/** Long enough for three ids of 1,000 characters; longer ones name nothing. */
const longest = 8192;

/** `wbk_…`: an id that is unique over all types. */
export function toNodeId(type: NodeType, ...ids: readonly (string | number)[]): string {
  return `${forms[type].prefix}_${Buffer.from(JSON.stringify(ids.map(String))).toString('base64url')}`;
}

/** What an id names, or undefined when no `toNodeId` made it. */
export function readNodeId(id: string): NodeRef | undefined {
  const type = typesByPrefix.get(id.slice(0, 3));
  if (!type || id.charAt(3) !== '_' || id.length > longest) return undefined;
  const ids = readIds(Buffer.from(id.slice(4), 'base64url').toString());
  return ids && hasForm(type, ids) && toNodeId(type, ...ids) === id ? { type, ids } : undefined;
}

function hasForm(type: NodeType, ids: readonly string[]): boolean {
  const form: readonly (keyof typeof patterns)[] = forms[type].ids;
  return ids.length === form.length && form.every((kind, index) => patterns[kind].test(ids[index] ?? ''));
}

function readIds(json: string): string[] | undefined {
  try {
    const ids: unknown = JSON.parse(json);
    return Array.isArray(ids) && ids.every((one) => typeof one === 'string') ? ids : undefined;
  } catch {
    return undefined;
  }
}
