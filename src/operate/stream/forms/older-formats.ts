import type { BackupKind } from '../../../domain/backup/backup-row.ts';

/** Fields that rows of a kind have since the format of this number, and what they were before. */
const added: readonly { readonly format: number; readonly kind: BackupKind; readonly fields: object }[] = [
  {
    format: 2,
    kind: 'AUDIT_EVENT',
    fields: {
      actorKind: 'EMBED_USER',
      targetType: null,
      targetId: null,
      details: [],
      origin: null,
      clockOffsetSeconds: null,
    },
  },
];

/** The row of an older format as the newest writes it; its form is checked afterwards. */
export function toNewest(kind: BackupKind, row: unknown, format: number): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const missing = added.filter((addition) => addition.kind === kind && format < addition.format);
  return Object.assign({}, ...missing.map(({ fields }) => fields), row);
}
