import type { CheckoutEvent, CheckoutView } from '@kasse/flow';
import { html } from 'lit';
import type { CheckoutJoin } from '../context/checkout-join.ts';
import type { Choice } from '../parts/choice.ts';
import { FormValue, type FormControl } from './form-value.ts';

/** One of several choices, of the checkout that a picker has joined or of the form that it stands in alone. */
export class ChoiceControl extends FormValue {
  /** The choices as rows, under a label of their own unless a checkout has a title that says it. */
  readonly rows: (label: string, choices: readonly Choice[]) => unknown;

  /** `chosen` reads the value from a view; `picked` makes the event for another one. */
  constructor(
    host: FormControl,
    join: CheckoutJoin,
    chosen: (view: CheckoutView) => string | undefined,
    picked: (value: string) => CheckoutEvent,
  ) {
    const present = (): string => (join.checkout ? (chosen(join.checkout.view) ?? '') : String(host.value));
    super(host, join, present);
    this.rows = (label, choices) => {
      // A text would be drawn letter by letter.
      if (!Array.isArray(choices)) throw new TypeError('choices is no list');
      return html`<kasse-choice-list
        exportparts="list, row, amount"
        .choices=${choices}
        .value=${present()}
        .label=${label}
        ?label-hidden=${join.checkout}
        ?hidden=${choices.length === 0}
        @kasse-choose=${({ detail: { value } }: CustomEvent<{ value: string }>) => {
          host.value = value;
          join.checkout?.send(picked(value));
          host.dispatchEvent(new Event('change', { bubbles: true }));
        }}
      ></kasse-choice-list>`;
    };
  }
}
