import { zeroMoney, type Interval, type Plan } from '@kasse/domain';
import type { CartLineView } from '@kasse/flow';
import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { intervalName, itemName, seatSentence, unitFor, unitOf } from '../../i18n/phrases.ts';
import { select } from '../../parts/select.ts';
import { lineDetails, lineNotes, productName } from './cart-words.ts';

/** What a row of the cart is drawn with. */
export interface CartRow {
  readonly checkout: Checkout;
  readonly line: CartLineView;
  /** Counts the rows, for ids. */
  readonly place: number;
  /** Fields stand one below the other, with their labels. */
  readonly isStacked: boolean;
  /** Takes the line out of the cart. */
  readonly remove: () => void;
  /** Puts it back. */
  readonly restore: () => void;
  /** Agrees to its present price. */
  readonly accept: () => void;
}

/** A line of the cart: edited in place or, once it was removed, where it can be put back. */
export function cartLine(row: CartRow): TemplateResult {
  const { line, checkout, place } = row;
  const { key, removed, state } = line;
  if (removed) return html`<li data-key=${key}>${goneLine(row)}</li>`;
  return html`<li data-key=${key}>
    <div class="row" role="group" aria-labelledby="name-${place}" part="row">
      <p class="name strong" id="name-${place}" tabindex="-1">${lineName(row)}</p>
      ${lineDetails(checkout, line)} ${state === 'unavailable' ? nothing : controls(row)}
      <button
        class="third small remove"
        type="button"
        part="button third"
        aria-label=${checkout.translate('cart.remove', { product: productName(checkout, line) })}
        @click=${row.remove}
      >
        ${checkout.translate('actions.remove')}
      </button>
      ${lineNotes(row)}
    </div>
  </li>`;
}

function goneLine({ checkout, line, restore }: CartRow): TemplateResult {
  const { translate } = checkout;
  return html`<div class="gone">
    <span>${translate('cart.removed', { product: productName(checkout, line) })}</span>
    <button class="third undo" type="button" part="button third" @click=${restore}>
      ${translate('cart.undo')}
    </button>
  </div>`;
}

/** Where a plan can be chosen, the control beside the name says which one. */
function lineName({ checkout, line }: CartRow): string {
  const { product, plan, plans, item, state } = line;
  if (!product) return item.productId;
  const isPlanChosen = plans.length > 1 && state !== 'unavailable';
  const name = itemName(checkout, product, isPlanChosen ? undefined : plan);
  return item.kind === 'trial' ? checkout.translate('summary.trial', { product: name }) : name;
}

function controls(row: CartRow): unknown {
  const { line } = row;
  return [line.plans.length > 1 ? planSelect(row) : nothing, seats(row), intervalSelect(row), sum(row)];
}

function planSelect({ checkout, line, place, isStacked }: CartRow): TemplateResult {
  const { translate, format } = checkout;
  const named = ({ name }: Plan): string =>
    isStacked ? format.text(name).text : translate('cart.plan', { plan: format.text(name).text });
  return select({
    id: `plan-${String(place)}`,
    name: 'plan',
    label: translate('plans.label'),
    labelHidden: !isStacked,
    value: line.item.planId,
    options: line.plans.map((plan) => ({ value: plan.id, label: named(plan) })),
    change: (planId) => {
      checkout.send({ type: 'item.set', key: line.key, change: { planId } });
    },
  });
}

function intervalSelect({ checkout, line, place, isStacked }: CartRow): TemplateResult {
  return select({
    id: `interval-${String(place)}`,
    name: 'interval',
    label: checkout.translate('billing.label'),
    labelHidden: !isStacked,
    value: line.item.interval,
    options: line.intervals.map((value) => ({ value, label: intervalName(checkout, value) })),
    change: (value) => {
      const interval: Interval = value === 'year' ? 'year' : 'month';
      checkout.send({ type: 'item.set', key: line.key, change: { interval } });
    },
  });
}

function seats({ checkout, line, isStacked }: CartRow): unknown {
  const { translate, format, send } = checkout;
  const { key, item, plan, seatRange, seatProblem } = line;
  if (!plan || !seatRange) return nothing;
  const { minimum, maximum, step } = seatRange;
  if (minimum === maximum) {
    const number = format.number(minimum);
    return minimum > 0
      ? html`<span class="seats"
          >${translate('plans.included', { number, unit: unitFor(checkout, plan, minimum) })}</span
        >`
      : nothing;
  }
  const steps = { number: format.number(step), unit: unitFor(checkout, plan, step) };
  return html`<kasse-seat-field
    spread
    exportparts="control"
    .value=${line.typedSeats ?? item.seats}
    .minimum=${minimum}
    .maximum=${maximum}
    .step=${step}
    .label=${translate('seats.label', { units: unitOf(checkout, plan).other })}
    ?label-hidden=${!isStacked}
    .fewerLabel=${translate('seats.fewer', steps)}
    .moreLabel=${translate('seats.more', steps)}
    .hint=${translate('seats.range', { min: format.number(minimum), max: format.number(maximum) })}
    .error=${seatProblem ? seatSentence(checkout, seatProblem) : ''}
    @kasse-number=${(event: CustomEvent<{ value: number }>) => {
      send({ type: 'item.set', key, change: { seats: event.detail.value } });
    }}
  ></kasse-seat-field>`;
}

function sum({ checkout, line: { amount, item } }: CartRow): unknown {
  if (!amount) return nothing;
  const due = item.kind === 'trial' ? zeroMoney(amount) : amount;
  return html`<kasse-amount class="sum" part="amount" .value=${checkout.format.money(due)}></kasse-amount>`;
}
