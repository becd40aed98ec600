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
  readonly checkoutUrl: string | undefined;
  readonly hasHistory: boolean;
  readonly presence: Presence;
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

  /** `name` tells the places of two flows in one page apart. */
  constructor(engine: Engine, name: string, settings: () => Settings) {
    this.engine = engine;
    this.name = name;
    this.settings = settings;
  }

  /** Whether another page of the host has the checkout page. */
  readonly isElsewhere = (): boolean => addressElsewhere(this.settings().checkoutUrl) !== undefined;

  /** Goes to the page with the checkout, unless the host leads there itself. */
  goToCheckout(): void {
    const url = addressElsewhere(this.settings().checkoutUrl);
    if (url !== undefined && this.engine.announce('kasse-go-to-checkout', { url }, true))
      location.assign(url);
  }

  /** Writes down where the flow is now, from when there is something to see. */
  follow(): void {
    if (this.steps) {
      this.steps.follow();
    } else if (this.settings().hasHistory && (this.engine.checkout?.view.moment ?? 'loading') !== 'loading') {
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
  }

  private newSteps(): StepHistory {
    const view = (): CheckoutView | undefined => this.engine.checkout?.view;
    return new StepHistory({ name: this.name, view, send: this.engine.send, ...this.settings().presence });
  }
}
