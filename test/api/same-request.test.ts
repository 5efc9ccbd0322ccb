import { beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample } from '../support/sample-workbook.ts';

let api: TestApi;

/** What each field of an operation answers: its user errors, or the code of its top-level error. */
const outcomes = async (as: Principal, source: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await api.ask(as, source, variables);
  const payloads = Object.entries(data ?? {}).map(([key, payload]) => {
    const error = errors?.find(({ path }) => path?.[0] === key)?.originalError;
    if (error instanceof DomainError) return [key, error.code];
    return [key, (payload as { userErrors: { code: string }[] }).userErrors.map(({ code }) => code)];
  });
  return Object.fromEntries(payloads);
};

const makeAdmin = (email: string) =>
  api.mutate('admin', 'updateMember', { email, accountType: 'Admin' }, 'userErrors { code }');

beforeEach(async () => {
  api = await createTestApi();
  await makeAdmin('editor@meridian.example');
});

describe('a second mutation in the same request', () => {
  it('[A2] [A8] is asked of the caller as they are by then: an administrator who gave that up is refused', async () => {
    const source = `mutation {
      first: createTeam(input: { name: "One" }) { userErrors { code } }
      demote: updateMember(input: { email: "admin@meridian.example", accountType: "Viewer" }) { userErrors { code } }
      second: createTeam(input: { name: "Two" }) { userErrors { code } }
    }`;
    expect(await outcomes('admin', source)).toEqual({ first: [], demote: [], second: 'FORBIDDEN' });
    expect(await api.repository.findTeamByName(api.organizationId, 'Two')).toBeUndefined();
  });

  it('[A3] [K2] refuses to generate once the own credential was revoked', async () => {
    const workbookId = await importSample(api);
    const { credential } = await api.mutate<{ credential: { clientId: string } }>(
      'admin',
      'createClientCredential',
      { name: 'Mine' },
      'credential { clientId }',
    );
    const source = `mutation ($workbookId: UUID!, $clientId: String!) {
      demote: updateMember(input: { email: "editor@meridian.example", accountType: "Creator" }) { userErrors { code } }
      before: generateSecureEmbedPath(input: { workbookId: $workbookId }) { userErrors { code } }
      revoke: revokeClientCredential(input: { clientId: $clientId }) { userErrors { code } }
      give: updateMember(input: { email: "holder@meridian.example", accountType: "Admin" }) { userErrors { code } }
      resign: updateMember(input: { email: "admin@meridian.example", accountType: "Creator" }) { userErrors { code } }
      after: generateSecureEmbedPath(input: { workbookId: $workbookId }) { userErrors { code } }
    }`;
    expect(await outcomes('admin', source, { workbookId, clientId: credential.clientId })).toEqual({
      demote: [],
      before: [],
      revoke: [],
      give: [],
      resign: [],
      after: 'FORBIDDEN',
    });
  });

  it('[K5] is unauthenticated once the caller was locked out', async () => {
    const source = `mutation {
      lockOut: deactivateMember(input: { email: "admin@meridian.example" }) { userErrors { code } }
      after: createTeam(input: { name: "Two" }) { userErrors { code } }
    }`;
    expect(await outcomes('admin', source)).toEqual({ lockOut: [], after: 'UNAUTHENTICATED' });
  });

  it('[A1] is unauthenticated once the token in use was revoked', async () => {
    const own = '{ viewer { personalTokens { tokenId } } }';
    const { viewer } = await api.data<{ viewer: { personalTokens: { tokenId: string }[] } }>('viewer', own);
    const source = `mutation ($tokenId: String!) {
      revoke: revokePersonalToken(input: { tokenId: $tokenId }) { userErrors { code } }
      after: createPersonalToken(input: {}) { userErrors { code } }
    }`;
    const { tokenId } = viewer.personalTokens[0] ?? {};
    expect(await outcomes('viewer', source, { tokenId })).toEqual({ revoke: [], after: 'UNAUTHENTICATED' });
  });

  it('[A5] [A6] reads what the first one wrote', async () => {
    const workbookId = await importSample(api, { publish: false });
    const source = `mutation ($workbookId: UUID!) {
      refused: tagVersion(input: { workbookId: $workbookId, tagName: "prod" }) { userErrors { code } }
      publish: publishWorkbook(input: { workbookId: $workbookId }) { userErrors { code } }
      tag: tagVersion(input: { workbookId: $workbookId, tagName: "prod" }) { userErrors { code } }
      generate: generateSecureEmbedPath(input: { workbookId: $workbookId, tagName: "prod" }) { userErrors { code } }
      archive: archiveWorkbook(input: { workbookId: $workbookId }) { userErrors { code } }
      late: generateSecureEmbedPath(input: { workbookId: $workbookId }) { userErrors { code } }
    }`;
    expect(await outcomes('admin', source, { workbookId })).toEqual({
      refused: ['WORKBOOK_NOT_PUBLISHED'],
      publish: [],
      tag: [],
      generate: [],
      archive: [],
      late: ['WORKBOOK_ARCHIVED'],
    });
  });

  it('[A5] no longer changes a workbook that the first one gave away', async () => {
    const workbookId = await importSample(api);
    const give = { workbookId, ownerEmail: 'holder@meridian.example' };
    await api.mutate('admin', 'updateWorkbook', give, 'userErrors { code }');
    const source = `mutation ($workbookId: UUID!) {
      give: updateWorkbook(input: { workbookId: $workbookId, ownerEmail: "admin@meridian.example" }) {
        userErrors { code }
      }
      after: publishWorkbook(input: { workbookId: $workbookId }) { userErrors { code } }
    }`;
    expect(await outcomes('holder', source, { workbookId })).toEqual({ give: [], after: ['WORKBOOK_NOT_FOUND'] });
  });
});
