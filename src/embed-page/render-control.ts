import type { ControlView } from './control-view.ts';
import { type Html, html } from './html.ts';

/** A control as native inputs; the script reads and writes them by `data-control` and `data-form`. */
export function renderControl(view: ControlView): Html {
  return html`<div class="field" data-control="${view.controlId}" data-form="${view.form}">${renderInputs(view)}</div>`;
}

function renderInputs(view: ControlView): Html {
  const { label, form, value, min, max } = view;
  switch (form) {
    case 'MANY':
      return renderMany(view);
    case 'ONE':
      return html`<label><span>${label}</span><select><option value="">All</option>${view.options.map(
        (option) => html`<option${option === value && selected}>${option}</option>`,
      )}</select></label>`;
    case 'SWITCH':
      return html`<label class="switch"><input type="checkbox"${value === 'true' && checked}><span>${label}</span></label>`;
    case 'SLIDER':
      return html`<label><span>${label} <output>${value}</output></span><input type="range" min="${min}" max="${max}" value="${value}"></label>`;
    case 'NUMBER':
      return html`<label><span>${label}</span><input type="number" value="${value}"></label>`;
    case 'DATE':
      return html`<label><span>${label}</span><input type="date" value="${value}"></label>`;
    case 'DATE_RANGE':
      return renderRange(view, 'date');
    case 'NUMBER_RANGE':
      return renderRange(view, 'number');
    case 'TEXT':
      return html`<label><span>${label}</span><input type="text" value="${value}" maxlength="4000"></label>`;
  }
}

const selected = html` selected`;
const checked = html` checked`;

function renderMany({ label, value, options }: ControlView): Html {
  const chosen = value.split(',').filter((part) => part !== '');
  const boxes = options.map(
    (option) =>
      html`<label><input type="checkbox" value="${option}"${chosen.includes(option) && checked}>${option}</label>`,
  );
  return html`<details><summary><span>${label}</span><b>${chosen.length === 0 ? 'All' : chosen.join(', ')}</b></summary><fieldset><legend class="vh">${label}</legend>${boxes}</fieldset></details>`;
}

function renderRange({ label, value }: ControlView, type: 'date' | 'number'): Html {
  const min = /^min:([^,]*)/.exec(value)?.[1];
  const max = /(?:^|,)max:([^,]*)/.exec(value)?.[1];
  const moving = min === undefined && max === undefined && value !== '' && movingText(value);
  return html`<fieldset class="range"><legend>${label} <small>${moving}</small></legend><input type="${type}" aria-label="${label} from" value="${min}"><input type="${type}" aria-label="${label} to" value="${max}"></fieldset>`;
}

/** `last-12-month` as people say it. */
function movingText(value: string): string {
  const [, mode, count, unit] = /^([a-z]+)-(\d+)-([a-z]+)$/.exec(value) ?? [];
  return mode === undefined ? value : `${mode} ${count} ${unit}${count === '1' ? '' : 's'}`;
}
