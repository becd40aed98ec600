import type { CheckoutEvent, CheckoutView } from '@kasse/flow';
import { addressElsewhere } from './checkout-address.ts';
import { StepHistory, type Presence } from './step-history.ts';

/** What runs the flow. */
interface Engine {
  readonly checkout: { readonly view: CheckoutView } | undefined;
  readonly send: (event: CheckoutEvent) => void;
  /** Fires an event that the host may cancel. Says whether nobody did. */
  announce(name: string, details: object, cancelable: boolean): boolean;
}

/** What an element says about the pages of its host. */
interface Settings {
  readonly start: string | undefined;
  readonly checkoutUrl: string | undefined;
  readonly hasHistory: boolean;
  readonly presence: Presence;
}

/** How long the way to another page waits for the cart, in milliseconds; what is not saved by then is in the draft. */
const savingPatience = 2000;

/** What tells a flow from others of its page, also after a reload: its id, else its place among its like. */
function nameOf(element: Element): string {
  const { id, localName } = element;
  return id || `${localName} ${String(Array.from(document.querySelectorAll(localName)).indexOf(element))}`;
}

/**
 * A flow that goes on at another page of its host, or that the browser's buttons lead through. A file of its own, since
 * most pages want neither.
 */
export class HostPages {
  private readonly engine: Engine;
  private readonly name: string;
  private readonly settings: () => Settings;
  private steps: StepHistory | undefined;
  /** Ends the waiting for the cart and goes. */
  private leave: (() => void) | undefined;

  constructor(engine: Engine, element: Element, settings: () => Settings) {
    this.engine = engine;
    this.name = nameOf(element);
    this.settings = settings;
  }

  /** Whether another page of the host has the checkout page. */
  readonly isElsewhere = (): boolean => this.address() !== undefined;

  /** Goes to the page with the checkout once the cart is saved, unless the host leads there itself. */
  goToCheckout(): void {
    if (this.leave) return;
    const timer = setTimeout(() => this.leave?.(), savingPatience);
    this.leave = () => {
      clearTimeout(timer);
      this.leave = undefined;
      const url = this.address();
      if (url !== undefined && this.engine.announce('kasse-go-to-checkout', { url }, true))
        location.assign(url);
    };
    // Not while the flow is telling of the press: what it put in the cart is to be seen only afterwards.
    queueMicrotask(() => {
      this.follow();
    });
  }

  /** Writes down where the flow is now, from when there is something to see. */
  follow(): void {
    const view = this.engine.checkout?.view;
    if (view?.cart.isSaved) this.leave?.();
    if (this.steps) {
      this.steps.follow();
    } else if (this.settings().hasHistory && view && view.moment !== 'loading') {
      const steps = this.newSteps();
      this.steps = steps;
      // Not while the flow is telling of a change: what is sent to it then comes only afterwards.
      queueMicrotask(() => {
        steps.begin();
      });
    }
  }

  /** Lets go of the browser's buttons. */
  stop(): void {
    this.steps?.stop();
    this.leave = undefined;
  }

  private address(): string | undefined {
    const { start, checkoutUrl } = this.settings();
    // A page that begins with the checkout is the page with the checkout.
    return start === 'checkout' ? undefined : addressElsewhere(checkoutUrl);
  }

  private newSteps(): StepHistory {
    const view = (): CheckoutView | undefined => this.engine.checkout?.view;
    return new StepHistory({ name: this.name, view, send: this.engine.send, ...this.settings().presence });
  }
}
