import type { ReactiveController, ReactiveElement } from 'lit';
import type { CheckoutJoin } from '../context/checkout-join.ts';
import { warnOnce } from '../i18n/warn-once.ts';
import type { tell as Tell } from './form-judge.ts';

/** A widget as a control of a form. What it has of these says how its value is judged. */
export interface FormControl extends ReactiveElement {
  value: string | number;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** What a form tells its control: that it is its form, was set back, is disabled, or has a value that was kept. */
export type Told = 'Associated' | 'Reset' | 'Disabled' | 'StateRestore';

/** In a file that only pages with a form fetch. */
let tell: typeof Tell | undefined;

/** Makes a class of widgets one of form controls; each has a `FormValue` as its `control`. */
export function formAssociated(widget: { readonly prototype: FormControl }): void {
  Object.assign(widget, { formAssociated: true });
  for (const what of ['Associated', 'Reset', 'Disabled', 'StateRestore'] as const) {
    const callback = function (this: { readonly control: FormValue }, detail: unknown): void {
      if (tell) tell(this.control, what, detail);
      else
        import('./form-judge.ts')
          .then((judge) => (tell = judge.tell)(this.control, what, detail))
          .catch(warnOnce);
    };
    Object.assign(widget.prototype, { [`form${what}Callback`]: callback });
  }
}

/** Sends the value of a widget with the form that it stands in. */
export class FormValue implements ReactiveController {
  readonly host: FormControl;
  readonly join: CheckoutJoin;
  readonly internals: ElementInternals;
  /** The value with which the control was first drawn: a reset leads to it. */
  first: string | number | undefined;
  /** What is chosen or typed, as a form sends it. */
  readonly value: () => string;

  /** `value` is read after each update; an empty one sends nothing. */
  constructor(host: FormControl, join: CheckoutJoin, value: () => string) {
    this.host = host;
    this.join = join;
    this.value = value;
    this.internals = host.attachInternals();
    host.addController(this);
  }

  hostUpdated(): void {
    this.first ??= this.host.value;
    this.internals.setFormValue(this.value() || null);
  }
}
