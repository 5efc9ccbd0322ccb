import { readFile } from 'node:fs/promises';
import type { EmbedPageAssets } from '../embed-page/render-page.ts';

/** The browser script and the style sheet as the build left them in `folder`. */
export async function readEmbedPageAssets(folder: URL): Promise<EmbedPageAssets> {
  const [script, style] = await Promise.all(
    ['embed-page.js', 'embed-page.css'].map((file) => readFile(new URL(file, folder), 'utf8')),
  );
  return { script: (script ?? '').trim(), style: (style ?? '').trim() };
}
