import { describe, expect, it, onTestFinished } from 'vitest';
import { aSignal } from '../support/a-signal.ts';
import { administer } from '../support/postgres/administer.ts';
import type { Client } from './client.ts';
import { startServer } from './deployment.ts';
import { ownPostgres } from './own-postgres.ts';
import { print } from './print.ts';
import { methods } from './shared-workbook.ts';
import { both, everything, type Reached, reach, type Standing, standOn } from './standing.ts';

const { url } = await ownPostgres();
const servers = await Promise.all([1, 2, 3].map(() => startServer(url)));
const [revoker, ...others] = servers;
if (revoker === undefined) throw new Error('No server runs.');

async function codeOf(referenceNumber: string): Promise<string> {
  const { rows } = await administer(url, (query) =>
    query('select code from audit_events where reference_number = $1', [referenceNumber]),
  );
  return rows[0]?.code ?? 'NOT RECORDED';
}

interface Revocation {
  readonly what: string;
  revoke(server: Client, standing: Standing): Promise<unknown>;
  /** What is no longer allowed. */
  readonly refused: Partial<Reached>;
  /** Where others stand on the same. */
  restore?(server: Client): Promise<unknown>;
}

const noContent = (code: string) => ({ signing: both(code), opening: both(code), click: both(code) });
const onlyUrls = <Rest>(code: string, rest: Rest) => ({ CLIENT_CREDENTIALS: code, JWT: rest });

const settings = (server: Client, input: object) => server.mutate('updateOrganization', { ...input });

const revocations: readonly Revocation[] = [
  {
    what: 'a credential that was revoked',
    revoke: (server, { credential: { clientId } }) => server.mutate('revokeClientCredential', { clientId }),
    refused: { ...noContent('CREDENTIAL_REVOKED'), apiToken: 401, newApiToken: 401 },
  },
  {
    what: 'a personal token that was revoked',
    revoke: (server, { personalTokenId: tokenId }) => server.mutate('revokePersonalToken', { tokenId }),
    refused: { personalToken: 401 },
  },
  {
    what: 'the credential and the tokens of a member who was deactivated',
    revoke: (server, { credential: { owner } }) => server.mutate('deactivateMember', { email: owner }),
    refused: { ...noContent('OWNER_DEACTIVATED'), personalToken: 401, apiToken: 401, newApiToken: 401 },
  },
  {
    what: 'a user who was deactivated',
    revoke: (server, { user }) => server.mutate('deactivateMember', { email: user }),
    refused: noContent('USER_DEACTIVATED'),
  },
  {
    what: 'an embed that was deleted',
    revoke: (server, { place: { embedId } }) => server.mutate('deleteEmbed', { embedId }),
    refused: {
      signing: onlyUrls('EMBED_DELETED', 'SIGNED'),
      opening: onlyUrls('EMBED_DELETED', 'OPENED'),
      click: onlyUrls('EMBED_DELETED', 'SHOWN'),
    },
  },
  {
    what: 'a secret that was retired',
    revoke: async (server, { credential: { clientId } }) => {
      await server.mutate('rotateClientCredential', { clientId, overlapHours: 24 });
      await server.mutate('retireClientSecret', { clientId, version: 1 });
    },
    refused: { opening: both('INVALID_SIGNATURE'), newApiToken: 401 },
  },
  {
    what: 'sessions that were revoked',
    revoke: (server, { credential: { clientId } }) => server.mutate('revokeSessions', { clientId }),
    refused: { click: both('SESSION_ENDED') },
  },
  {
    what: 'embeds of an organization that switched them off',
    revoke: (server) => settings(server, { secureEmbeddingEnabled: false }),
    refused: noContent('SECURE_EMBEDDING_DISABLED'),
    restore: (server) => settings(server, { secureEmbeddingEnabled: true }),
  },
  {
    what: 'URLs of client credentials in an organization that switched them off',
    revoke: (server) => settings(server, { clientCredentialUrlsEnabled: false }),
    refused: {
      signing: onlyUrls('CLIENT_CREDENTIAL_URLS_DISABLED', 'SIGNED'),
      opening: onlyUrls('CLIENT_CREDENTIAL_URLS_DISABLED', 'OPENED'),
      click: onlyUrls('CLIENT_CREDENTIAL_URLS_DISABLED', 'SHOWN'),
    },
    restore: (server) => settings(server, { clientCredentialUrlsEnabled: true }),
  },
  {
    what: 'what a grant that was revoked reached',
    revoke: (server, { place: { grantId } }) => server.mutate('revokeGrant', { grantId }),
    refused: noContent('NOT_SHARED_WITH_USER'),
  },
  {
    what: 'a workbook that was archived',
    revoke: (server, { place: { workbookId } }) => server.mutate('archiveWorkbook', { workbookId }),
    refused: noContent('WORKBOOK_ARCHIVED'),
  },
];

describe('the moment after one of three servers has answered, the others refuse', () => {
  it.each(revocations)('[K2] $what', async ({ what, revoke, refused, restore }) => {
    const standing = await standOn(revoker, what.replaceAll(' ', '-'));
    // On all of them, so that whatever one would keep it has.
    const allowed = await Promise.all(servers.map((server) => reach(server, standing, codeOf)));
    expect(allowed).toEqual(servers.map(() => everything));
    if (restore) onTestFinished(async () => void (await restore(revoker)));
    await revoke(revoker, standing);
    const reached = await Promise.all(others.map((server) => reach(server, standing, codeOf)));
    expect(reached).toEqual(others.map(() => ({ ...everything, ...refused })));
  });
});

describe('while embeds are opened on three servers all the time', () => {
  it('[K2] no opening that begins after a revocation was answered is allowed', async () => {
    const standing = await standOn(revoker, 'all-the-time');
    let revoked = false;
    const wellUnderWay = aSignal();
    const tries: { readonly opened: boolean; readonly beganAfter: boolean }[] = [];
    const openAllTheTime = async (server: Client, index: number) => {
      let triesAfter = 0;
      for (let turn = index; triesAfter < 10; turn += 1) {
        const beganAfter = revoked;
        if (beganAfter) triesAfter += 1;
        const { status } = await server.open(standing.sign(methods[turn % 2] ?? 'JWT'));
        tries.push({ opened: status === 200, beganAfter });
        if (tries.length === 60) wellUnderWay.give();
      }
    };
    const openers = [...servers, ...servers].map(openAllTheTime);
    await wellUnderWay.given;
    const { clientId } = standing.credential;
    await revoker.mutate('revokeClientCredential', { clientId });
    revoked = true;
    await Promise.all(openers);
    const openedAfter = tries.filter(({ opened, beganAfter }) => opened && beganAfter).length;
    const [after, opened] = [tries.filter(({ beganAfter }) => beganAfter), tries.filter((one) => one.opened)];
    print(
      `openings ${tries.length}, allowed ${opened.length}; begun after the revocation ${after.length}, allowed ${openedAfter}`,
    );
    expect(openedAfter).toBe(0);
    expect(opened.length).toBeGreaterThanOrEqual(60);
  });
});
