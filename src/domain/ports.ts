import type { AuditEvent } from './audit/audit-event.ts';
import type { AuditRepository } from './audit/audit-repository.ts';
import type { SealRepository } from './audit/seal-repository.ts';
import type { BackupRepository } from './backup/backup-repository.ts';
import type { CredentialRepository } from './credentials/credential-repository.ts';
import type { SecretBox } from './credentials/secret-box.ts';
import type { SecretRepository } from './credentials/secret-repository.ts';
import type { EmbedRepository } from './embeds/embed-repository.ts';
import type { OpeningRepository } from './embeds/open/opening-repository.ts';
import type { GrantRepository } from './grants/grant-repository.ts';
import type { HousekeepingRepository } from './housekeeping/housekeeping-repository.ts';
import type { MemberId, RandomBytes } from './ids.ts';
import type { AccountTypeRepository, MemberRepository } from './members/member-repository.ts';
import type { OrganizationRepository } from './organizations/organization-repository.ts';
import type { Reads } from './reads.ts';
import type { SessionRepository } from './sessions/session-repository.ts';
import type { TeamRepository } from './teams/team-repository.ts';
import type { TokenRepository } from './tokens/token-repository.ts';
import type { UsageRepository } from './usage/usage-repository.ts';
import type { TargetSettings } from './webhooks/read-target.ts';
import type { DeliveryRepository, WebhookRepository } from './webhooks/webhook-repository.ts';
import type { Documents } from './workbooks/code-representation.ts';
import type { VersionRepository, WorkbookRepository } from './workbooks/workbook-repository.ts';

type Methods = OrganizationRepository &
  MemberRepository &
  AccountTypeRepository &
  TeamRepository &
  WorkbookRepository &
  VersionRepository &
  GrantRepository &
  EmbedRepository &
  CredentialRepository &
  SecretRepository &
  TokenRepository &
  OpeningRepository &
  SessionRepository &
  AuditRepository &
  UsageRepository &
  SealRepository &
  HousekeepingRepository &
  WebhookRepository &
  DeliveryRepository &
  BackupRepository;

/** Methods that change nothing; the name of every one of them tells. */
type ReadName = `${'find' | 'list' | 'count' | 'read' | 'is'}${string}` | `${string}By${string}`;

/** Writes that bring the event of their own along, and those that the server makes for nobody. */
type OtherWrite =
  | 'openOnce'
  | 'recordRefusal'
  | 'recordUse'
  | 'touchCredential'
  | 'noteParameters'
  | 'destroyEndedSecrets'
  | 'saveKeyCanary'
  | 'sealEvents'
  | 'forgetEvents'
  | 'forgetExpired'
  | 'foldUsage'
  | 'organizationsToDeliver'
  | 'claimDeliveries'
  | 'settleDelivery'
  | 'finishDelivery'
  | 'tellExpiringSecrets'
  | 'forgetDeliveries'
  | 'restoreOrganization';

/** All other writes: each is a change that somebody makes, of which the trail tells. A new method is one of these unless it is named above. */
export type RecordedWrites = Omit<Methods, ReadName | OtherWrite>;

interface Recording {
  /** The writes, of which the one that is called keeps this event too, all or nothing, if it changes anything. */
  recording(event: AuditEvent): RecordedWrites;
}

/**
 * All that is kept. Every write is atomic by itself; reads under lists take many keys and answer in their order. Every
 * method but those that look up whose a token, a client id or a URL is, found the first organization, restore one, or keep
 * canaries of the server's keys takes the organization and sees nothing of another.
 */
export type Repository = Methods & Recording;

/** The repository as use cases have it: they come to a change by `recording` alone, so that none is forgotten by the trail. */
export type TrailedRepository = Omit<Repository, keyof RecordedWrites>;

/** What the domain leaves to whoever runs the server. */
export interface EmbedSettings {
  /** Days for which a secret that ended is kept, encrypted, for diagnosis alone; 0: not at all (K3). */
  readonly endedSecretDays: number;
  /** How far the clock of a signer may be ahead (L5, J3). */
  readonly clockSkewSeconds: number;
  /** What `aud` of a JWT of version 1.1 must be (J3). */
  readonly jwtAudience: string;
  /** Where webhooks may lead (H4). */
  readonly webhookTargets: TargetSettings;
}

/** How often each member may do something. */
export interface CallLimit {
  /** Counts one call. Throws `RATE_LIMITED` for one too many, which is not counted. */
  take(memberId: MemberId): void;
}

/** What the domain needs from outside. */
export interface Deps {
  readonly repository: TrailedRepository;
  readonly documents: Documents;
  readonly secretBox: SecretBox;
  readonly now: () => Date;
  readonly randomBytes: RandomBytes;
  /** Scheme and host that hosts see, without a slash at its end (P2). */
  readonly publicBaseUrl: string;
  readonly settings: EmbedSettings;
  /** Milliseconds on a clock that only goes forward, for measuring how long something takes. */
  readonly stopwatch: () => number;
  /** Milliseconds for which the processor has worked for this thread, or for the whole process where that is all one can know. */
  readonly processorTime: () => number;
  readonly diagnosisLimit: CallLimit;
  /** Comes when nobody else holds the server up, and whoever waited meanwhile was answered. */
  readonly takeTurn: () => Promise<void>;
}

/** The same for one request, whose changes the trail tells of. */
export interface ChangeDeps extends Deps {
  readonly requestId: string;
}

/** The same with what it has read already. */
export interface RequestDeps extends ChangeDeps {
  readonly reads: Reads;
  /** Whether the time of the request is up: then it is answered that it failed, and must change nothing. */
  readonly isLate: () => boolean;
}
