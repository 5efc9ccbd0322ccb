import { describe, expect, it } from 'vitest';
import {
  maySeeMember,
  reachesTag,
  reachOf,
  readerOf,
  requireMayCreateWorkbooks,
  requireMayShare,
} from '../../src/domain/access.ts';
import type { Grant, Grantee, GrantPermission } from '../../src/domain/grants/grant.ts';
import type { MemberId, TeamId } from '../../src/domain/ids.ts';
import type { Permission } from '../../src/domain/members/account-type.ts';
import { aGrant, aUuid, aWorkbook } from '../support/builders.ts';
import { aCaller, anAdmin } from '../support/callers.ts';

const teamId = aUuid<TeamId>();
const caller = aCaller({ teamIds: new Set([teamId]) });
const { memberId } = caller.member;
const workbook = aWorkbook({ ownerId: aUuid<MemberId>() });

const me: Grantee = { kind: 'MEMBER', memberId };
const myTeam: Grantee = { kind: 'TEAM', teamId };
const anotherTeam: Grantee = { kind: 'TEAM', teamId: aUuid<TeamId>() };
const anotherMember: Grantee = { kind: 'MEMBER', memberId: aUuid<MemberId>() };

const grant = (grantee: Grantee, permission: GrantPermission = 'CAN_VIEW', tagName: string | null = null): Grant =>
  aGrant({ workbookId: workbook.workbookId, grantee, permission, tagName });
const reach = (...grants: Grant[]) => reachOf(caller, workbook, grants);

const whole = { everyVersion: true, tagNames: new Set(), edit: false };

describe('how far a caller reaches into a workbook', () => {
  it('[A5] is nowhere without a grant to them or a team of theirs', () => {
    expect(reach()).toBeUndefined();
    expect(reach(grant(anotherTeam, 'CAN_EDIT'), grant(anotherMember, 'CAN_EDIT'))).toBeUndefined();
  });

  it('[A5] is every version by a grant of the workbook', () => {
    expect(reach(grant(me))).toEqual(whole);
    expect(reach(grant(myTeam, 'CAN_EXPLORE'))).toEqual(whole);
  });

  it('[A5] is single tags by grants of these', () => {
    const found = reach(
      grant(me, 'CAN_VIEW', 'prod'),
      grant(myTeam, 'CAN_VIEW', 'test'),
      grant(anotherTeam, 'CAN_VIEW', 'x'),
    );
    expect(found).toEqual({ everyVersion: false, tagNames: new Set(['prod', 'test']), edit: false });
    expect(found && ['prod', 'test', 'x', ''].map((tagName) => reachesTag(found, tagName))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('[A5] is every tag by a grant of the workbook beside one of a tag', () => {
    const found = reach(grant(me, 'CAN_VIEW', 'prod'), grant(myTeam));
    expect(found).toMatchObject({ everyVersion: true });
    expect(found && reachesTag(found, 'any')).toBe(true);
  });

  it('[A6] is the draft by CAN_EDIT, for the owner and for administrators', () => {
    const everything = { everyVersion: true, tagNames: new Set(), edit: true };
    expect(reach(grant(me, 'CAN_EDIT'))).toEqual(everything);
    expect(reach(grant(myTeam, 'CAN_EDIT'))).toEqual(everything);
    expect(reachOf(caller, { ...workbook, ownerId: memberId }, [])).toEqual(everything);
    expect(reachOf(anAdmin(), workbook, [])).toEqual(everything);
  });

  it('[A5] [A6] is never the draft by a grant of a tag, whatever it says', () => {
    expect(reach(grant(me, 'CAN_EDIT', 'prod'))).toMatchObject({ everyVersion: false, edit: false });
  });
});

describe('what an account type allows', () => {
  const refusal = (act: (by: typeof caller) => void, ...permissions: Permission[]) => {
    try {
      act(aCaller({ permissions: new Set(permissions) }));
      return undefined;
    } catch (error) {
      return error;
    }
  };

  it('[A6] is creating workbooks by EDIT_WORKBOOKS alone, and sharing by SHARE alone', () => {
    expect(refusal(requireMayCreateWorkbooks, 'EDIT_WORKBOOKS')).toBeUndefined();
    expect(refusal(requireMayCreateWorkbooks, 'VIEW_WORKBOOKS', 'SHARE', 'EXPLORE')).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(refusal(requireMayShare, 'SHARE')).toBeUndefined();
    expect(refusal(requireMayShare, 'EDIT_WORKBOOKS', 'EXPORT')).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('by whom lists are cut', () => {
  it('[A5] is nobody for administrators, and the member with their teams for others', () => {
    expect(readerOf(anAdmin())).toBeUndefined();
    expect(readerOf(caller)).toEqual({ memberId, teamIds: [teamId] });
    const holder = aCaller({ holdsEmbedCredential: true });
    expect(readerOf(holder)).toEqual({ memberId: holder.member.memberId, teamIds: [] });
  });

  it('[A4] lets administrators and credential holders see all members, others themselves', () => {
    const other = { memberId: aUuid<MemberId>() };
    expect(maySeeMember(caller, { memberId })).toBe(true);
    expect(maySeeMember(caller, other)).toBe(false);
    expect(maySeeMember(aCaller({ holdsEmbedCredential: true }), other)).toBe(true);
    expect(maySeeMember(anAdmin(), other)).toBe(true);
  });
});
