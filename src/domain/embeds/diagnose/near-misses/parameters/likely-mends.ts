import { readParameter, type WrittenParameter } from '../../../url/broken-url.ts';
import { stylesLike } from '../encodings/writing-styles.ts';
import type { KnownValues } from '../near-miss.ts';
import { whiteSpace } from '../repairs.ts';
import { leave, requiredNames } from './added-parameters.ts';
import type { Change } from './change.ts';
import type { ChangeContext } from './changed-parameters.ts';
import { insert, placesIn } from './put-back.ts';
import { missingOnes } from './removed-parameters.ts';

type Parameters = readonly WrittenParameter[];

/** What mail programs, advertisements and analytics hang on links, and browsers and caches against being cached. */
const tracking =
  /^(?:utm_|mtm_|pk_|piwik_|matomo_|hsa?_|_hs|__hs|hsCta|mc_|_bta_|mkt_|vero_|oly_|trk|ss_|ml_sub|ck_sub|sfmc|et_|_ga$|_gl$|_gac|_ke$|_kx$|gad_|gclid|gclsrc|gbraid|wbraid|dclid|fbclid|msclkid|twclid|ttclid|yclid|ysclid|igshid|li_fat_id|epik|irclickid|rdt_cid|wickedid|ref$|ref_|referrer$|source$|campaign|cid$|s_cid|_$|__|v$|ts$|cb$|cache|nocache|rand|rnd$|debug$|t$)/i;

const mostPutBack = 8;

/** Without what was hardly signed. */
function withoutStrays(parameters: Parameters, { controlIds }: KnownValues): readonly Change[] {
  const tracked = parameters.filter(({ name }) => tracking.test(name) && !controlIds.includes(name));
  if (tracked.length === 0) return [];
  const unknown = parameters.filter(
    ({ raw, name }) => raw !== '' && !name.startsWith(':') && !controlIds.includes(name),
  );
  const groups = tracked.length === unknown.length ? [tracked] : [tracked, unknown];
  return groups.map((group) => leave(parameters, group));
}

/** With what every URL needs, where it is missing: at the place that is usual for it. */
function withMissing(parameters: Parameters, context: ChangeContext): readonly Change[] {
  const [style] = stylesLike(parameters);
  const missing = [...missingOnes(parameters, context)].filter(({ name }) => requiredNames.has(name));
  const names = new Set(missing.map(({ name }) => name));
  if (!style || names.size !== 1) return [];
  const putBack = missing.slice(0, 3).flatMap((one) => {
    const [end = 0, , ...habitual] = placesIn(parameters, one.name);
    return [...habitual.slice(0, 3), end].map((place) => insert(parameters, place, one, style));
  });
  return putBack.slice(0, mostPutBack);
}

/** Without the spaces of a line that was broken, which nobody signed if they are not what is left of "%20". */
function withoutSpaces(parameters: Parameters): readonly Change[] {
  if (!parameters.some(({ raw }) => raw.includes(' '))) return [];
  const mended = parameters.map((one) =>
    one.raw.includes(' ') ? readParameter(one.raw.replaceAll(' ', ''), true) : one,
  );
  return [{ parameters: mended, causes: [whiteSpace] }];
}

/** The URL with what shows to be wrong with it mended, so that whatever else is wrong can be looked for. */
export function likelyMends(parameters: Parameters, context: ChangeContext): readonly Change[] {
  const strayed = [...withoutSpaces(parameters), ...withoutStrays(parameters, context.known)];
  return strayed.length > 0 ? strayed : withMissing(parameters, context);
}
