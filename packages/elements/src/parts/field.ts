import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cautionIcon, checkIcon, problemIcon } from './icons.ts';

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
  /** What is not certain yet, or not as it should be without being wrong in itself; in place of both. */
  caution?: string | undefined;
  /** What is wrong and what to do, with an octagon, in place of all. */
  error?: string | undefined;
  /** Every keystroke. */
  input?: ((value: string) => void) | undefined;
  /** When the customer leaves the field, or picks. */
  change?: ((value: string) => void) | undefined;
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** A field with its label above and hint, confirmation or error in one place below. Needs `fieldSheets`. */
export function field(options: Field): TemplateResult {
  const { id, label } = options;
  const [kind, message] = newsOf(options);
  return html`<div class="kasse-field">
    <label class="kasse-label" for=${id}>${label}</label>
    ${options.options ? choice(options, message) : line(options, message)}
    ${
      message
        ? html`<p class="kasse-message" id="${id}-message" data-kind=${kind}>
            ${icons[kind]()}<span>${message}</span>
          </p>`
        : nothing
    }
  </div>`;
}

const icons = { error: problemIcon, caution: cautionIcon, good: checkIcon, hint: () => nothing };

/** The one message below a field: what is wrong, else what to mind, else what is confirmed, else the hint. */
function newsOf({ error, caution, good, hint = '' }: Field): [keyof typeof icons, string] {
  if (error) return ['error', error];
  if (caution) return ['caution', caution];
  return good ? ['good', good] : ['hint', hint];
}

/** Two fields side by side, the given one narrow; only for postcode and city. In another order they are the same fields. */
export function fieldPair(
  fields: readonly [Field, Field],
  narrow: 'first' | 'last' = 'first',
): TemplateResult {
  return html`<div class="kasse-pair" data-narrow=${narrow}>${repeat(fields, ({ id }) => id, field)}</div>`;
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
