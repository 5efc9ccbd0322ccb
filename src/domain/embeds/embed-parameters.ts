import { requiredParameterNames } from './url/client-credential-url.ts';
import type { EmbedUrl } from './url/verify-embed-url.ts';

/** A parameter that stood in a URL which opened an embed: its name alone, never its value. */
export interface SeenParameter {
  readonly name: string;
  /** To the hour: what is seen all the time is not written each time. */
  readonly lastSeenAt: Date;
}

/** As many names are kept of an embed; further ones are not. */
export const mostParameterNames = 100;

/** How long a name that was seen is not written again. */
export const parameterRestMs = 3_600_000;

/** What is longer is kept nowhere. */
const longestName = 255;

const required: ReadonlySet<string> = new Set(requiredParameterNames);

/**
 * What is kept of the parameters of a URL that opened: names of controls, and of parameters but those that each URL must have. Of a
 * JWT nothing, which has moved already.
 */
export function parameterNamesOf(url: EmbedUrl | undefined): readonly string[] {
  if (url?.method !== 'CLIENT_CREDENTIALS') return [];
  const names = url.parameters.all.map(({ name }) => name);
  const kept = names.filter((name) => name !== '' && name.length <= longestName && !required.has(name));
  return [...new Set(kept)].slice(0, mostParameterNames);
}
