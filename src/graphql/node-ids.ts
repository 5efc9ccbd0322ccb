/** Prefix of the opaque id of each type, and how many natural ids stand behind it. */
const forms = {
  Organization: { prefix: 'org', parts: 1 },
  Member: { prefix: 'mbr', parts: 1 },
  AccountType: { prefix: 'act', parts: 1 },
  Team: { prefix: 'tem', parts: 1 },
  Workbook: { prefix: 'wbk', parts: 1 },
  WorkbookVersion: { prefix: 'ver', parts: 2 },
  Page: { prefix: 'pag', parts: 3 },
  Element: { prefix: 'elm', parts: 3 },
  Embed: { prefix: 'emb', parts: 1 },
  Grant: { prefix: 'grt', parts: 1 },
  ClientCredential: { prefix: 'crd', parts: 1 },
} as const;

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
  return ids?.length === forms[type].parts && toNodeId(type, ...ids) === id ? { type, ids } : undefined;
}

function readIds(json: string): string[] | undefined {
  try {
    const ids: unknown = JSON.parse(json);
    return Array.isArray(ids) && ids.every((one) => typeof one === 'string') ? ids : undefined;
  } catch {
    return undefined;
  }
}
