import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

interface Step {
  readonly language: string;
  readonly text: string;
}

/** Commands with what they print, and operations, in their order. */
function stepsOf(file: string): Step[] {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(console|graphql)\n(.*?)^```$/gms)].map(([, language = '', step = '']) => ({
    language,
    text: step,
  }));
}

const [readmeReport] = stepsOf('README.md').filter(({ text }) => text.startsWith('$ npx embedpath migrate-to-jwt'));
const steps = stepsOf('docs/jwt-migration.md');

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemo({ PUBLIC_BASE_URL: 'http://localhost:4000' });
});
afterAll(() => demo.stop());

/** As a terminal shows it: the answer, and what stands beside it. */
async function show(step: string): Promise<string> {
  const [command = ''] = step.split('\n');
  const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '').slice(3);
  const { stdout, stderr } = await runCommand(args, {
    env: { EMBEDPATH_URL: demo.url, EMBEDPATH_TOKEN: demo.adminToken },
  });
  return `${command}\n${stdout}${stderr}`;
}

async function carryOut(
  query: string,
): Promise<{ errors?: unknown; data?: Record<string, { userErrors?: unknown[] }> }> {
  const response = await fetch(`${demo.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${demo.adminToken}` },
    body: JSON.stringify({ query }),
  });
  return response.json() as never;
}

describe('the way to JWT', () => {
  it('[X3] is shown in the README as the report of the demo organization is printed', async () => {
    expect(readmeReport?.text).toBe(await show(readmeReport?.text ?? ''));
  });

  it('[X3] goes from the first report to the switch, each step as docs/jwt-migration.md shows it', async () => {
    expect(steps.map(({ language }) => language)).toEqual([
      'console',
      'graphql',
      'console',
      'graphql',
      'console',
      'graphql',
      'console',
    ]);
    for (const { language, text } of steps) {
      if (language === 'console') expect(text).toBe(await show(text));
      else {
        const { errors, data } = await carryOut(text);
        expect(errors).toBeUndefined();
        for (const { userErrors = [] } of Object.values(data ?? {})) expect(userErrors).toEqual([]);
      }
    }
  });
});
