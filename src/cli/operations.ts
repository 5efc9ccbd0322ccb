/** What was carried of an organization, and from when it is. */
export interface CarriedOrganization {
  readonly organizationId: string;
  readonly slug: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly includesSecrets: boolean;
  readonly rows: number;
  /** Rows by kind. */
  readonly counts: Readonly<Record<string, number>>;
}

/** `total` is about how many rows there will be; null where nobody knows. */
type OnRows = (rows: number, total: number | null) => void;

export interface BackupOrder {
  readonly databaseUrl: string;
  readonly slug: string;
  readonly includesSecrets: boolean;
  /** Takes the lines one by one. */
  readonly save: (lines: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly onRows: OnRows;
}

export interface RestoreOrder {
  readonly databaseUrl: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly onlyTries: boolean;
  /** As in EMBEDPATH_MASTER_KEYS: each secret must open with one of them; null: none is tried. */
  readonly masterKeys: string | null;
  readonly onRows: OnRows;
}

/** Ids of the master keys that encrypt the secrets. */
export type RestoredOrganization = CarriedOrganization & { readonly keyIds: readonly string[] };

interface MigrateOrder {
  readonly databaseUrl: string;
  readonly onlyTells: boolean;
}

/** Names of migrations. */
export interface MigratedSchema {
  /** Run just now. */
  readonly done: readonly string[];
  /** To be run. */
  readonly pending: readonly string[];
  /** Run by a newer release. */
  readonly unknown: readonly string[];
}

export interface VerifyOrder {
  readonly databaseUrl: string;
  /** Null: each organization. */
  readonly slug: string | null;
  /** Hash of a seal that must be there. */
  readonly head: string | null;
  readonly onRows: OnRows;
}

/** What was found of the trail of an organization. */
export interface VerifiedTrail {
  readonly organizationId: string;
  readonly slug: string;
  readonly seals: number;
  readonly events: number;
  readonly unsealed: number;
  readonly head: { readonly sealNumber: number; readonly hash: string } | null;
  readonly forgotten: { readonly sealNumber: number; readonly forgottenAt: Date } | null;
  /** The first hundred of `faultCount`. */
  readonly faults: readonly {
    readonly kind: string;
    readonly message: string;
    readonly sealNumber: number | null;
    readonly auditEventId: string | null;
    /** Under its seal. */
    readonly position: number | null;
  }[];
  readonly faultCount: number;
}

export interface ExportOrder {
  readonly databaseUrl: string;
  /** Null: the only one. */
  readonly slug: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  /** Takes the lines one by one. */
  readonly save: (lines: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly onRows: OnRows;
}

/** Commands that work on the database itself, not through a server. Each throws a `Failure`. */
export interface Operations {
  migrate(order: MigrateOrder): Promise<MigratedSchema>;
  backUp(order: BackupOrder): Promise<CarriedOrganization>;
  restore(order: RestoreOrder): Promise<RestoredOrganization>;
  verifyAudit(order: VerifyOrder): Promise<readonly VerifiedTrail[]>;
  /** Answers how many events were written. */
  exportAudit(order: ExportOrder): Promise<number>;
}
