import type { AccountTypeId, MemberId } from '../ids.ts';

export type MemberKind = 'INTERNAL' | 'GUEST' | 'EMBED';

export interface Member {
  readonly memberId: MemberId;
  /** Unique in the organization, whatever its case. */
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly kind: MemberKind;
  readonly accountTypeId: AccountTypeId;
  readonly userAttributes: Readonly<Record<string, string>>;
  /** The host application's id of an embed user. */
  readonly externalUserId: string | null;
  readonly createdAt: Date;
  /** When an embed was last opened for them; null: never. */
  readonly lastSeenAt: Date | null;
  readonly deactivatedAt: Date | null;
}

export type MemberChanges = Partial<
  Pick<Member, 'email' | 'firstName' | 'lastName' | 'accountTypeId' | 'userAttributes' | 'deactivatedAt'>
>;

/** The form in which addresses are compared. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}
