/**
 * Whether a text is a time as `toISOString` writes it, of the years 1 to 9999: JavaScript takes a day that a month does not have for
 * one of the next, databases know no year 0, and neither writes later years as the other reads them.
 */
export function isTimeText(text: string): boolean {
  const time = new Date(text);
  const isWritten = !Number.isNaN(time.getTime()) && time.toISOString() === text;
  return isWritten && /^\d{4}-/.test(text) && !text.startsWith('0000');
}
