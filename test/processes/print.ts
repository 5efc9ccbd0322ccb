/** A line of figures, for whoever reads what the tests printed. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
