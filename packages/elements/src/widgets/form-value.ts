import type { ReactiveController, ReactiveElement } from 'lit';

/** Makes a widget a form control: its value is sent with the form that it stands in. A reset of the form leaves it. */
export class FormValue implements ReactiveController {
  private readonly internals: ElementInternals;
  private readonly value: () => string | null;

  /** `value` is read after each update; null sends nothing. The class must set `formAssociated`. */
  constructor(host: ReactiveElement, value: () => string | null) {
    this.internals = host.attachInternals();
    this.value = value;
    host.addController(this);
  }

  hostUpdated(): void {
    this.internals.setFormValue(this.value());
  }
}
