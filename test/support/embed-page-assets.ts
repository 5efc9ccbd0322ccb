import { readEmbedPageAssets } from '../../src/http/embed-page-assets.ts';

/** As `npm run build` made them, which runs before `npm test`. */
export const embedPageAssets = await readEmbedPageAssets(new URL('../../dist/', import.meta.url));
