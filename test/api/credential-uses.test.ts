import { describe, expect, it } from 'vitest';
import type { EmbedUse } from '../../src/domain/credentials/credential-use.ts';
import type { ClientId, WorkbookId } from '../../src/domain/ids.ts';
import { createTestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import { generateEmbed, importSample, share } from '../support/sample-workbook.ts';

describe('what a client credential opened', () => {
  it('[K4] is shown with how often and how, and of content that the caller may not read no more than that', async () => {
    const api = await createTestApi();
    const shared = await importSample(api, { path: 'Shared' });
    const hidden = await importSample(api, { path: 'Hidden' });
    await api.mutate('admin', 'tagVersion', { workbookId: shared, tagName: 'prod' }, 'userErrors { code }');
    await share(api, shared, { memberEmail: 'holder@meridian.example' }, { tagName: 'prod' });
    const [[credential] = []] = await api.repository.credentialsByOwnerIds(api.organizationId, [
      api.people.holder.memberId,
    ]);
    const clientId = credential?.clientId as ClientId;
    const tagged = await generateEmbed(api, shared, { tagName: 'prod' });
    const whole = await generateEmbed(api, hidden);
    const page = { sourceType: 'PAGE', pageId: 'overview' } as const;
    const workbook = { sourceType: 'WORKBOOK' } as const;
    const ofShared = { workbookId: shared as WorkbookId, tagName: 'prod' };
    const opened: EmbedUse[] = [
      { ...ofShared, embedId: tagged, source: workbook, method: 'CLIENT_CREDENTIALS' },
      { ...ofShared, embedId: null, source: page, method: 'JWT' },
      {
        embedId: whole,
        workbookId: hidden as WorkbookId,
        source: workbook,
        tagName: null,
        method: 'CLIENT_CREDENTIALS',
      },
      { ...ofShared, embedId: null, source: page, method: 'JWT', tagName: null },
    ];
    for (const [index, use] of opened.entries()) {
      await api.repository.touchCredential(api.organizationId, clientId, 1, later(9 - index), use);
    }
    const uses = 'usedBy { embed { embedId } workbook { path } sourceType sourceId tagName method lastUsedAt uses }';
    const query = `{ clientCredentials(first: 1) { nodes { lastUsedAt ${uses} } } }`;
    const sharedPath = { path: 'Shared' };
    const atHolder = [
      { embed: { embedId: tagged }, workbook: sharedPath, sourceType: 'WORKBOOK', sourceId: null, tagName: 'prod' },
      { embed: null, workbook: sharedPath, sourceType: 'PAGE', sourceId: 'overview', tagName: 'prod' },
      { embed: null, workbook: null, sourceType: 'WORKBOOK', sourceId: null, tagName: null },
      { embed: null, workbook: sharedPath, sourceType: 'PAGE', sourceId: null, tagName: null },
    ];
    const how = opened.map(({ method }, index) => ({ method, lastUsedAt: later(9 - index), uses: 1 }));
    expect(await api.data('holder', query)).toEqual({
      clientCredentials: {
        nodes: [{ lastUsedAt: later(9), usedBy: atHolder.map((use, index) => ({ ...use, ...how[index] })) }],
      },
    });
    const atAdmin = [
      ...atHolder.slice(0, 2),
      {
        embed: { embedId: whole },
        workbook: { path: 'Hidden' },
        sourceType: 'WORKBOOK',
        sourceId: null,
        tagName: null,
      },
      { ...atHolder[3], sourceId: 'overview' },
    ];
    expect(await api.data('admin', query)).toMatchObject({ clientCredentials: { nodes: [{ usedBy: atAdmin }] } });
  });
});
