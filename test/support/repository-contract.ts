import { describe } from 'vitest';
import { describeAccountTypes } from './contract/account-types.ts';
import { describeAudit } from './contract/audit.ts';
import { describeBackups } from './contract/backups.ts';
import { describeCallers } from './contract/callers.ts';
import { describeCredentialLists } from './contract/credential-lists.ts';
import { describeCredentials } from './contract/credentials.ts';
import { describeEmbeds } from './contract/embeds.ts';
import { describeFilling } from './contract/filling.ts';
import { describeGrants } from './contract/grants.ts';
import { describeHousekeeping } from './contract/housekeeping.ts';
import { describeIsolation } from './contract/isolation.ts';
import { describeLastAdmin } from './contract/last-admin.ts';
import { describeLists } from './contract/lists.ts';
import { describeMasterKeys } from './contract/master-keys.ts';
import { describeMembers } from './contract/members.ts';
import { describeOpenings } from './contract/openings.ts';
import { describeOrganizations } from './contract/organizations.ts';
import { describeRestores } from './contract/restores.ts';
import { describeSecrets } from './contract/secrets.ts';
import { describeSessions } from './contract/sessions.ts';
import { describeTeams } from './contract/teams.ts';
import { describeTokens } from './contract/tokens.ts';
import { describeVersions } from './contract/versions.ts';
import { describeWorkbookLists } from './contract/workbook-lists.ts';
import { describeWorkbooks } from './contract/workbooks.ts';
import type { MakeRepository } from './contract/world.ts';

/** What every repository behind the port must do; `make` gives an empty one to each test. */
export function describeRepository(name: string, make: MakeRepository): void {
  describe(`the ${name} repository`, () => {
    describeOrganizations(make);
    describeMembers(make);
    describeLastAdmin(make);
    describeAccountTypes(make);
    describeTeams(make);
    describeWorkbooks(make);
    describeWorkbookLists(make);
    describeVersions(make);
    describeGrants(make);
    describeEmbeds(make);
    describeCredentials(make);
    describeCredentialLists(make);
    describeSecrets(make);
    describeMasterKeys(make);
    describeTokens(make);
    describeOpenings(make);
    describeSessions(make);
    describeAudit(make);
    describeHousekeeping(make);
    describeCallers(make);
    describeLists(make);
    describeBackups(make);
    describeRestores(make);
    describeIsolation(make);
    describeFilling(make);
  });
}
