export type SpanAttributes = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * A part of what is done for a request. It is handed on from whoever began it, since finding it by itself would slow every promise.
 * No name and no attribute may hold an address, a URL, a token or a value that a client sent.
 */
export interface Span {
  /** Null: nothing is traced. */
  readonly traceId: string | null;
  /** Whether anybody will see it; what is only done for its sake may be left out otherwise. */
  readonly isRecorded: boolean;
  child(name: string, attributes?: SpanAttributes): Span;
  rename(name: string): void;
  set(attributes: SpanAttributes): void;
  /** Once; with what was thrown, of which the kind is kept and the message is not, or with the kind of what went wrong. */
  end(error?: unknown): void;
}

export const noSpan: Span = {
  traceId: null,
  isRecorded: false,
  child: () => noSpan,
  rename: () => {},
  set: () => {},
  end: () => {},
};

/** What `work` answers, within a span of its own. */
export async function within<Result>(
  parent: Span,
  name: string,
  work: (span: Span) => Promise<Result>,
  describe?: (result: Result) => SpanAttributes,
): Promise<Result> {
  if (!parent.isRecorded) return work(parent);
  const span = parent.child(name);
  try {
    const result = await work(span);
    if (describe) span.set(describe(result));
    span.end();
    return result;
  } catch (error) {
    span.end(error);
    throw error;
  }
}
