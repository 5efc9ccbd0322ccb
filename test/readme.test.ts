import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { inlineDocuments } from '../src/documents/documents.ts';
import { limitCodes } from '../src/graphql/limits/limit-error.ts';
import { createLogger } from '../src/http/logger.ts';
import { seedDemo } from '../src/repository/demo/seed-demo.ts';
import { embedPageAssets } from './support/embed-page-assets.ts';
import { makeTestRepository } from './support/test-repository.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

interface Example {
  readonly name: string;
  readonly authorization: string;
  readonly body: string;
  readonly answer: string;
}

/** What stands behind `<!-- example: name -->`: a curl command and the answer that it is said to get. */
const examples = [...readme.matchAll(/<!-- example: (\w+) -->\n```sh\n(.*?)```\n\n```json\n(.*?)```/gs)].map(
  ([, name = '', command = '', answer = '']): Example => ({
    name,
    authorization: /Authorization: ([^']*)'/.exec(command)?.[1] ?? '',
    body: /-d '([^']*)'/.exec(command)?.[1] ?? '',
    answer,
  }),
);

/** Embed ids and tokens are random, as the README says. */
const withoutRandomness = (text: string) =>
  text
    .replace(/\/embed\/1-[0-9A-Za-z]{22}/g, '/embed/<embedId>')
    .replace(/:jwt=[\w-]+\.[\w-]+\.[\w-]+/g, ':jwt=<token>')
    .trim();

let app: App;

beforeAll(async () => {
  const repository = await makeTestRepository();
  const config = readConfig({ EMBEDPATH_DEMO: '1' });
  app = await createApp(config, {
    repository,
    documents: inlineDocuments,
    embedPageAssets,
    logger: createLogger('silent'),
    now: () => new Date('2026-03-01T12:00:00.000Z'),
    randomBytes,
  });
  await seedDemo(repository, app.deps, { adminToken: 'my-own-admin-token' });
});

afterAll(() => app.stop());

describe('the README', () => {
  it('has a query, a mutation, a refusal, a signed URL and a diagnosis to paste', () => {
    expect(examples.map(({ name }) => name)).toEqual(['picker', 'generate', 'refusal', 'sign', 'diagnose']);
  });

  it.each(examples)('answers the example "$name" as printed', async ({ authorization, body, answer }) => {
    const response = await app.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', authorization },
      payload: body,
    });
    expect(withoutRandomness(response.body)).toBe(withoutRandomness(answer));
  });

  it('has every code of a limit, and every code of HTTP', () => {
    for (const code of [...limitCodes, 'PAYLOAD_TOO_LARGE', 'REQUEST_TIMEOUT', 'SERVICE_UNAVAILABLE'])
      expect(readme).toContain(`\`${code}\``);
  });

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) readFileSync(new URL(`../${link}`, import.meta.url));
  });
});
