import type { Quote, Stop } from '@kasse/domain';
import type { CheckoutView } from '@kasse/flow';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { problemPlace } from '../../context/problem-place.ts';
import { stopName, unitFor } from '../../i18n/phrases.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { vatNews } from '../../i18n/vat-words.ts';
import { accountSentence } from './account-notes.ts';

/** Milliseconds after the last change before it is spoken, so that one change makes one sentence. */
const pause = 700;

/** Decides what the checkout says aloud: whole sentences, one at a time, after the last change. */
export class LiveRegion implements ReactiveController {
  /** What the region holds now. */
  sentence = '';
  private readonly host: ReactiveElement;
  private readonly read: () => Checkout | undefined;
  private before: string | undefined;
  private stop: Stop | undefined;
  /** The figures whose total was said last. */
  private quote: Quote | undefined;
  /** What was last to be minded about the VAT id. */
  private vat: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, read: () => Checkout | undefined) {
    this.host = host;
    this.read = read;
    host.addController(this);
  }

  hostUpdated(): void {
    const checkout = this.read();
    // Behind the panel in which the order is changed nothing is heard: the outcome is said when it closes.
    if (!checkout || checkout.view.moment === 'loading' || checkout.view.changing) return;
    const { stop, moment } = checkout.view;
    const isFirst = this.before === undefined;
    const isNewStop = stop !== this.stop && moment !== 'cart';
    const next = this.totalSentence(checkout) ?? sentenceOf(checkout);
    const vat = vatSentence(checkout);
    const isVatNews = vat !== this.vat && !isFirst;
    this.vat = vat;
    if (next === this.before && !isNewStop) {
      if (isVatNews && vat) this.say(vat);
      return;
    }
    this.before = next;
    this.stop = stop;
    const isBlocked = accountSentence(checkout) ?? checkout.view.problem;
    if (isFirst && !isBlocked) return;
    this.say(isNewStop && !isBlocked ? stopSentence(checkout) : next);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  private say(sentence: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.sentence = sentence;
      this.host.requestUpdate();
    }, pause);
  }

  /** The total where it is binding, with its reason where that is the tax; undefined while something else is to be said. */
  private totalSentence({ view, translate, format }: Checkout): string | undefined {
    const { quote, quoting, moment, problem, uncertain } = view;
    if (moment !== 'checkout' || problem || uncertain) return undefined;
    // One change may ask for figures twice: what was said of the first is not forgotten meanwhile.
    if (!quote || quoting) return this.before;
    const last = this.quote;
    this.quote = quote;
    const amount = format.money(quote.total);
    const isSame = last?.total.minor === quote.total.minor;
    if (last && !isSame && isTaxedOtherwise(last, quote)) return translate('live.taxChanged', { amount });
    // What was said of the tax holds as long as the figures do.
    return isSame && this.before === translate('live.taxChanged', { amount })
      ? this.before
      : translate('live.total', { amount });
  }
}

/** What is to be minded about the VAT id; that it is confirmed, its field says. */
function vatSentence(checkout: Checkout): string | undefined {
  const { view } = checkout;
  const news = view.moment === 'checkout' && !view.vatChecking ? vatNews(checkout, view) : undefined;
  return news?.kind === 'good' ? undefined : news?.text;
}

function isTaxedOtherwise(one: Quote, other: Quote): boolean {
  const rates = ({ taxes, reverseCharge }: Quote) =>
    JSON.stringify([taxes.map(({ rate }) => rate), reverseCharge]);
  return one.subtotal.minor === other.subtotal.minor && rates(one) !== rates(other);
}

function stopSentence(checkout: Checkout): string {
  const { view, translate, format } = checkout;
  return translate('live.step', {
    name: stopName(checkout, view.stop),
    current: format.number(view.stops.findIndex(({ state }) => state === 'present') + 1),
    total: format.number(view.stops.length),
  });
}

function sentenceOf(checkout: Checkout): string {
  const { view, translate, format } = checkout;
  const account = accountSentence(checkout);
  if (account) return account;
  if (view.uncertain) return translate(unknownOf(view));
  if (view.problem) return isFocused(view) ? '' : problemSentence(checkout, view.problem, view);
  if (view.moment === 'cart') return cartSentence(checkout);
  if (view.moment === 'placing') return translate('status.placing');
  if (view.moment === 'starting_trial') return translate('status.starting');
  const { preview, plan, selection } = view;
  if (
    view.moment === 'choosing' &&
    view.stop !== 'product' &&
    preview &&
    plan &&
    selection.seats !== undefined
  ) {
    return translate('live.preview', {
      number: format.number(selection.seats),
      unit: unitFor(checkout, plan, selection.seats),
      amount: format.money(preview.amount),
      context: preview.interval,
    });
  }
  return '';
}

function unknownOf({ moment, waitsLong }: CheckoutView) {
  if (moment === 'starting_trial') return 'status.unknownTrial';
  return waitsLong ? 'status.unknownLong' : 'status.unknown';
}

/** A note that takes the focus is read with it. */
function isFocused(view: CheckoutView): boolean {
  const place = problemPlace(view);
  return place === 'payment' || place === 'slip';
}

/** What was put into the cart last. */
function cartSentence({ view, translate, format }: Checkout): string {
  const { lines, addedKey, mergedKey } = view.cart;
  const line = lines.find(({ key }) => key === (mergedKey ?? addedKey));
  if (!line) return '';
  const product = line.product ? format.text(line.product.name).text : line.item.productId;
  return mergedKey
    ? translate('cart.merged', { product, number: format.number(line.item.seats) })
    : translate('live.added', { product });
}
