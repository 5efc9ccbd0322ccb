const before = 16;
const shown = 48;

function excerpt(text: string, from: number): string {
  const start = Math.max(0, from - before);
  const end = from + shown;
  return JSON.stringify(
    `${start > 0 ? '…' : ''}${text.slice(start, end).toWellFormed()}${end < text.length ? '…' : ''}`,
  );
}

/** Where two texts begin to differ, around that place. */
export function textDifference(signed: string, checked: string): string {
  let place = 0;
  while (place < signed.length && place < checked.length && signed[place] === checked[place]) place += 1;
  return `Signed: ${excerpt(signed, place)}; checked: ${excerpt(checked, place)}.`;
}
