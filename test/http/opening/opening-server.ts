import { expect } from 'vitest';
import type { AppParts } from '../../../src/app.ts';
import type { Config } from '../../../src/config.ts';
import type { SeedableRepository } from '../../../src/repository/seedable-repository.ts';
import { type CountedRepository, countCalls } from '../../support/count-calls.ts';
import { readShown, type Shown } from '../../support/read-shown.ts';
import { createEmptyServer } from '../demo-server.ts';

export type Headers = Readonly<Record<string, string>>;

/** An answer of the session endpoint. */
export interface Clicked {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: {
    readonly html?: string;
    readonly expiresAt?: string;
    readonly versionNumber?: number;
    readonly code?: string;
    readonly message?: string;
    readonly referenceNumber?: string;
  };
}

const publicBaseUrl = 'http://localhost:4000';

/** What of a URL nobody but its browser may know. */
function secretsIn(url: string): string[] {
  return [...url.matchAll(/(?:signature|jwt)=([^&]{8,})/gi)].map(([, value = '']) => value);
}

/** The whole app over an empty repository whose calls are counted, and what opens embeds in it. */
export async function createOpeningServer(
  overrides: Partial<Config> = {},
  wrap = (repository: SeedableRepository) => repository,
  more: Partial<AppParts> = {},
) {
  let counted: CountedRepository | undefined;
  const server = await createEmptyServer(
    { publicBaseUrl, ...overrides },
    (repository) => {
      counted = countCalls(wrap(repository));
      return counted.repository;
    },
    more,
  );
  const secrets = new Set<string>();
  const base = overrides.publicBaseUrl ?? publicBaseUrl;

  const open = async (url: string, headers: Headers = {}): Promise<Shown> => {
    for (const secret of secretsIn(url)) secrets.add(secret);
    const answer = await server.app.inject({ method: 'GET', url: url.slice(base.length), headers });
    const shown = readShown(answer.statusCode, answer.headers, answer.body);
    if (shown.state) secrets.add(shown.state.token);
    return shown;
  };

  /** The next click in an opened embed: one of its pages, asked for with its bearer token. */
  const click = async (token: string | undefined, pageId: string): Promise<Clicked> => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await server.app.inject({ method: 'GET', url: `/embed-session/pages/${pageId}`, headers });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
  };

  /** [K1] No line of the log holds a secret, a signature, a token or an address. */
  const expectQuietLog = () => {
    const lines = server.log.join('');
    expect([...secrets].filter((secret) => lines.includes(secret))).toEqual([]);
    expect(lines).not.toMatch(/[\w.]+(?:@|%40)[\w-]+\.example/);
  };
  return { ...server, base, secrets, open, click, expectQuietLog, takeCalls: () => counted?.takeCalls() ?? {} };
}

export type OpeningServer = Awaited<ReturnType<typeof createOpeningServer>>;
