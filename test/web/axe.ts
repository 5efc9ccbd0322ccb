import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

type AxeWindow = Window & { readonly axe: { run(options: RunOptions): Promise<AxeResults> } };

const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Serious and critical faults that axe finds in a page or frame; its policy must let the script in, by `bypassCSP`. */
export async function findFaults(shown: Page | Frame): Promise<readonly string[]> {
  if (!(await shown.evaluate(() => 'axe' in window))) await shown.addScriptTag({ path });
  return shown.evaluate(async () => {
    const { violations } = await (window as unknown as AxeWindow).axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}
