import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';

let api: TestApi;

const update = (input: Record<string, unknown>) =>
  api.mutate(
    'admin',
    'updateOrganization',
    input,
    `organization { secureEmbeddingEnabled autoProvisionEmbedUsers allowedEmbedOrigins } userErrors { code field }`,
  );

beforeEach(async () => {
  api = await createTestApi();
});

describe('the organization', () => {
  it('[A1] is that of the caller', async () => {
    const query =
      '{ organization { slug name defaultEmbedAccountType maxSessionLengthSeconds accountTypes { name } } }';
    const facts = {
      defaultEmbedAccountType: 'Viewer',
      maxSessionLengthSeconds: 2_592_000,
      accountTypes: ['Admin', 'Creator', 'Explorer', 'Viewer'].map((name) => ({ name })),
    };
    expect(await api.data('viewer', query)).toEqual({
      organization: { slug: 'meridian', name: 'Meridian Analytics', ...facts },
    });
    expect(await api.data('outsider', query)).toEqual({
      organization: { slug: 'elsewhere', name: 'Elsewhere', ...facts },
    });
  });

  it('changes the settings that are given, and keeps the rest', async () => {
    const origins = [
      'https://app.example.com',
      'https://app.example.com/',
      'http://localhost:3000',
      'https://[::1]:8443',
    ];
    expect(await update({ allowedEmbedOrigins: origins })).toEqual({
      organization: {
        secureEmbeddingEnabled: true,
        autoProvisionEmbedUsers: true,
        allowedEmbedOrigins: ['https://app.example.com', 'http://localhost:3000', 'https://[::1]:8443'],
      },
      userErrors: [],
    });
    expect(await update({ secureEmbeddingEnabled: false, allowedEmbedOrigins: null })).toMatchObject({
      organization: { secureEmbeddingEnabled: false, allowedEmbedOrigins: { length: 3 } },
    });
    expect(await update({ autoProvisionEmbedUsers: false, allowedEmbedOrigins: [] })).toMatchObject({
      organization: { secureEmbeddingEnabled: false, autoProvisionEmbedUsers: false, allowedEmbedOrigins: [] },
    });
  });

  it.each([
    '',
    '*',
    'null',
    'app.example.com',
    'http://app.example.com',
    'https://app.example.com/path',
    'https://app.example.com?x',
    'https://user@app.example.com',
    'https://*.example.com',
    'https://app.example.com;script-src *',
    'https://app.example.com https://evil.example',
    'HTTPS://APP.example.com',
    'javascript:alert(1)',
    `https://${'a'.repeat(300)}.example`,
  ])('[O5] allows no origin that is none: %.60j', async (origin) => {
    const before = await contentsOf(api.repository, api.organizationId, api.clock.now);
    expect(await update({ secureEmbeddingEnabled: false, allowedEmbedOrigins: ['https://a.example', origin] })).toEqual(
      {
        organization: null,
        userErrors: [{ code: 'INVALID_INPUT', field: 'allowedEmbedOrigins.1' }],
      },
    );
    expect(await contentsOf(api.repository, api.organizationId, api.clock.now)).toEqual(before);
  });

  it('[O5] allows at most 50 origins', async () => {
    const origins = Array.from({ length: 51 }, (_, index) => `https://a${index}.example`);
    expect(await update({ allowedEmbedOrigins: origins })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: 'allowedEmbedOrigins' }],
    });
  });

  it('[O7] [L3] changes what embeds and their users begin with', async () => {
    const fields = 'clientCredentialUrlsEnabled defaultEmbedAccountType maxSessionLengthSeconds defaultEmbedTheme';
    const changed = {
      clientCredentialUrlsEnabled: false,
      defaultEmbedAccountType: 'Explorer',
      maxSessionLengthSeconds: 3600,
      defaultEmbedTheme: 'Dark',
    };
    await api.mutate('admin', 'updateOrganization', changed, 'organization { slug }');
    expect(await api.data('viewer', `{ organization { ${fields} } }`)).toEqual({ organization: changed });
  });

  it.each([
    [{ maxSessionLengthSeconds: 0 }, 'INVALID_INPUT'],
    [{ maxSessionLengthSeconds: 2_592_001 }, 'INVALID_INPUT'],
    [{ defaultEmbedAccountType: 'Wizard' }, 'ACCOUNT_TYPE_NOT_FOUND'],
    [{ defaultEmbedAccountType: 'Blind' }, 'ACCOUNT_TYPE_LACKS_PERMISSION'],
  ])('[L5] refuses %j with %s', async (input, code) => {
    await api.mutate('admin', 'createAccountType', { name: 'Blind', permissions: ['EXPORT'] }, 'userErrors { code }');
    expect(await update(input)).toEqual({ organization: null, userErrors: [{ code, field: Object.keys(input)[0] }] });
  });
});
