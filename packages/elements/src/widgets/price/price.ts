import { addDays, type CalendarDate, type Preview } from '@kasse/domain';
import type { Moment } from '@kasse/flow';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { CheckoutJoin } from '../../context/checkout-join.ts';
import { previewParts } from '../../i18n/phrases.ts';
import { warnOfMissing, warnOnce } from '../../i18n/warn-once.ts';
import { reset, tokens } from '../../theme/index.ts';
import type { namedPrice } from './named-price.ts';

/** Moments at which figures of an earlier order are not those of the selection. */
const undecided: ReadonlySet<Moment> = new Set(['choosing', 'cart']);

/**
 * What the present selection costs: the total due once it is binding, before that a preview with its
 * interval. For a trial it says until when it is free or, where it goes on as a subscription, what is
 * charged first and when. With `product` it is what the catalogue asks for that product, whatever is selected.
 *
 * @tag kasse-price
 * @attr {string} for - Id of the checkout that it joins; else the one around it.
 * @slot - What stands there until there is a price.
 * @csspart amount - The figure.
 * @csspart unit - What it is for.
 */
export class KassePrice extends LitElement {
  static override styles = [
    tokens,
    reset,
    css`
      /* One that names a product stands in a sentence of the page. */
      :host([product]) {
        display: inline;
        color: inherit;
        font: inherit;
      }
    `,
  ];

  private readonly join = new CheckoutJoin(this);

  @state() private reader: typeof namedPrice | undefined;

  /** Id of the product whose price is shown; that of the selection when absent. */
  @property() product: string | undefined;

  /** Id of a plan of that product; the recommended one when absent. */
  @property() plan: string | undefined;

  /** `month` or `year`; what the catalogue prefers when absent. */
  @property() billing: string | undefined;

  /** How many licences the price is for; the price of one when absent. */
  @property() seats: string | undefined;

  override render(): unknown {
    const { checkout } = this.join;
    const price = checkout && (this.product ? this.named(checkout) : selected(checkout));
    return html`${price ? parts(price) : nothing}<slot ?hidden=${price !== undefined}></slot>`;
  }

  private named(checkout: Checkout): Shown | undefined {
    if (!this.reader) {
      void this.fetchReader();
      return undefined;
    }
    const price = this.reader(checkout, this);
    if (typeof price !== 'string') return price;
    warnOnce(`<kasse-price> shows its own content: ${price}`);
    return undefined;
  }

  /** A file of its own: only pages of prices need it. The browser fetches it once for all. */
  private async fetchReader(): Promise<void> {
    try {
      this.reader = (await import('./named-price.ts')).namedPrice;
    } catch (error) {
      warnOfMissing('The price of a product')(error);
    }
  }
}

interface Shown {
  readonly amount?: string;
  readonly unit: string;
}

function parts({ amount, unit }: Shown): unknown {
  return html`${amount && html`<span part="amount">${amount}</span>`} <span part="unit">${unit}</span>`;
}

function selected(checkout: Checkout): Shown | undefined {
  const { view, translate, format } = checkout;
  const { trialEndsOn, trialPreview, selection, quote } = view;
  if (quote && !undecided.has(view.moment))
    return { amount: format.money(quote.total), unit: translate('summary.total') };
  if (selection.intent === 'trial' && trialEndsOn)
    return {
      unit: trialPreview
        ? firstCharge(checkout, trialPreview, trialEndsOn)
        : translate('ruler.end', { date: format.date(trialEndsOn) }),
    };
  return view.preview && previewParts(checkout, view.preview);
}

function firstCharge({ translate, format }: Checkout, { amount }: Preview, endsOn: CalendarDate): string {
  return translate('cart.trialFirst', {
    amount: format.money(amount),
    date: format.date(addDays(endsOn, 1)),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-price': KassePrice;
  }
}
