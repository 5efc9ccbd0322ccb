import type { OpeningWorld } from './opening-world.ts';

/** A user as the server keeps them, with the names of their account type and teams. */
export async function readUser(
  { server, organizationId, findMember }: OpeningWorld,
  address = 'noor@northwind.example',
) {
  const member = await findMember(address);
  if (!member) return undefined;
  const [teams = []] = await server.repository.findTeamsByMemberIds(organizationId, [member.memberId]);
  const [accountType] = await server.repository.findAccountTypesByIds(organizationId, [member.accountTypeId]);
  return { ...member, accountType: accountType?.name, teams: teams.map(({ name }) => name) };
}

/** Leaves out what a signer of a JWT need not say. */
export const bare = { teams: undefined, accountType: undefined };
