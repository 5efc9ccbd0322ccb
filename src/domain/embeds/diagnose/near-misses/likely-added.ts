import { leave } from './added-parameters.ts';
import type { WrittenParameter } from './broken-url.ts';
import type { Change } from './change.ts';
import type { KnownValues } from './near-miss.ts';

type Parameters = readonly WrittenParameter[];

/** What mail programs, advertisements and analytics hang on links, and browsers and caches against being cached. */
const tracking =
  /^(?:utm_|mtm_|pk_|piwik_|matomo_|hsa?_|_hs|__hs|hsCta|mc_|_bta_|mkt_|vero_|oly_|trk|ss_|ml_sub|ck_sub|sfmc|et_|_ga$|_gl$|_gac|_ke$|_kx$|gad_|gclid|gclsrc|gbraid|wbraid|dclid|fbclid|msclkid|twclid|ttclid|yclid|ysclid|igshid|li_fat_id|epik|irclickid|rdt_cid|wickedid|ref$|ref_|referrer$|source$|campaign|cid$|s_cid|_$|__|v$|ts$|cb$|cache|nocache|rand|rnd$|debug$|t$)/i;

/** The URL without what was hardly signed, where something like that is in it; the surest first. */
export function withoutStrays(parameters: Parameters, { controlIds }: KnownValues): readonly Change[] {
  const tracked = parameters.filter(({ name }) => tracking.test(name) && !controlIds.includes(name));
  if (tracked.length === 0) return [];
  const unknown = parameters.filter(
    ({ raw, name }) => raw !== '' && !name.startsWith(':') && !controlIds.includes(name),
  );
  const groups = tracked.length === unknown.length ? [tracked] : [tracked, unknown];
  return groups.map((group) => leave(parameters, group));
}
