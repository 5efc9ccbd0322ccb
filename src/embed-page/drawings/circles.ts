import { html } from '../html.ts';
import { labelsOf, numbersOf, trend } from '../sample-values.ts';
import { chartColumns, type Draw, partCount, rounded } from './drawing.ts';
import { chartData } from './plot.ts';

/** A point on a circle around the middle of an SVG of 100 by 100; a turn of 0 is at the top. */
function onCircle(turn: number, radius: number): string {
  const angle = (turn - 0.25) * 2 * Math.PI;
  return `${rounded(50 + Math.cos(angle) * radius)} ${rounded(50 + Math.sin(angle) * radius)}`;
}

/** From one turn to another, as a thick line whose middle has this radius. */
function arc(from: number, to: number, radius: number): string {
  const isLarge = to - from > 0.5 ? 1 : 0;
  return `M${onCircle(from, radius)}A${radius} ${radius} 0 ${isLarge} 1 ${onCircle(to, radius)}`;
}

function slice(from: number, to: number): string {
  const isLarge = to - from > 0.5 ? 1 : 0;
  return `M50 50L${onCircle(from, 48)}A48 48 0 ${isLarge} 1 ${onCircle(to, 48)}z`;
}

function drawShares(isRing: boolean): Draw {
  return (input) => {
    const { category, measures } = chartColumns(input);
    const labels = labelsOf(category, partCount(input, 5));
    const values = trend(`${input.element.elementId}/shares`, labels.length);
    const total = values.reduce((sum, value) => sum + value, 0);
    let from = 0;
    const parts = values.map((value, index) => {
      const to = from + value / total;
      const path = isRing ? arc(from + 0.004, to - 0.004, 38) : slice(from, to);
      from = to;
      return html`<path class="c${index % 6}${isRing && ' ring'}" d="${path}"/>`;
    });
    const shares = values.map((value) => Math.round((value / total) * 100));
    const names = labels.map((label, index) => {
      const share = shares[index];
      return html`<span class="c${index % 6}">${label} <b>${share}%</b></span>`;
    });
    return html`<div class="round" ${chartData(category, measures[0], shares)}><svg viewBox="0 0 100 100">${parts}</svg><p class="legend">${names}</p></div>`;
  };
}

export const drawPie = drawShares(false);
export const drawDonut = drawShares(true);

export const drawGauge: Draw = (input) => {
  const { measures } = chartColumns(input);
  const [value = 50] = measures[0] ? numbersOf({ ...measures[0], format: 'PLAIN', name: 'score' }, 1) : [];
  const share = Math.min(1, value / 100);
  const end = 0.625;
  return html`<div class="round gauge"><svg viewBox="4 4 92 78"><path class="track ring" d="${arc(
    -end / 2,
    end / 2,
    36,
  )}"/><path class="c0 ring" d="${arc(-end / 2, -end / 2 + end * share, 36)}"/></svg><p class="figure">${Math.round(value)}<small>of 100</small></p></div>`;
};

export const drawProgress: Draw = ({ element, details }) => {
  const share = Math.round((trend(`${element.elementId}/progress`, 1)[0] ?? 0.5) * 100);
  if (details['shape'] === 'ring') {
    return html`<div class="round gauge"><svg viewBox="4 4 92 92"><circle class="track ring" cx="50" cy="50" r="36"/><path class="c0 ring" d="${arc(
      0,
      share / 100,
      36,
    )}"/></svg><p class="figure">${share}%</p></div>`;
  }
  return html`<div class="bar"><p class="figure">${share}%</p><svg viewBox="0 0 100 4" preserveAspectRatio="none"><path class="track" d="M0 0h100v4H0z"/><path class="c0" d="M0 0h${share}v4H0z"/></svg></div>`;
};
