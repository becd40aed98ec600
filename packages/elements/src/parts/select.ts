import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { downIcon } from './icons.ts';

/** One of a few values, chosen where it stands. Every text arrives ready to show. */
export interface Select {
  /** Id of the control; unique in its root. */
  id: string;
  /** Name for the grid around it: the class of the control; its label has `name-label`. */
  name: string;
  label: string;
  /** Keeps the label for assistive technology alone. */
  labelHidden: boolean;
  value: string;
  options: readonly { value: string; label: string }[];
  /** The customer picked. */
  change: (value: string) => void;
}

/**
 * A native select that looks like a word with an arrow, and its label before it: two elements, for the grid
 * around them. With a single option it is that word. Needs `selectStyles`.
 */
export function select({ id, name, label, labelHidden, value, options, change }: Select): TemplateResult {
  const labelClass = `${name}-label small strong ${labelHidden ? 'unseen' : ''}`;
  const [only] = options;
  if (only && options.length === 1) {
    return html`<span class=${labelClass}>${label}</span><span class="word ${name}">${only.label}</span>`;
  }
  return html`<label class=${labelClass} for=${id}>${label}</label>
    <span class="select ${name}">
      <select
        id=${id}
        @change=${(event: Event) => {
          change((event.target as HTMLSelectElement).value);
        }}
      >
        ${options.map(
          (option) =>
            html`<option value=${option.value} .selected=${live(option.value === value)}>
              ${option.label}
            </option>`,
        )}
      </select>
      ${downIcon()}
    </span>`;
}
