import { reachesTag, reachOf } from '../../access.ts';
import { DomainError } from '../../errors.ts';
import type { TeamId } from '../../ids.ts';
import type { AccountType } from '../../members/account-type.ts';
import type { Member } from '../../members/member.ts';
import type { ShownContent } from './require-shown.ts';

/** Throws `ACCOUNT_TYPE_LACKS_PERMISSION`. */
export function requireMayView({ permissions }: AccountType): void {
  if (permissions.includes('VIEW_WORKBOOKS')) return;
  throw new DomainError('ACCOUNT_TYPE_LACKS_PERMISSION', 'The account type may not see workbooks.');
}

/**
 * Throws `NOT_SHARED_WITH_USER` unless the workbook, or the tag that is shown, reaches the user (O4, A5). Of an embed user the
 * grants alone count, whatever their account type; of an internal member also that they own it, or are an administrator.
 */
export function requireReach(
  member: Member,
  accountType: AccountType,
  teamIds: readonly TeamId[],
  { workbook, grants, tagName }: Pick<ShownContent, 'workbook' | 'grants' | 'tagName'>,
): void {
  const permissions = new Set(member.kind === 'EMBED' ? [] : accountType.permissions);
  const reach = reachOf({ member, permissions, teamIds: new Set(teamIds) }, workbook, grants);
  if (reach && (tagName === null ? reach.everyVersion : reachesTag(reach, tagName))) return;
  throw new DomainError(
    'NOT_SHARED_WITH_USER',
    tagName === null
      ? 'The workbook is shared neither with the user nor with one of the teams.'
      : 'Neither the workbook nor this tag of it is shared with the user or with one of the teams.',
  );
}
