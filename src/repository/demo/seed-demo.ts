import { mintSecret } from '../../domain/credentials/mint-secret.ts';
import type { ClientId } from '../../domain/ids.ts';
import type { Deps } from '../../domain/ports.ts';
import { mintToken } from '../../domain/tokens/mint-token.ts';
import type { SeedableRepository } from '../seedable-repository.ts';
import peopleFile from './people.json' with { type: 'json' };
import { named, readPeople } from './people.ts';
import { seedCredential, seedToken } from './seed-access.ts';
import { seedEmbeds } from './seed-embeds.ts';
import { seedOrganization } from './seed-organization.ts';
import { seedWorkbooks } from './seed-workbooks.ts';

type DemoDeps = Pick<Deps, 'now' | 'randomBytes' | 'secretBox'>;

/** What opens the demo, in the clear: for the terminal of who started it, never for a log. */
export interface DemoAccess {
  readonly adminToken: string;
  readonly holderToken: string;
  readonly viewerToken: string;
  /** Of the credential that belongs to the administrator. */
  readonly clientId: string;
  readonly embedSecret: string;
}

/** What a script wants these to be; taken as it is. */
export type DemoSecrets = { readonly [Name in keyof DemoAccess]?: string | null | undefined };

/**
 * Fills an empty repository with the organizations of the demo. Ids are those of the people file, times count back from
 * `deps.now()`; only the secrets that are not fixed are random.
 */
export async function seedDemo(
  repository: SeedableRepository,
  { now: clock, randomBytes, secretBox }: DemoDeps,
  fixed: DemoSecrets,
): Promise<DemoAccess> {
  const now = clock();
  const { organizations, access } = readPeople(peopleFile);
  const home = named('organization', access.organization, organizations, ({ slug }) => slug);
  const shown = named('credential', access.credential, home.credentials, ({ name }) => name);
  const opened: DemoAccess = {
    adminToken: fixed.adminToken ?? mintToken(randomBytes),
    holderToken: fixed.holderToken ?? mintToken(randomBytes),
    viewerToken: fixed.viewerToken ?? mintToken(randomBytes),
    clientId: fixed.clientId ?? shown.clientId,
    embedSecret: fixed.embedSecret ?? mintSecret(randomBytes),
  };
  for (const demo of organizations) {
    await seedOrganization(repository, now, demo);
    await seedWorkbooks(repository, now, demo);
    const credentials = demo.credentials.map((credential) =>
      credential === shown ? { ...credential, clientId: opened.clientId as ClientId } : credential,
    );
    for (const [index, credential] of credentials.entries()) {
      const secret = demo.credentials[index] === shown ? opened.embedSecret : mintSecret(randomBytes);
      await seedCredential(repository, secretBox, now, demo, credential, secret);
    }
    await seedEmbeds(
      repository,
      now,
      demo,
      (name) => named('credential', name, credentials, (one) => one.name).clientId,
    );
  }
  await seedToken(repository, now, home, access.admin, opened.adminToken);
  await seedToken(repository, now, home, access.holder, opened.holderToken);
  await seedToken(repository, now, home, access.viewer, opened.viewerToken);
  return opened;
}
