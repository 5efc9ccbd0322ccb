import { runCommand } from './run-command.ts';
import type { RunningDemo } from './running-demo.ts';

/** Opens a workbook of the demo organization for an embed user, and tries the same URL so many times more, which is refused. */
export async function openInDemo(demo: RunningDemo, workbook: string, email: string, retries = 0): Promise<void> {
  const env = { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: demo.adminToken };
  const user = ['--user', email, '--team', 'Embed Customers', '--client-id', demo.clientId];
  const { stdout } = await runCommand(['sign', workbook, ...user], { env });
  const url = stdout.trim();
  for (let tries = 0; tries <= retries; tries += 1) {
    const { ok } = await fetch(demo.url + url.slice(new URL(url).origin.length));
    if (ok !== (tries === 0)) throw new Error('A URL opens once.');
  }
}
