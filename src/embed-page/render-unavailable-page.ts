import { type Notice, renderNotice } from './render-notice.ts';

interface UnavailablePageInput extends Pick<Notice, 'nonce' | 'style'> {
  /** Under which the log has the reason. */
  readonly requestId: string;
}

/** What a viewer sees while the server cannot do its work: no refusal, so it has no family, and nothing of any organization. */
export function renderUnavailablePage({ requestId, nonce, style }: UnavailablePageInput): string {
  return renderNotice({
    heading: 'This content is not available right now',
    sentence: 'Load the page again in a moment.',
    numbers: [['Reference', requestId]],
    theme: 'Light',
    nonce,
    style,
  });
}
