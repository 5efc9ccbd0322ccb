import type { DateUnit, SampleColumn } from './sample-columns.ts';
import { sampleWords } from './sample-words.ts';

/** Numbers in [0, 1) that depend on the seed alone (FNV-1a, then mulberry32): the same page shows the same data to everybody. */
export function randomOf(seed: string): () => number {
  let state = 2_166_136_261;
  for (let index = 0; index < seed.length && index < 300; index += 1) {
    state = Math.imul(state ^ seed.charCodeAt(index), 16_777_619);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` numbers between 0.15 and 1 that rise and fall gently. */
export function trend(seed: string, count: number): readonly number[] {
  const random = randomOf(seed);
  const start = 0.3 + random() * 0.25;
  const slope = (0.1 + random() * 0.3) / Math.max(1, count - 1);
  const phase = random() * 6;
  return Array.from({ length: count }, (_, index) => {
    const wave = Math.sin(index * 1.1 + phase) * 0.1 + (random() - 0.5) * 0.12;
    return Math.min(1, Math.max(0.15, start + slope * index + wave));
  });
}

/** Values of a column that stand on an axis or in a list, the oldest date first; fewer where there are no more, none twice. */
export function labelsOf(column: SampleColumn, count: number): readonly string[] {
  const { name, type, unit } = column;
  if (type === 'DATE') return Array.from({ length: count }, (_, index) => dateLabel(unit, index, count));
  if (type === 'FLAG') return ['Yes', 'No'].slice(0, count);
  if (type === 'NUMBER') return numbersOf(column, count).map((value) => formatNumber(value, column));
  if (/\bid\b|\bnumber\b|\bcode\b/i.test(name))
    return Array.from({ length: count }, (_, index) => `#${1041 + index * 7}`);
  const known = sampleWords.find(([pattern]) => pattern.test(name))?.[1];
  if (known) return known.slice(0, count);
  const short = name.length > 14 ? 'Value' : name;
  return [...'ABCDEFGHIJKL'].slice(0, count).map((letter) => `${short} ${letter}`);
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dateLabel(unit: DateUnit, index: number, count: number): string {
  if (unit === 'year') return String(2026 - count + index);
  if (unit === 'quarter') return `Q${(index % 4) + 1} ${2024 + Math.floor(index / 4)}`;
  if (unit === 'month') return monthNames[index % 12] ?? '';
  const start = Date.UTC(2025, 0, 6);
  const days = unit === 'week' ? index * 7 : index * 3;
  const date = new Date(start + days * 86_400_000);
  return `${monthNames[date.getUTCMonth()]} ${date.getUTCDate()}`;
}

/** `count` numbers of a size that fits the name of the column. */
export function numbersOf(column: SampleColumn, count: number, salt = ''): readonly number[] {
  const largest = largestOf(column);
  const precision = largest > 100 ? 1 : 1000;
  return trend(`${column.name}/${salt}`, count).map((share) => Math.round(share * largest * precision) / precision);
}

function largestOf({ name, format }: SampleColumn): number {
  if (format === 'PERCENT') return 0.6;
  if (/latitude/i.test(name)) return 60;
  if (/longitude/i.test(name)) return 120;
  if (/score|days|age/i.test(name)) return 90;
  if (/price|cost per/i.test(name)) return 240;
  return format === 'CURRENCY' ? 84_000 : 1_200;
}

/** `$12.4k`, `48 %`, `312`: short enough for axes and cells. */
export function formatNumber(value: number, { format }: Pick<SampleColumn, 'format'>): string {
  if (format === 'PERCENT') return `${Math.round(value * 1000) / 10}%`;
  const sign = value < 0 ? '−' : '';
  const unit = format === 'CURRENCY' ? '$' : '';
  const size = Math.abs(value);
  if (size >= 10_000_000) return `${sign}${unit}${Math.round(size / 1_000_000)}M`;
  if (size >= 1_000_000) return `${sign}${unit}${Math.round(size / 100_000) / 10}M`;
  if (size >= 10_000) return `${sign}${unit}${Math.round(size / 1000)}k`;
  return `${sign}${unit}${Math.round(size).toLocaleString('en-US')}`;
}
