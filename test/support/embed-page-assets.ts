import { readEmbedPageAssets } from '../../src/embed-page/read-assets.ts';

/** As `npm run build` made them, which runs before `npm test`. */
export const embedPageAssets = await readEmbedPageAssets(new URL('../../dist/', import.meta.url));
