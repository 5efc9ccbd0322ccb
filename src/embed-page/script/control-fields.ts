import { find, findAll } from './elements.ts';

/** The value of a control in the form that URL parameters have. */
export function readField(field: HTMLElement): string {
  const inputs = findAll<HTMLInputElement>('input', field);
  switch (field.dataset['form']) {
    case 'MANY':
      return chosenIn(inputs).join(',');
    case 'ONE':
      return find<HTMLSelectElement>('select', field)?.value ?? '';
    case 'SWITCH':
      return String(inputs[0]?.checked ?? false);
    case 'DATE_RANGE':
    case 'NUMBER_RANGE':
      return inputs
        .map((input, index) => (input.value === '' ? '' : `${index === 0 ? 'min' : 'max'}:${input.value}`))
        .filter((bound) => bound !== '')
        .join(',');
    default:
      return inputs[0]?.value ?? '';
  }
}

/** Shows a value; the input ignores what it cannot hold. */
export function writeField(field: HTMLElement, value: string): void {
  const inputs = findAll<HTMLInputElement>('input', field);
  const [first, second] = inputs;
  switch (field.dataset['form']) {
    case 'MANY': {
      const chosen = value.split(',').filter((part) => part !== '');
      for (const input of inputs) input.checked = chosen.includes(input.value);
      const known = inputs.map((input) => input.value);
      for (const part of chosen) if (!known.includes(part)) addBox(field, part);
      break;
    }
    case 'ONE':
      writeOne(field, value);
      break;
    case 'SWITCH':
      if (first) first.checked = value === 'true';
      break;
    case 'DATE_RANGE':
    case 'NUMBER_RANGE':
      if (first) first.value = /^min:([^,]*)/.exec(value)?.[1] ?? '';
      if (second) second.value = /(?:^|,)max:([^,]*)/.exec(value)?.[1] ?? '';
      break;
    default:
      if (first) first.value = value;
  }
  describeField(field);
}

/** What a control says of its value beside the inputs. */
export function describeField(field: HTMLElement): void {
  const inputs = findAll<HTMLInputElement>('input', field);
  const chosen = find('summary b', field);
  if (chosen) chosen.textContent = chosenIn(inputs).join(', ') || 'All';
  const output = find('output', field);
  if (output) output.textContent = inputs[0]?.value ?? '';
  const moving = find('legend small', field);
  if (moving && inputs.some(({ value }) => value !== '')) moving.textContent = '';
}

function chosenIn(inputs: readonly HTMLInputElement[]): readonly string[] {
  return inputs.filter(({ checked }) => checked).map(({ value }) => value);
}

/** One more box, chosen: a URL or a host may name what the sample values do not hold. */
function addBox(field: HTMLElement, value: string): void {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.value = value;
  input.checked = true;
  label.append(input, value);
  find('fieldset', field)?.append(label);
}

function writeOne(field: HTMLElement, value: string): void {
  const select = find<HTMLSelectElement>('select', field);
  if (!select) return;
  if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
  select.value = value;
}
