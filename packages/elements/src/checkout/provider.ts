import { linkParts, type Gateway, type LinkParts } from '@kasse/domain';
import type { CheckoutEvent, CheckoutView } from '@kasse/flow';
import type { PaymentProviders } from '@kasse/payments';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Checkout, Links } from '../context/checkout-context.ts';
import { localeOf } from '../i18n/locale-of.ts';
import { reset, tokens } from '../theme/index.ts';
import { CheckoutEngine } from './checkout-engine.ts';
import type { Session } from './session-token.ts';
import { textsIn } from './texts-in.ts';

/**
 * A checkout without a layout: everything inside it, and every widget whose `for` names its id, shows
 * and drives the same flow.
 *
 * @tag kasse-provider
 * @attr {'light' | 'dark'} theme - Forces a colour scheme; else it is that of the page.
 * @slot - The page's own composition of widgets.
 * @fires kasse-ready - Catalogue and account are there.
 * @fires kasse-change - The moment, the stop or the business changed.
 * @fires kasse-step - Another stop is shown.
 * @fires kasse-selection-change - The customer chose something.
 * @fires kasse-cart-change - The cart is another one, also when that came from another tab or device.
 * @fires kasse-quote - Binding figures arrived.
 * @fires kasse-trial-started - A trial was started.
 * @fires kasse-order-placed - An order was placed; once per order, also when that was learnt after a reload.
 * @fires kasse-order-declined - A payment was declined.
 * @fires kasse-problem - Something went wrong.
 * @fires kasse-sign-in-required - Somebody has to sign in; set `session` afterwards.
 * @fires kasse-corporate-account - The account buys elsewhere.
 * @fires kasse-assign-licences - The customer wants to assign new licences.
 * @fires kasse-open-product - The customer wants to open a product.
 * @fires kasse-ask-for-quote - The customer wants more than can be ordered here.
 * @fires kasse-go-to-checkout - The customer goes on to the page of `checkout-url`; cancelable by hosts that lead there themselves.
 * @fires kasse-before-trial - Cancelable; `detail.waitUntil(promise)` lets the host decide.
 * @fires kasse-before-order - Cancelable; `detail.waitUntil(promise)` lets the host decide.
 */
export class KasseProvider extends LitElement {
  static override styles = [tokens, reset];

  /** Base URL of the billing service, `demo` for the one in the page, or a gateway object. */
  @property() gateway: string | Gateway | undefined;

  /** Token of the signed-in customer, or (as a property) a function that resolves with one. */
  @property() session: Session;

  /** BCP 47 tag; else the nearest `lang` around the element, else English. */
  @property() locale: string | undefined;

  /** Named state of the in-page service; only with `gateway="demo"`. */
  @property() scenario: string | undefined;

  /** Where to begin: `product`, `cart`, or `checkout` if there is something to order. */
  @property() start: 'product' | 'cart' | 'checkout' | undefined;

  /**
   * Address of the page with the checkout, where that is another one: on "Checkout" the browser goes there. Let the
   * checkout of that page have `start="checkout"`. Whether there is one is read at the start.
   */
  @property({ attribute: 'checkout-url' }) checkoutUrl: string | undefined;

  /**
   * `steps` gives every stop an entry in the browser's history, so that Back goes one stop back; read at the start.
   * By default nothing is ever written there.
   */
  @property() history: 'none' | 'steps' | undefined;

  /** Id of the product that is chosen on arrival. */
  @property() product: string | undefined;

  /** Id of the subscription of the product that is changed, where the account has several of it. */
  @property() subscription: string | undefined;

  /** `buy`, `trial` or `change`, if that is chosen on arrival. */
  @property() intent: string | undefined;

  /** Id of the plan that is chosen on arrival. */
  @property() plan: string | undefined;

  /** Number of licences that is chosen on arrival. */
  @property() seats: string | undefined;

  /** `month` or `year`, if that is chosen on arrival. */
  @property() billing: string | undefined;

  /** Discount code that is applied on arrival. */
  @property() code: string | undefined;

  /** Level of a stop's title in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Own words by key, over those of the locale; the locked ones stay. */
  @property({ attribute: false }) messages: Readonly<Record<string, unknown>> | undefined;

  /** Own payment providers by name, before those that `defineKasse` was given. */
  @property({ attribute: false }) payments: PaymentProviders | undefined;

  /** Addresses of the host's own pages. */
  @property({ attribute: false }) links: Links = {};

  protected readonly engine = new CheckoutEngine(this, () => ({
    gateway: this.gateway,
    session: this.session,
    locale: this.locale ?? localeOf(this),
    scenario: this.scenario,
    link: this.link,
    start: this.start,
    messages: this.messages,
    links: this.links,
    // What is no number, or was taken away, is the default.
    headingLevel: Math.min(Math.max(this.headingLevel || 2, 1), 6),
    payments: this.payments,
    checkoutUrl: this.checkoutUrl,
    hasHistory: this.history === 'steps',
    presence: {
      isOpen: () => this.isOpen(),
      setOpen: (open) => {
        this.setOpen(open);
      },
    },
  }));

  /** What is to be seen now; undefined until the checkout has loaded its words. */
  get view(): CheckoutView | undefined {
    return this.engine.checkout?.view;
  }

  /** Tells the flow what the customer did, as the widgets do. */
  send(event: CheckoutEvent): void {
    this.engine.send(event);
  }

  /** Calls a listener at once and after every change, until the returned function is called. */
  subscribe(listener: (checkout: Checkout) => void): () => void {
    return this.engine.subscribe(listener);
  }

  /** Starts again with nothing chosen, after an order or a trial. */
  reset(): void {
    this.send({ type: 'checkout.reset' });
  }

  override render(): unknown {
    return html`<slot></slot>`;
  }

  /** Whether the flow can be seen. */
  protected isOpen(): boolean {
    return true;
  }

  /** Shows or hides the flow, for example for the result of an order that a link names. */
  protected setOpen(_open: boolean): void {
    // A provider has no place that could be closed.
  }

  private get link(): LinkParts {
    return textsIn(this, linkParts);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-provider': KasseProvider;
  }
}
