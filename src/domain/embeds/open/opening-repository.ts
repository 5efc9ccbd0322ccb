import type { AuditEvent } from '../../audit/audit-event.ts';
import type { ClientCredential, CredentialSecret } from '../../credentials/client-credential.ts';
import type { Grant } from '../../grants/grant.ts';
import type { ClientId, EmbedId, MemberId, OrganizationId, TeamId, WorkbookId } from '../../ids.ts';
import type { AccountType, Permission } from '../../members/account-type.ts';
import type { Member } from '../../members/member.ts';
import type { Organization } from '../../organizations/organization.ts';
import type { EmbedSession } from '../../sessions/embed-session.ts';
import type { Team } from '../../teams/team.ts';
import type { Content, Workbook } from '../../workbooks/workbook.ts';
import type { Embed } from '../embed.ts';

/** A credential with all that decides whether it may sign. */
export interface Signer {
  readonly organization: Organization;
  readonly credential: ClientCredential;
  /** Newest first, ended ones too while they are kept (K3). */
  readonly secrets: readonly CredentialSecret[];
  readonly owner: Member;
  readonly ownerPermissions: readonly Permission[];
}

/** What a URL or a session points at, before anything is known of it. */
export type OpeningTarget =
  | { readonly embedId: EmbedId }
  | { readonly workbookId: WorkbookId; readonly tagName: string | null };

/** What is there under a target. */
export interface OpeningContent {
  /** Null where the target names none; a deleted one too. */
  readonly embed: Embed | null;
  readonly workbook: Workbook;
  /** All grants of the workbook. */
  readonly grants: readonly Grant[];
  /** Whether the tag that is asked for is there; true where none is. */
  readonly hasTag: boolean;
  /** The version that the tag points at, or else the newest published one; null when there is none. */
  readonly version: { readonly number: number; readonly content: Content } | null;
}

/** A user, and what the URL names beside them. */
export interface OpeningUser {
  readonly member: Member | null;
  /** Those that the member is in, by name. */
  readonly memberTeams: readonly Team[];
  /** Of the names that were asked for, those that exist. */
  readonly namedTeams: readonly Team[];
  readonly accountTypes: readonly AccountType[];
}

/** What one opening changes, all of it or nothing (O3). */
export interface Opening {
  /** Opens once for the credential, and is forgotten after `validUntil`, when the URL is no longer good (O2). */
  readonly nonce: { readonly value: string; readonly validUntil: Date };
  readonly secretVersion: number;
  readonly user: OpeningUserChange;
  /** Its `memberId`, and that of the event, are those of the user as written. */
  readonly session: EmbedSession;
  readonly event: AuditEvent;
  /** Noted of the embed that the session names, as `noteParameters` does; none where it names none. */
  readonly parameterNames: readonly string[];
}

/** Of an internal member only `lastSeenAt` changes; an embed user becomes as given, found by address, or is made. */
export type OpeningUserChange =
  | { readonly isEmbedUser: false; readonly memberId: MemberId }
  | {
      readonly isEmbedUser: true;
      /** Its id and `createdAt` count only when nobody has the address yet. */
      readonly member: Member;
      /** Replace those of the user; null: they stay (J4). */
      readonly teamIds: readonly TeamId[] | null;
    };

/** What opening an embed asks for, each in one read, and the one write. */
export interface OpeningRepository {
  /** Across organizations, since the client id is what the organization is looked up for. */
  findSigner(clientId: ClientId): Promise<Signer | undefined>;
  /** Whose embed, or whose slug, a URL names, for what is refused before its signer is known. */
  findOrganizationAt(
    place: { readonly embedId: EmbedId } | { readonly slug: string },
  ): Promise<Organization | undefined>;
  findOpeningContent(organizationId: OrganizationId, target: OpeningTarget): Promise<OpeningContent | undefined>;
  findOpeningUser(
    organizationId: OrganizationId,
    asked: { readonly email: string; readonly teamNames: readonly string[] },
  ): Promise<OpeningUser>;
  /** Whether `openOnce` would refuse the nonce, which is only looked at. */
  isNonceTaken(organizationId: OrganizationId, clientId: ClientId, nonce: string): Promise<boolean>;
  /**
   * Takes the nonce and writes user, teams, session, use of the credential and audit event, all or nothing; the session as it
   * was written. Throws `NONCE_REUSED` for all but one of any number of simultaneous calls, and, when it happened since it was
   * judged, `CREDENTIAL_REVOKED`, `INVALID_SIGNATURE` (the secret ended), `EMBED_DELETED`, `TEAM_NOT_FOUND`, `USER_DEACTIVATED`, `EMAIL_BELONGS_TO_INTERNAL_MEMBER`.
   */
  openOnce(organizationId: OrganizationId, opening: Opening): Promise<EmbedSession>;
}
