import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { watchText } from '../support/issued-secrets.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** A line that a server logged. */
interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly err?: { readonly type: string; readonly message: string; readonly code?: string };
}

/** A server in a process of its own, as `npm start` runs it. */
export interface ServerProcess {
  /** Where it answers; rejects when it ends before. */
  readonly listening: Promise<string>;
  /** What it printed for people, and its errors. */
  text(): string;
  log(): readonly LogLine[];
  /** A line was printed that holds this. */
  said(part: string): Promise<void>;
  send(signal: NodeJS.Signals): void;
  /** With its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

const running = new Set<ServerProcess>();

afterAll(async () => {
  for (const server of running) server.send('SIGKILL');
  await Promise.all([...running].map(({ ended }) => ended));
});

/** Nothing of the environment of the tests reaches the server but where programs are. */
export function launchServer(env: Readonly<Record<string, string>>): ServerProcess {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', main, 'serve'], {
    env: { PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      // The terminal is shown the secret of the demo, once; the log is not.
      if (line.startsWith('{')) watchText('a log line', line);
      lines.push(line);
      for (const hear of waiting) hear(line);
    });
  }
  const ended = once(child, 'close').then(([code, signal]): number | NodeJS.Signals => {
    running.delete(server);
    return code ?? signal;
  });
  const heard = <Found>(find: (line: string) => Found | undefined): Promise<Found> =>
    new Promise((resolve, reject) => {
      const hear = (line: string) => {
        const found = find(line);
        if (found === undefined) return;
        waiting.delete(hear);
        resolve(found);
      };
      waiting.add(hear);
      for (const line of [...lines]) hear(line);
      ended.then((how) => reject(new Error(`The server ended with ${how}:\n${lines.join('\n')}`)));
    });
  const listening = heard((line) => /^embedpath answers on (\S+) as /.exec(line)?.[1]);
  // Whoever does not ask for it does not wait for it.
  listening.catch(() => {});
  const server: ServerProcess = {
    listening,
    text: () => lines.filter((line) => !line.startsWith('{')).join('\n'),
    log: () => lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line)),
    said: (part) => heard((line) => (line.includes(part) ? null : undefined)).then(() => {}),
    send: (signal) => void child.kill(signal),
    ended,
  };
  running.add(server);
  return server;
}
