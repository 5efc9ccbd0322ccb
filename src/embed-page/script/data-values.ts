import type { DataRow, EmbedEvent, TableCell } from '../../embed-client/messages.ts';
import { around, find, findAll } from './elements.ts';

type Post = (message: EmbedEvent) => void;

/** The value of a chart at a pointer: of the label there, or of the slot of the plot. */
function valueAt(
  event: MouseEvent,
): { readonly label: string; readonly value: number; readonly chart: HTMLElement } | undefined {
  const chart = around(event, '[data-axis]');
  if (!chart) return undefined;
  const labels = findAll('.x i,.legend span', chart);
  const svg = around(event, '.plot svg')?.getBoundingClientRect();
  let index = labels.findIndex((label) => label.contains(event.target as Node));
  if (svg) {
    const isHorizontal = chart.classList.contains('h');
    const share = isHorizontal ? (event.clientY - svg.top) / svg.height : (event.clientX - svg.left) / svg.width;
    index = Math.min(labels.length - 1, Math.max(0, Math.floor(share * labels.length)));
  }
  const label = labels[index]?.firstChild?.textContent?.trim();
  const value = Number(chart.dataset['values']?.split(',')[index]);
  return label === undefined ? undefined : { label, value, chart };
}

/** Tells the parent which value of a chart, or which cell of a table, was chosen. */
export function tellChosenValues(post: Post): void {
  const describe = (inside: Element) => {
    const element = inside.closest<HTMLElement>('[data-element]');
    return { nodeId: element?.dataset['element'] ?? '', title: (element && find('h3', element)?.textContent) ?? '' };
  };
  const choose = (cell: HTMLElement) => {
    const { nodeId, title } = describe(cell);
    const isPivot = cell.closest('table')?.querySelector('tbody th') !== null;
    const chosen = describeCell(cell as HTMLTableCellElement);
    if (!isPivot) return post({ type: 'workbook:table:oncellselect', nodeId, title, cells: [chosen] });
    const { value, columnName } = chosen;
    const cellType = cell.matches('.t,.t *')
      ? 'total'
      : cell.matches('thead *')
        ? 'columnHeader'
        : cell.matches('th')
          ? 'rowHeader'
          : 'valueCell';
    return post({
      type: 'workbook:pivottable:oncellselect',
      nodeId,
      title,
      cells: [{ value, columnName, cellType, rowPath: null, columnPath: null }],
    });
  };
  document.addEventListener('click', (event) => {
    const cell = around(event, 'td,th');
    if (cell) return choose(cell);
    const chosen = valueAt(event);
    if (!chosen) return undefined;
    const { axis = '', measure = '' } = chosen.chart.dataset;
    const value: DataRow = Object.fromEntries([
      [axis, chosen.label],
      [measure, chosen.value],
    ]);
    return post({ type: 'workbook:chart:onvalueselect', ...describe(chosen.chart), values: [value] });
  });
  moveInTables(choose);
}

function describeCell(cell: HTMLTableCellElement): TableCell {
  const row = cell.parentElement as HTMLTableRowElement;
  const heads = findAll('thead th', cell.closest('table') ?? document).map(({ textContent }) => textContent ?? '');
  const value = cell.textContent ?? '';
  const columnName = heads[cell.cellIndex] ?? '';
  if (row.closest('thead')) return { value, columnName, cellType: 'columnHeader' };
  const entries = [...row.cells].map((each, index) => [heads[index] ?? '', each.textContent ?? '']);
  const underlyingData = { rows: [Object.fromEntries(entries)], isTruncated: false, length: 1 };
  return { value, columnName, cellType: 'valueCell', underlyingData };
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** In a table that has the focus the arrow keys go from cell to cell, and Enter chooses one. */
function moveInTables(choose: (cell: HTMLElement) => void): void {
  document.addEventListener('keydown', (event) => {
    const scroller = around(event, '.scroll');
    const table = scroller && find<HTMLTableElement>('table', scroller);
    const step = steps[event.key];
    if (!table) return;
    const cell = around(event, 'td,th') as HTMLTableCellElement | null;
    if (event.key === 'Enter' && cell) choose(cell);
    if (!step) return;
    event.preventDefault();
    const row = cell ? (cell.parentElement as HTMLTableRowElement).rowIndex + step[0] : 0;
    const next = table.rows[row]?.cells[cell ? cell.cellIndex + step[1] : 0];
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  });
}

/** What a chart holds, beside the pointer. */
export function showTooltips(): void {
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  document.body.append(tip);
  document.addEventListener('pointermove', (event) => {
    const met = valueAt(event);
    tip.hidden = !met;
    if (!met) return;
    tip.textContent = `${met.label} · ${met.chart.dataset['measure']}: ${met.value.toLocaleString()}`;
    tip.style.transform = `translate(${Math.min(event.clientX + 12, innerWidth - tip.offsetWidth - 8)}px,${event.clientY + 14}px)`;
  });
}
