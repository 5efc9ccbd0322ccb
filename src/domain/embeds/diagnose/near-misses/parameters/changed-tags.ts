import { quoted } from '../../../../quoted.ts';
import { cause } from '../guess.ts';
import type { KnownValues } from '../near-miss.ts';
import type { Place } from './change.ts';

const tagged = /\/tag\/[^/]*\/?$/;

/** Another tag in the path, or none. */
export function* tagPlaces(publicBaseUrl: string, path: string, { tagNames }: KnownValues): Generator<Place> {
  const bare = path.replace(tagged, '');
  const own = path.slice(bare.length);
  const inOtherCase = /^\/tag\/./.test(own)
    ? [own.toLowerCase(), `/tag/${own.slice(5).toUpperCase()}`, `/tag/${own.charAt(5).toUpperCase()}${own.slice(6)}`]
    : [];
  const texts = [
    bare,
    ...tagNames.flatMap((tag) => [`${bare}/tag/${encodeURIComponent(tag.toWellFormed())}`, `${bare}/tag/${tag}`]),
    ...inOtherCase.map((tag) => bare + tag),
  ];
  for (const text of texts) {
    if (text === path) continue;
    const told = 'The tag in the path was changed after signing: sign the path that is sent.';
    const detail = `Signed: ${quoted(text.slice(-60).toWellFormed())}; checked: ${quoted(path.slice(-60).toWellFormed())}.`;
    yield { before: `${publicBaseUrl}${text}?`, after: '', causes: [cause('PARAMETER_CHANGED', told, detail)] };
  }
}
