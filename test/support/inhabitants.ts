import type { OrganizationId, TeamId } from '../../src/domain/ids.ts';
import type { AccountType } from '../../src/domain/members/account-type.ts';
import type { Member } from '../../src/domain/members/member.ts';
import { hashToken } from '../../src/domain/tokens/mint-token.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import {
  aCredential,
  aMember,
  anOrganization,
  aSealedSecret,
  aTeam,
  aToken,
  later,
  someAccountTypes,
} from './builders.ts';

/**
 * Who asks in a test: nobody; a Viewer; a Creator; a Creator who owns a credential with EMBED; an Admin; the Admin of another
 * organization.
 */
export type Principal = 'anonymous' | Person;
type Person = 'viewer' | 'editor' | 'holder' | 'admin' | 'outsider';

export interface Inhabitants {
  readonly organizationId: OrganizationId;
  readonly people: Readonly<Record<Person, Member>>;
  readonly tokens: Readonly<Record<Person, string>>;
  /** The viewer is in it. */
  readonly embedTeamId: TeamId;
}

/** Longer than any test moves the clock. */
const tokenSeconds = 400 * 86_400;

function accountTypeId(accountTypes: readonly AccountType[], name: string) {
  const accountType = accountTypes.find((one) => one.name === name);
  if (!accountType) throw new Error(`No account type ${name}.`);
  return accountType.accountTypeId;
}

/** Two organizations: one with a member of each sort and a team for embed users, and another with an administrator. */
export async function settle(repository: SeedableRepository): Promise<Inhabitants> {
  const organization = anOrganization({ slug: 'meridian' });
  const { organizationId } = organization;
  const accountTypes = someAccountTypes();
  const person = (name: Person, accountType: string) =>
    aMember({ email: `${name}@meridian.example`, accountTypeId: accountTypeId(accountTypes, accountType) });
  const otherTypes = someAccountTypes();
  const people: Inhabitants['people'] = {
    viewer: person('viewer', 'Viewer'),
    editor: person('editor', 'Creator'),
    holder: person('holder', 'Creator'),
    admin: person('admin', 'Admin'),
    outsider: aMember({ email: 'admin@elsewhere.example', accountTypeId: accountTypeId(otherTypes, 'Admin') }),
  };
  const tokens = {
    viewer: 'token of the viewer',
    editor: 'token of the editor',
    holder: 'token of the holder',
    admin: 'token of the admin',
    outsider: 'token of the outsider',
  };
  const tokenOf = (name: Person) =>
    aToken({ memberId: people[name].memberId, hash: hashToken(tokens[name]), expiresAt: later(tokenSeconds) });

  await repository.addOrganization({ organization, accountTypes, admin: people.admin, token: tokenOf('admin') });
  const team = aTeam({ name: 'Embed Team' });
  await repository.createTeam(organizationId, team);
  for (const name of ['viewer', 'editor', 'holder'] as const) {
    await repository.createMember(organizationId, people[name], name === 'viewer' ? [team.teamId] : []);
    await repository.createToken(organizationId, tokenOf(name));
  }
  const credential = aCredential({ ownerId: people.holder.memberId, name: 'Host application' });
  await repository.createCredential(organizationId, credential, aSealedSecret());
  await repository.addOrganization({
    organization: anOrganization({ slug: 'elsewhere', name: 'Elsewhere' }),
    accountTypes: otherTypes,
    admin: people.outsider,
    token: tokenOf('outsider'),
  });
  return { organizationId, people, tokens, embedTeamId: team.teamId };
}
