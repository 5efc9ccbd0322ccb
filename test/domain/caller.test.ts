import { describe, expect, it } from 'vitest';
import {
  anonymous,
  type Caller,
  callerLevels,
  levelOf,
  mayEmbed,
  requireLevel,
  requireMember,
} from '../../src/domain/caller.ts';
import { permissions } from '../../src/domain/members/account-type.ts';
import { aCaller, anAdmin } from '../support/callers.ts';

const everythingElse = permissions.filter((permission) => permission !== 'ADMINISTER');

const callers: Readonly<Record<string, Caller>> = {
  ANYONE: anonymous,
  MEMBER: aCaller({ permissions: new Set(everythingElse) }),
  CREDENTIAL_HOLDER: aCaller({ holdsEmbedCredential: true }),
  ADMIN: anAdmin({ holdsEmbedCredential: true }),
};

describe('the level of a caller', () => {
  it('[A1] [A2] is said by their rights', () => {
    expect(Object.values(callers).map(levelOf)).toEqual([...callerLevels]);
    expect(levelOf(anAdmin())).toBe('ADMIN');
  });

  it('[A3] [A4] [A8] suffices for itself and those below, and for nothing above', () => {
    const outcome = (caller: Caller, level: (typeof callerLevels)[number]) => {
      try {
        requireLevel(caller, level);
        return 'allowed';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    const table = Object.values(callers).map((caller) => callerLevels.map((level) => outcome(caller, level)));
    expect(table).toEqual([
      ['allowed', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
      ['allowed', 'allowed', 'FORBIDDEN', 'FORBIDDEN'],
      ['allowed', 'allowed', 'allowed', 'FORBIDDEN'],
      ['allowed', 'allowed', 'allowed', 'allowed'],
    ]);
  });

  it('[A3] lets administrators and credential holders embed', () => {
    expect([aCaller(), aCaller({ holdsEmbedCredential: true }), anAdmin()].map(mayEmbed)).toEqual([false, true, true]);
  });

  it('[A1] makes a member of everyone but the anonymous', () => {
    const member = aCaller();
    expect(requireMember(member)).toBe(member);
    expect(() => requireMember(anonymous)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });
});
