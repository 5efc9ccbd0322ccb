import type { Theme } from '../domain/embeds/url/interface-parameters.ts';
import { Html, html } from './html.ts';

export interface Notice {
  readonly heading: string;
  readonly sentence: string;
  /** Terms and what they are, below the sentence. */
  readonly numbers: readonly (readonly [term: string, value: string])[];
  readonly theme: Theme;
  /** Of the content security policy. */
  readonly nonce: string;
  readonly style: string;
  readonly scripts?: Html | false;
}

/** A page that stands where content would, and says why it does not. */
export function renderNotice({ heading, sentence, numbers, theme, nonce, style, scripts }: Notice): string {
  const list = numbers.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`);
  return html`<!doctype html><html lang="en" data-theme="${theme}" data-mobile><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>${heading}</title><style nonce="${nonce}">${new Html(
    style,
  )}</style></head><body><main class="refusal"><h1>${heading}</h1><p>${sentence}</p><dl>${list}</dl></main>${scripts}</body></html>`
    .markup;
}
