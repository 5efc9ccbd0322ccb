import type { Theme } from '../domain/embeds/url/interface-parameters.ts';
import { Html, html, scriptJson } from './html.ts';
import { type ErrorState, refusalWords, stateElementId } from './page-state.ts';
import { renderNotice } from './render-notice.ts';

export interface ErrorPageInput {
  /** The family code that host applications handle: `EINVAL`, `EACCES`, … (O9). */
  readonly family: string;
  /** One plain sentence for the viewer. */
  readonly sentence: string;
  readonly referenceNumber: string;
  readonly theme: Theme;
  /** Of the content security policy. */
  readonly nonce: string;
  readonly style: string;
  /** The browser script; without it the parent is told nothing. */
  readonly script?: string;
  readonly parentOrigins: readonly string[];
}

/** What a viewer sees of a refusal: family, sentence, reference number, and nothing more (O9). */
export function renderErrorPage(input: ErrorPageInput): string {
  const { family, sentence, referenceNumber, theme, nonce, style, script, parentOrigins } = input;
  const state: ErrorState = { error: { code: family, message: sentence }, parentOrigins };
  const scripts =
    script !== undefined &&
    parentOrigins.length > 0 &&
    html`<script type="application/json" id="${stateElementId}" nonce="${nonce}">${scriptJson(state)}</script><script nonce="${nonce}">${new Html(script)}</script>`;
  const numbers = [
    ['Code', family],
    ['Reference', referenceNumber],
  ] as const;
  return renderNotice({ ...refusalWords(family, sentence), numbers, theme, nonce, style, scripts });
}
