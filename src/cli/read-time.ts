const form = /^\d{4}-\d{2}-\d{2}(?:T.+(?:Z|[+-]\d{2}:\d{2}))?$/;

export const timeExamples = 'a day such as 2026-01-31, or a time such as 2026-01-31T08:00:00Z';

/** A day in UTC, or a time with its zone; undefined for anything else. */
export function readTime(text: string): Date | undefined {
  const time = new Date(text);
  return form.test(text) && !Number.isNaN(time.getTime()) ? time : undefined;
}
