import { css, type LitElement, type ReactiveController } from 'lit';
import type { FormControl, FormValue, Told } from './form-value.ts';

const judges = new WeakMap<FormValue, FormJudge>();

/** Tells a control what its form says. */
export function tell(control: FormValue, what: Told, detail: unknown): void {
  const { host } = control;
  const judge = judges.get(control) ?? new FormJudge(control);
  judges.set(control, judge);
  if (what === 'Reset') judge.reset();
  // The attribute that disables may have been set by an update that is under way, and a reset leads to its value.
  void host.updateComplete.then(() => {
    // Read like an attribute, so that a number becomes one.
    if (what === 'StateRestore') host.attributeChangedCallback('value', null, String(detail));
    host.requestUpdate();
  });
}

type Field = HTMLFieldSetElement | HTMLInputElement | HTMLButtonElement;

/** The part of a widget that holds the field; some show what is wrong. */
interface Part extends LitElement {
  error?: string;
}

/** Judges the value of a control as a native field would judge it, and says so to the form and to the customer. */
class FormJudge implements ReactiveController {
  private readonly control: FormValue;
  /** Never in the page: it judges, and knows the browser's words for what is wrong. */
  private readonly native = document.createElement('input');
  /** The customer has left the control, or the form was to be sent: from now on what is wrong is shown. */
  private isShown = false;

  constructor(control: FormValue) {
    this.control = control;
    const { host } = control;
    for (const type of ['focusout', 'invalid']) {
      host.addEventListener(type, () => {
        this.isShown = true;
        host.requestUpdate();
      });
    }
    host.addEventListener('keydown', this.submit);
    new MutationObserver(() => {
      host.requestUpdate();
    }).observe(host, { attributeFilter: ['required'] });
    host.addController(this);
  }

  hostUpdated(): void {
    const { host, internals, join } = this.control;
    // In a checkout the flow judges, and what is hidden is always right.
    const rules = join.checkout ? { type: 'hidden' } : rulesOf(host);
    const { validity, validationMessage } = Object.assign(this.native, rules);
    const isWrong = this.isShown && !validity.valid;
    internals.states[isWrong ? 'add' : 'delete']('user-invalid');
    const part = host.renderRoot.querySelector<Part>('kasse-seat-field, kasse-choice-list');
    if (!join.checkout && part) part.error = isWrong ? validationMessage : '';
    // Nothing to choose is nothing wrong.
    if (!part) internals.setValidity({});
    // Its fields are drawn after us. The browser brings its words and the focus to the first one.
    void part?.updateComplete.then(() => {
      // Where a search has left no row, to the search.
      const field = part.renderRoot.querySelector('input') ?? host.renderRoot.querySelector('input');
      internals.setValidity(validity, validationMessage, field ?? undefined);
      const isDisabled = host.matches(':disabled');
      for (const field of part.renderRoot.querySelectorAll<Field>('fieldset, input, button'))
        field.disabled = isDisabled;
      adoptLook(part.renderRoot as ShadowRoot);
    });
  }

  /** Sets the value back; what was wrong is forgotten. */
  reset(): void {
    this.isShown = false;
    const { host, first } = this.control;
    if (first !== undefined) host.value = first;
  }

  /** Enter in a field presses the first button that sends, as in a native form. */
  private readonly submit = (event: KeyboardEvent): void => {
    const { internals, join } = this.control;
    const { form } = internals;
    // In a checkout the flow answers; Enter may also end a word that is being composed, or be the page's own.
    if (join.checkout || event.isComposing || event.defaultPrevented) return;
    if (event.key !== 'Enter' || !form || !(event.composedPath()[0] instanceof HTMLInputElement)) return;
    const button = [...form.elements].find((each) => 'type' in each && each.type === 'submit');
    if (button instanceof HTMLElement) button.click();
    else form.requestSubmit();
  };
}

/** What cannot be used: no part is disabled in a checkout, so their own styles know nothing of it. */
const look = css`
  :disabled label,
  :disabled {
    color: var(--_ink-soft);
    cursor: default;
  }
  :disabled svg {
    opacity: 0.4;
  }
`;

function adoptLook({ adoptedStyleSheets }: ShadowRoot): void {
  const { styleSheet } = look;
  if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
}

/** A number within its limits, or one of several choices if one is required. */
function rulesOf(host: FormControl): Readonly<Record<string, unknown>> {
  const { value, min, max, step } = host;
  const required = host.hasAttribute('required');
  if (typeof value === 'string') return { type: 'radio', name: 'one', required, checked: value !== '' };
  const typed = Number.isNaN(value) ? '' : String(value);
  return {
    type: 'number',
    required: true,
    value: typed,
    min: String(min),
    max: String(max),
    step: String(step),
  };
}
