import type { PageState } from '../../src/embed-page/page-state.ts';

/** An answer to a signed URL, as a browser and a viewer see it. */
export interface Shown {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** All but what is the same in every answer: the style sheet and the script. */
  readonly body: string;
  readonly requestId: string;
  /** Of a refusal; undefined on the page of an embed. */
  readonly family: string | undefined;
  readonly sentence: string | undefined;
  readonly referenceNumber: string | undefined;
  /** What the script of an opened embed is told; undefined on the page of a refusal. */
  readonly state: PageState | undefined;
}

function readState(body: string): PageState | undefined {
  const [, json] = /<script type="application\/json" id="embed-state" nonce="[\w-]+">(.*?)<\/script>/s.exec(body) ?? [];
  const state: PageState | undefined = json && JSON.parse(json);
  return state?.token ? state : undefined;
}

export function readShown(status: number, headers: Readonly<Record<string, unknown>>, body: string): Shown {
  return {
    status,
    headers,
    body: body.replace(/<style.*?<\/style>/s, '').replace(/<script nonce.*?<\/script>/s, ''),
    requestId: String(headers['x-request-id']),
    family: /<dt>Code<\/dt><dd>(\w+)<\/dd>/.exec(body)?.[1],
    sentence: /<main class="refusal"><h1>[^<]*<\/h1><p>([^<]*)<\/p>/.exec(body)?.[1],
    referenceNumber: /<dt>Reference<\/dt><dd>([^<]+)<\/dd>/.exec(body)?.[1],
    state: readState(body),
  };
}
