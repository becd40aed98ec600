import type { Stop } from '@kasse/domain';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { stopName, unitFor } from '../../i18n/phrases.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
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
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, read: () => Checkout | undefined) {
    this.host = host;
    this.read = read;
    host.addController(this);
  }

  hostUpdated(): void {
    const checkout = this.read();
    if (!checkout || checkout.view.moment === 'loading') return;
    const { stop } = checkout.view;
    const isFirst = this.before === undefined;
    const isNewStop = stop !== this.stop;
    const next = sentenceOf(checkout);
    if (next === this.before && !isNewStop) return;
    this.before = next;
    this.stop = stop;
    const isBlocked = accountSentence(checkout) ?? checkout.view.problem;
    if (isFirst && !isBlocked) return;
    const spoken = isNewStop && !isBlocked ? stopSentence(checkout) : next;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.sentence = spoken;
      this.host.requestUpdate();
    }, pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }
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
  if (view.uncertain) return translate('status.unknown');
  if (view.problem) return problemSentence(checkout, view.problem, view);
  if (view.moment === 'placing') return translate('status.placing');
  if (view.moment === 'starting_trial') return translate('status.starting');
  if (view.moment === 'checkout' && view.quote && !view.quoting) {
    return translate('live.total', { amount: format.money(view.quote.total) });
  }
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
