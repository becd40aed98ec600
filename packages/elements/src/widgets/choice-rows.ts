import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from '../parts/choice.ts';

/** A group of rows of which one is chosen, under a title that says its label already. */
interface ChoiceRows {
  readonly id?: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Value of the chosen row; empty if none is. */
  readonly value: string;
  /** Called with the value of the row that the customer chose. */
  readonly pick: (value: string) => void;
}

/** The rows of a picker, with its parts. */
export function choiceRows({ id, label, choices, value, pick }: ChoiceRows): TemplateResult {
  return html`<kasse-choice-list
    id=${id ?? nothing}
    exportparts="list, row, amount"
    .choices=${choices}
    .value=${value}
    .label=${label}
    label-hidden
    @kasse-choose=${(event: CustomEvent<{ value: string }>) => {
      pick(event.detail.value);
    }}
  ></kasse-choice-list>`;
}
