import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon, problemIcon } from './icons.ts';

/** A labelled field of the form in the page's own tree. Every text arrives ready to show. */
export interface Field {
  /** Id and name of the control; unique in the page, since labels and browsers find it by this. */
  id: string;
  /** The whole label; optional is a word in it. */
  label: string;
  value: string;
  type?: 'text' | 'email' | 'tel' | undefined;
  /** HTML autofill name, for example `billing postal-code`; `off` if unset. */
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'email' | 'tel' | undefined;
  /** Makes it a select with these choices. */
  options?: readonly { value: string; label: string }[] | undefined;
  required?: boolean | undefined;
  readonly?: boolean | undefined;
  hint?: string | undefined;
  /** Confirmed, with a check, in place of the hint. */
  good?: string | undefined;
  /** What is wrong and what to do, with an octagon, in place of both. */
  error?: string | undefined;
  /** Every keystroke. */
  input?: ((value: string) => void) | undefined;
  /** When the customer leaves the field, or picks. */
  change?: ((value: string) => void) | undefined;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** A field with its label above and hint, confirmation or error in one place below. Needs `fieldSheets`. */
export function field(options: Field): TemplateResult {
  const { id, label, hint = '', good = '', error = '' } = options;
  const message = error || good || hint;
  const kind = error ? 'error' : good ? 'good' : 'hint';
  return html`<div class="kasse-field">
    <label class="kasse-label" for=${id}>${label}</label>
    ${options.options ? choice(options, message) : line(options, message)}
    ${
      message
        ? html`<p class="kasse-message" id="${id}-message" data-kind=${kind}>
            ${error ? problemIcon() : good ? checkIcon() : nothing}<span>${message}</span>
          </p>`
        : nothing
    }
  </div>`;
}

/** Two fields side by side; only for postcode and city. */
export function fieldPair(first: TemplateResult, second: TemplateResult): TemplateResult {
  return html`<div class="kasse-pair">${first}${second}</div>`;
}

/** The value is set only when it is another one: what is being typed outlives everything that arrives meanwhile. */
function line(options: Field, message: string): TemplateResult {
  const { id, value, type = 'text', autocomplete = 'off', inputmode, required = false, error } = options;
  return html`<input
    class="kasse-control"
    id=${id}
    name=${id}
    type=${type}
    autocomplete=${autocomplete}
    inputmode=${inputmode ?? nothing}
    .value=${value}
    ?readonly=${options.readonly ?? false}
    aria-required=${required ? 'true' : nothing}
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${message ? `${id}-message` : nothing}
    @input=${(event: Event) => options.input?.(valueOf(event))}
    @change=${(event: Event) => options.change?.(valueOf(event))}
  />`;
}

function choice(options: Field, message: string): TemplateResult {
  const { id, value, autocomplete = 'off', required = false, error } = options;
  return html`<select
    class="kasse-control"
    id=${id}
    name=${id}
    autocomplete=${autocomplete}
    aria-required=${required ? 'true' : nothing}
    aria-invalid=${error ? 'true' : nothing}
    aria-describedby=${message ? `${id}-message` : nothing}
    @change=${(event: Event) => {
      options.input?.(valueOf(event));
      options.change?.(valueOf(event));
    }}
  >
    ${(options.options ?? []).map(
      (option) =>
        html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
    )}
  </select>`;
}
