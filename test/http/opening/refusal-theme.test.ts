import { afterAll, describe, expect, it } from 'vitest';
import type { Shown } from '../../support/read-shown.ts';
import { createOpeningServer } from './opening-server.ts';
import { settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

const themeOf = ({ status, body }: Shown) => [status, /<html[^>]* data-theme="(\w+)"/.exec(body)?.[1]];
const wantsDark = { parameters: { ':theme': 'Dark' } };

describe('the page of a refusal', () => {
  it('[O9] [J6] looks as the URL asks, once its signature is right', async () => {
    const world = await settleWorld(server);
    const url = world.sign('CLIENT_CREDENTIALS', { ...wantsDark, teams: ['No such team'] });
    expect(themeOf(await server.open(url))).toEqual([400, 'Dark']);
  });

  it('[O9] [J6] looks as the organization of its path says, where the URL asks nothing, or is not believed', async () => {
    const world = await settleWorld(server);
    await world.mutate('updateOrganization', { defaultEmbedTheme: 'Surface' });
    const silent = world.sign('CLIENT_CREDENTIALS', { teams: ['No such team'] });
    const forged = world.sign('CLIENT_CREDENTIALS', { ...wantsDark, secret: 'another' });
    expect(themeOf(await server.open(silent))).toEqual([400, 'Surface']);
    expect(themeOf(await server.open(forged))).toEqual([403, 'Surface']);
  });

  it('[O9] is light where no organization is known', async () => {
    expect(themeOf(await server.open(`${server.base}/nobody/workbook/x`))).toEqual([400, 'Light']);
  });
});
