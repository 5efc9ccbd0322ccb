import type { Variables } from '../../embed-client/messages.ts';
import { describeField, readField, writeField } from './control-fields.ts';
import { around, findAll } from './elements.ts';

export interface VariableStore {
  current(): Variables;
  /** Takes values for controls that are known, and shows them; true when something changed. */
  update(variables: Variables): boolean;
  /** Shows the current values in controls that were drawn anew. */
  applyTo(part: ParentNode): void;
}

/** The values of all controls of the workbook, those of pages that are not shown too. */
export function keepVariables(initial: Variables, onChange: () => void): VariableStore {
  const values = new Map(Object.entries(initial));
  const applyTo = (part: ParentNode) => {
    for (const field of findAll('[data-control]', part)) {
      const value = values.get(field.dataset['control'] ?? '');
      if (value !== undefined && readField(field) !== value) writeField(field, value);
    }
  };
  document.addEventListener('input', (event) => {
    const field = around(event, '[data-control]');
    if (field) describeField(field);
  });
  document.addEventListener('change', (event) => {
    const field = around(event, '[data-control]');
    const controlId = field?.dataset['control'];
    if (!field || controlId === undefined || !values.has(controlId)) return;
    const value = readField(field);
    if (values.get(controlId) === value) return;
    values.set(controlId, value);
    // One control may stand on several pages.
    applyTo(document);
    onChange();
  });
  return {
    current: () => Object.fromEntries(values),
    update(variables) {
      const changed = Object.entries(variables).filter(
        ([name, value]) => values.has(name) && values.get(name) !== value,
      );
      for (const [name, value] of changed) values.set(name, value);
      if (changed.length > 0) applyTo(document);
      return changed.length > 0;
    },
    applyTo,
  };
}
