import { openSync, readSync } from 'node:fs';

/** Of a thread as Linux counts it: nanoseconds that it ran, then two further numbers. */
const statistics = '/proc/thread-self/schedstat';

let opened: number | null | undefined;

/** Once, for as long as the process runs; null where there are none. */
function openStatistics(): number | null {
  try {
    opened ??= openSync(statistics, 'r');
  } catch {
    opened = null;
  }
  return opened;
}

function ofProcess(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * Tells how many milliseconds the processor gave to the thread that asks: what the compiler and the collector of garbage do
 * beside it does not count, where the system tells them apart.
 */
export function createThreadTime(): () => number {
  const file = openStatistics();
  if (file === null) return ofProcess;
  const buffer = Buffer.alloc(64);
  const read = () => Number.parseInt(buffer.toString('latin1', 0, readSync(file, buffer, 0, 64, 0)), 10) / 1e6;
  return read() > 0 ? read : ofProcess;
}
