import { describe, expect, it } from 'vitest';
import { administer } from '../support/postgres/administer.ts';
import { clientOf } from './client.ts';
import { environmentOf } from './deployment.ts';
import { ownPostgres } from './own-postgres.ts';
import { print } from './print.ts';
import { launchServer } from './server-process.ts';
import { makeCredential, methods, shareWorkbook, sign } from './shared-workbook.ts';
import { tally } from './tally.ts';

const { url } = await ownPostgres();
const processes = [1, 2, 3].map(() => launchServer(environmentOf(url, { LOG_LEVEL: 'info' })));
const servers = (await Promise.all(processes.map(({ listening }) => listening))).map(clientOf);
const [first] = servers;
if (first === undefined) throw new Error('No server runs.');

const countRows = async (query: string, values: readonly unknown[]) =>
  (await administer(url, (ask) => ask(query, values))).rows.map(({ name, count }) => [name, Number(count)]);

describe('three servers that start at once on an empty database', () => {
  it('bring its schema up to date once, and seed the demo once', () => {
    const migrations = processes.flatMap(({ log }) => log().filter(({ msg }) => msg.includes('brought up to date')));
    expect(migrations).toHaveLength(1);
    const said = (words: string) => processes.filter(({ text }) => text().includes(words)).length;
    expect([said('The demo organization is ready'), said('has an organization already')]).toEqual([1, 2]);
  });
});

describe('one signed URL that is opened at the same moment on three servers', () => {
  const urlsOfEach = 40;

  it.each(methods)('[O2] opens once, and leaves one session, one user and one event: %s', async (method) => {
    const place = await shareWorkbook(first, `Once ${method}`);
    const credential = await makeCredential(first, `once-${method.toLowerCase()}`);
    const users = Array.from({ length: urlsOfEach }, (_, index) => `user-${index}.${credential.owner}`);
    const openedOf = async (email: string) => {
      const signed = sign(method, place, credential, { email, externalUserId: email });
      const shown = await Promise.all([...servers, ...servers].map((server) => server.open(signed)));
      return tally(shown.map(({ status, family }) => `${status} ${family ?? 'opened'}`));
    };
    const outcomes = await Promise.all(users.map(openedOf));
    expect(outcomes).toEqual(users.map(() => ({ '200 opened': 1, '400 EINVAL': 5 })));
    const kept = await countRows(
      `select 'nonces' as name, count(*) from nonces where client_id = $1
      union all select 'sessions', count(*) from sessions where client_id = $1
      union all select 'users', count(*) from members where email_key like 'user-%.' || $2
      union all select outcome || coalesce(' ' || code, ''), count(*) from audit_events where client_id = $1
        group by outcome, code order by 1`,
      [credential.clientId, credential.owner],
    );
    expect(kept).toEqual([
      ['ALLOWED', urlsOfEach],
      ['REFUSED NONCE_REUSED', 5 * urlsOfEach],
      ['nonces', urlsOfEach],
      ['sessions', urlsOfEach],
      ['users', urlsOfEach],
    ]);
    print(
      `${method}: ${urlsOfEach} URLs, each opened 6 times at once on 3 servers: 200s ${urlsOfEach}, refused ${5 * urlsOfEach}`,
    );
  });
});

describe('one path that many ask three servers for at the same moment', () => {
  const askersOfEach = 30;
  const sources = [{}, { source: { pageId: 'overview' } }, { source: { elementId: 'free' } }];

  it.each(sources)('[P1] is one embed, which is new to one of them: %j', async (source) => {
    const { workbookId } = await shareWorkbook(first, `Path ${JSON.stringify(source).length}`);
    // One of a page is there since it was shared.
    await administer(url, (ask) => ask('delete from embeds where workbook_id = $1', [workbookId]));
    const generate = (index: number) =>
      (servers[index % servers.length] ?? first).mutate<{ embed: { embedId: string }; created: boolean }>(
        'generateSecureEmbedPath',
        { workbookId, ...source },
        'embed { embedId } created',
      );
    const answers = await Promise.all(Array.from({ length: askersOfEach }, (_, index) => generate(index)));
    expect(new Set(answers.map(({ embed }) => embed.embedId)).size).toBe(1);
    expect(tally(answers.map(({ created }) => created))).toEqual({ true: 1, false: askersOfEach - 1 });
    const rows = await countRows(`select 'embeds' as name, count(*) from embeds where workbook_id = $1`, [workbookId]);
    expect(rows).toEqual([['embeds', 1]]);
    print(`${JSON.stringify(source)}: ${askersOfEach} askers on 3 servers: embeds 1, created 1`);
  });
});
