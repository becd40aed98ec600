import { ContextProvider } from '@lit/context';
import type { Gateway } from '@kasse/domain';
import { checkoutMachine, toView, type CheckoutEvent, type CheckoutView } from '@kasse/flow';
import type { PaymentProviders } from '@kasse/payments';
import type { ReactiveController, ReactiveElement } from 'lit';
import { createActor, type Actor } from 'xstate';
import { checkoutContext, type Checkout } from '../context/checkout-context.ts';
import { providerArrived } from '../context/checkout-join.ts';
import { KeptFormat } from '../i18n/kept-format.ts';
import { connectGateway, connections } from './connections.ts';
import { announcementOf, askHost, type EventOrigin } from './dom-events.ts';
import { createDraftStore } from './draft-store.ts';
import type { EngineSettings } from './engine-settings.ts';
import type { HostPages } from './host-pages.ts';
import { lazyPaymentDesk } from './lazy-payment-desk.ts';
import { takeLinkedOrder } from './linked-order.ts';
import { PageArrivals } from './page-arrivals.ts';
import { isRevisited } from './revisited.ts';
import { SpokenWords } from './spoken-words.ts';
import { SessionToken } from './session-token.ts';
import { isFirstToTell } from './told-orders.ts';
import { warnOfMissing, warnOnce } from '../i18n/warn-once.ts';

/**
 * Runs the checkout of one element: connects the gateway, starts the machine, puts the view and the
 * words into the context and says on the page what happened.
 */
export class CheckoutEngine implements ReactiveController {
  private readonly host: ReactiveElement;
  private readonly settings: () => EngineSettings;
  private readonly provider: ContextProvider<typeof checkoutContext>;
  private readonly token = new SessionToken();
  private readonly listeners = new Set<(checkout: Checkout) => void>();
  private actor: Actor<typeof checkoutMachine> | undefined;
  private readonly words = new SpokenWords(() => {
    this.publish();
  });
  private readonly formats = new KeptFormat();
  private startedWith: EngineSettings | undefined;
  private journey: string = crypto.randomUUID();
  private waiting: CheckoutEvent[] = [];
  private desk = lazyPaymentDesk((name) => this.providerOf(name));
  private readonly arrivals = new PageArrivals(() => {
    this.host.requestUpdate();
    this.actor?.send({ type: 'cart.refresh' });
  });
  private pages: HostPages | undefined;
  /** Grows with every start and stop, so that a connection that arrives too late starts nothing. */
  private attempt = 0;

  constructor(host: ReactiveElement, settings: () => EngineSettings) {
    this.host = host;
    this.settings = settings;
    this.provider = new ContextProvider(host, { context: checkoutContext });
    host.addController(this);
  }

  /** The checkout as its widgets see it; undefined until the words have loaded. */
  get checkout(): Checkout | undefined {
    return this.provider.value;
  }

  hostConnected(): void {
    document.dispatchEvent(new Event(providerArrived));
    this.arrivals.listen();
    // After a move everything goes on, but with other payment fields.
    this.publish();
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.arrivals.stop();
    // A frame that leaves the page, if only to be moved, begins anew.
    this.clearDesk();
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.stop();
      this.startedWith = undefined;
      document.dispatchEvent(new Event(providerArrived));
    });
  }

  hostUpdated(): void {
    const settings = this.settings();
    this.pages?.follow();
    const before = this.startedWith;
    this.startedWith = settings;
    const signedInAnew = this.token.change(settings.session);
    if (!before || before.gateway !== settings.gateway || before.scenario !== settings.scenario) {
      this.start(settings).catch((error: unknown) => {
        // The next update tries again, as after the network is back.
        if (this.startedWith === settings) this.startedWith = undefined;
        warnOnce(`<${this.host.localName}> did not start (${String(error)}).`);
      });
    } else if (signedInAnew) {
      // Not within the element's own update: the answer updates it again.
      queueMicrotask(() => {
        this.send({ type: 'session.changed' });
      });
    }
    if (this.words.asked !== settings.locale || before?.messages !== settings.messages) {
      this.words.load(this.host.localName, settings.locale, settings.messages).catch((error: unknown) => {
        this.words.asked = undefined;
        warnOfMissing('Words')(error);
      });
    } else if (before?.links !== settings.links || before.headingLevel !== settings.headingLevel) {
      this.publish();
    }
  }

  /** Tells the machine what the customer or the host did. What comes before it runs is kept for it. */
  readonly send = (event: CheckoutEvent): void => {
    if (this.actor) this.actor.send(event);
    else this.waiting.push(event);
  };

  /** Calls a listener at once and after every change, until the returned function is called. */
  subscribe(listener: (checkout: Checkout) => void): () => void {
    this.listeners.add(listener);
    if (this.checkout) listener(this.checkout);
    return () => this.listeners.delete(listener);
  }

  /** Fires an event of Kasse on the element. Says whether nobody cancelled it. */
  announce(name: string, details: object, cancelable = false): boolean {
    const detail = { ...this.origin, ...details };
    return this.host.dispatchEvent(
      new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
    );
  }

  private get origin(): EventOrigin {
    return { version: 1, journey: this.journey };
  }

  private async start(settings: EngineSettings): Promise<void> {
    this.stop();
    const { attempt } = this;
    const [gateway, pages] = await Promise.all([this.connect(settings), this.pagesFor(settings)]);
    if (!gateway || attempt !== this.attempt) return;
    this.pages = pages;
    const orderId = takeLinkedOrder();
    const actor = createActor(checkoutMachine, {
      input: {
        gateway,
        newId: () => crypto.randomUUID(),
        drafts: createDraftStore(this.draftName(settings.gateway)),
        before: (act) => askHost(this.host, act, this.origin),
        collect: (method) => this.desk.collect(method),
        link: settings.link,
        revisited: isRevisited(),
        ...(pages && { isElsewhere: pages.isElsewhere }),
        ...(orderId !== undefined && { orderId }),
        ...(settings.start && { start: settings.start }),
      },
    });
    actor.on('*', (told) => {
      if (told.type === 'journey.begun') {
        this.journey = crypto.randomUUID();
        return;
      }
      if (told.type === 'checkout.requested') {
        pages?.goToCheckout();
        return;
      }
      if (told.type === 'order.placed' && !isFirstToTell(told.order.id)) return;
      const [name, details] = announcementOf(told);
      this.announce(name, details);
    });
    actor.subscribe(() => {
      this.publish();
    });
    this.actor = actor.start();
    for (const event of this.waiting.splice(0)) actor.send(event);
    if (orderId !== undefined) settings.presence.setOpen(true);
  }

  /** Without its file the flow goes on in its own page, and the browser's history stays as it is. */
  private pagesFor({ checkoutUrl, hasHistory }: EngineSettings): Promise<HostPages | undefined> | undefined {
    if (!checkoutUrl && !hasHistory) return undefined;
    return import('./host-pages.ts').then(
      ({ HostPages }) => new HostPages(this, this.host, this.settings),
      warnOfMissing('Steps'),
    );
  }

  /** What was typed into payment fields is gone for good; the next ones begin anew. */
  private clearDesk(): void {
    this.desk.unmount();
    this.desk = lazyPaymentDesk((name) => this.providerOf(name));
  }

  private providerOf(name: string): PaymentProviders[string] | undefined {
    return this.settings().payments?.[name] ?? connections().providers?.[name];
  }

  /** A gateway object has no origin, so its draft is told apart by the id of the element. */
  private draftName(gateway: EngineSettings['gateway']): string {
    return typeof gateway === 'string' ? gateway : `object#${this.host.id}`;
  }

  private stop(): void {
    this.attempt += 1;
    this.actor?.stop();
    this.actor = undefined;
    this.pages?.stop();
    this.pages = undefined;
  }

  private connect({ gateway, scenario, locale }: EngineSettings): Promise<Gateway | undefined> {
    const options = { token: this.token.read, locale, ...(scenario !== undefined && { scenario }) };
    return connectGateway(this.host.localName, gateway, options);
  }

  private publish(): void {
    const { current: words } = this.words;
    if (!this.actor) return;
    const { links, headingLevel } = this.settings();
    const view = toView(this.actor.getSnapshot());
    // The words of the first stop are there before all others; what did not come is asked for again.
    if (!words?.isComplete) {
      this.host.requestUpdate();
      if (!words || !isFirstStop(view)) return;
    }
    const format = this.formats.for(words.locale, view.catalogue?.defaultLocale);
    const before = this.provider.value?.view;
    const isDone = view.moment === 'placed' && before?.moment !== 'placed';
    if (isDone || (before && before.account?.id !== view.account?.id)) this.clearDesk();
    const { desk: paymentDesk, send } = this;
    const { translate, locale } = words;
    const checkout: Checkout = { view, translate, locale, format, links, headingLevel, paymentDesk, send };
    this.provider.setValue(checkout);
    this.host.requestUpdate();
    // Before the host hears of it, who may lead to another page in the place of this one.
    this.pages?.follow();
    for (const listener of this.listeners) listener(checkout);
    if (before?.moment !== view.moment || before.stop !== view.stop || before.busy !== view.busy) {
      this.announce('kasse-change', { moment: view.moment, stop: view.stop, busy: view.busy });
    }
  }
}

function isFirstStop({ moment, stop }: CheckoutView): boolean {
  return moment === 'loading' || (moment === 'choosing' && stop === 'product');
}
