import type { PaymentMethod } from '@kasse/domain';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { LightPlace } from './light-place.ts';

/**
 * Brings the provider's fields of a way to pay into the page when it is chosen for the first time. They stay
 * as they are while another row is chosen, the order is changed, or another step is shown.
 */
export class PaymentFields implements ReactiveController {
  /** How far the fields are. `none`: no method that asks for something was chosen yet. */
  state: 'none' | 'loading' | 'ready' | 'blocked' = 'none';
  /** The method whose row holds the fields. */
  methodId: string | undefined;
  private readonly widget: ReactiveElement;
  private readonly read: () => Checkout | undefined;
  private readonly place: LightPlace;
  private desk: Checkout['paymentDesk'];
  /** Chosen, and to be mounted once its row is drawn. */
  private due: PaymentMethod | undefined;
  private attempt = 0;

  constructor(widget: ReactiveElement, read: () => Checkout | undefined) {
    this.widget = widget;
    this.read = read;
    this.place = new LightPlace(widget, 'kasse-payment', () => {
      this.letGo();
    });
    widget.addController(this);
  }

  hostUpdate(): void {
    const checkout = this.read();
    const method = checkout?.view.paymentMethod;
    if (checkout?.view.moment !== 'checkout' || !checkout.view.paymentNeeded || method?.kind !== 'card')
      return;
    if (method.id !== this.methodId || checkout.paymentDesk !== this.desk) this.seat(method);
  }

  hostUpdated(): void {
    const { due } = this;
    this.due = undefined;
    if (due) this.mount(due);
  }

  /** Brings the focus to what the provider shows; a frame gives it to its own field. */
  focus(): void {
    this.place.element?.querySelector<HTMLElement>('iframe, input, button')?.focus();
  }

  /** Tries again to show them. */
  retry(): void {
    const checkout = this.read();
    const method = checkout?.view.paymentMethod;
    if (!checkout || !method) return;
    this.desk?.unmount();
    this.seat(method);
    if (checkout.view.problem) checkout.send({ type: 'problem.dismiss' });
    this.widget.requestUpdate();
  }

  private seat(method: PaymentMethod): void {
    this.desk = this.read()?.paymentDesk;
    this.methodId = method.id;
    this.state = 'loading';
    this.due = method;
  }

  private mount(method: PaymentMethod): void {
    const attempt = (this.attempt += 1);
    const checkout = this.read();
    const { renderRoot } = this.widget;
    const { element } = this.place;
    if (!checkout || !element || !(renderRoot instanceof ShadowRoot)) return;
    const become = (state: 'ready' | 'blocked') => (): void => {
      if (attempt !== this.attempt) return;
      this.state = state;
      this.widget.requestUpdate();
    };
    const { locale, translate } = checkout;
    const options = { locale, title: translate('payment.frameTitle'), look: renderRoot };
    this.desk?.mount(method, element, options).then(become('ready'), become('blocked'));
  }

  /** The place left the page for a while: what stood in it has begun anew and is empty. */
  private letGo(): void {
    this.desk?.unmount();
    this.attempt += 1;
    this.methodId = undefined;
    this.state = 'none';
    this.widget.requestUpdate();
  }
}
