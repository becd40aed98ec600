import type { Order, OrderedProduct, Product, Trial } from '@kasse/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { allowedUrl } from '../../context/allowed-url.ts';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { button } from '../../parts/button.ts';
import { controls, layout, reset, tokens, type } from '../../theme/index.ts';
import { confirmationStyles } from './confirmation.styles.ts';
import { invoiceSentences, lineOf } from './invoice-sentences.ts';

/** What can be done next with a product. */
interface Next {
  /** Those that wait to be assigned. */
  readonly licences: number;
  readonly isReady: boolean;
  /** Its first button is the main one of the page. */
  readonly isChief: boolean;
}

/**
 * The result of an order or a trial: access, the licences that wait to be assigned and why, the next
 * invoice, what is left in the cart. One main action: assign, if there is something to assign.
 *
 * @tag kasse-confirmation
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @csspart button - Each button; also `main`, `second` or `third`.
 */
export class KasseConfirmation extends LitElement {
  static override styles = [tokens, reset, type, controls, layout, confirmationStyles];

  private readonly join = new CheckoutJoin(this);

  override render(): unknown {
    const { checkout } = this.join;
    if (checkout?.view.moment === 'placed' && checkout.view.order)
      return this.order(checkout, checkout.view.order);
    if (checkout?.view.moment === 'trial_started' && checkout.view.trial)
      return this.trial(checkout, checkout.view.trial);
    return nothing;
  }

  private order(checkout: Checkout, order: Order): TemplateResult {
    const { translate } = checkout;
    const products = oneOfEach(order.products);
    const toAssign = products.find(({ licences }) => licences > 0);
    return html`<div class="news">
        <p>${translate('confirmation.number', { order: order.number })}</p>
        <p>${addressed(translate('confirmation.mail', { email: order.email }))}</p>
      </div>
      ${products.map((ordered) => this.ordered(checkout, order, ordered, toAssign ?? products[0]))}
      <section>
        <h3 aria-level=${checkout.headingLevel + 1} class="section ruled">${translate('summary.billing')}</h3>
        ${invoiceSentences(checkout, order).map((sentence) => html`<p>${sentence}</p>`)}
        ${this.waiting(checkout)} ${this.another(checkout)}
      </section>`;
  }

  /** `chief` is the product whose next step is the main action of the page. */
  private ordered(
    checkout: Checkout,
    order: Order,
    ordered: OrderedProduct,
    chief: OrderedProduct | undefined,
  ): unknown {
    const product = checkout.view.catalogue?.products.find(({ id }) => id === ordered.productId);
    if (!product) return nothing;
    const { translate, format } = checkout;
    const name = format.text(product.name).text;
    const access = {
      ready: 'confirmation.access',
      preparing: 'confirmation.preparing',
      after_payment: 'confirmation.paymentPending',
    } as const;
    const trial = lineOf(order, ordered)?.trial;
    return html`<section>
      <h3 aria-level=${checkout.headingLevel + 1} class="section ruled">${name}</h3>
      <p>${translate(access[ordered.access], { product: name })}</p>
      ${trial ? html`<p>${translate('confirmation.trialStarted', { date: format.date(trial.endsOn) })}</p>` : nothing}
      ${this.next(checkout, product, { licences: ordered.licences, isReady: ordered.access === 'ready', isChief: ordered === chief })}
    </section>`;
  }

  private trial(checkout: Checkout, trial: Trial): TemplateResult {
    const { translate, format, view } = checkout;
    const product = view.catalogue?.products.find(({ id }) => id === trial.productId);
    const name = product ? format.text(product.name).text : trial.productId;
    const next = { licences: trial.seats, isReady: true, isChief: true };
    return html`<div class="news">
        <p>${translate('confirmation.access', { product: name })}</p>
        <p>${addressed(translate('confirmation.welcome', { email: trial.email }))}</p>
      </div>
      <div class="period">
        <kasse-ruler
          exportparts="ruler"
          .start=${format.date(trial.startsOn, 'medium')}
          .end=${format.date(trial.endsOn, 'medium')}
          .startNote=${translate('ruler.todayNote')}
        ></kasse-ruler>
      </div>
      <p>${translate('trial.endsAfter')}</p>
      ${product ? this.next(checkout, product, next) : nothing} ${this.waiting(checkout)}
      ${this.another(checkout)}`;
  }

  private next(checkout: Checkout, product: Product, { licences, isReady, isChief }: Next): TemplateResult {
    const { translate, format, send, links } = checkout;
    const name = format.text(product.name).text;
    const assign = () => {
      send({ type: 'licences.assign' });
    };
    const open = () => {
      send({ type: 'product.open', productId: product.id });
    };
    const label = translate('confirmation.open', { product: name });
    const kind = isChief ? 'main' : 'second';
    return html`${
        licences > 0
          ? html`<kasse-note exportparts="note">
              ${translate('confirmation.assign', { count: licences, number: format.number(licences), product: name })}
            </kasse-note>`
          : nothing
      }
      <div class="actions start">
        ${isReady ? button({ kind: licences > 0 ? 'second' : kind, label, press: open, href: allowedUrl(product.url) }) : nothing}
        ${licences > 0 ? button({ kind, label: translate('confirmation.assignAction'), press: assign, href: allowedUrl(links.assign) }) : nothing}
      </div>`;
  }

  /** What is still to be ordered, and the way there. */
  private waiting({ view, translate, format, send }: Checkout): unknown {
    const { count } = view.cart;
    if (count === 0) return nothing;
    return html`<kasse-note class="cart" exportparts="note">
      <span>${translate('confirmation.cartWaiting', { count, number: format.number(count) })}</span>
      ${button({
        kind: 'third',
        label: translate('actions.checkout'),
        press: () => {
          send({ type: 'cart.open' });
        },
      })}
    </kasse-note>`;
  }

  private another({ translate, send }: Checkout): TemplateResult {
    return button({
      kind: 'third',
      label: translate('actions.addAnother'),
      press: () => {
        send({ type: 'checkout.reset' });
      },
    });
  }
}

/** Every product once, with the new licences of all its subscriptions, and ready when all of them are. */
function oneOfEach(ordered: readonly OrderedProduct[]): OrderedProduct[] {
  const products = new Map<string, OrderedProduct>();
  for (const each of ordered) {
    const before = products.get(each.productId) ?? each;
    const licences = (before === each ? 0 : before.licences) + each.licences;
    products.set(each.productId, { ...(before.access === 'ready' ? each : before), licences });
  }
  return [...products.values()];
}

/** A sentence whose e-mail address may go on in the next line after its `@`. */
function addressed(sentence: string): unknown {
  const [before, after] = sentence.split('@');
  return after ? html`${before}@<wbr />${after}` : sentence;
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-confirmation': KasseConfirmation;
  }
}
