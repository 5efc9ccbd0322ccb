import { readFileSync } from 'node:fs';
import type { EmbedPageAssets } from '../../src/embed-page/render-page.ts';

/** The script and the style sheet as `npm run build` makes them, which runs before the tests. */
export const builtAssets: EmbedPageAssets = { script: readBuilt('embed-page.js'), style: readBuilt('embed-page.css') };

function readBuilt(name: string): string {
  return readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8');
}
