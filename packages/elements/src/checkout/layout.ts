import { html, nothing, type TemplateResult } from 'lit';
import type { Moment } from '@kasse/flow';
import type { Checkout } from '../context/checkout-context.ts';
import { stopTitle, trialEndSentence } from '../i18n/phrases.ts';
import { closeIcon } from '../parts/icons.ts';
import { confirmationTitle } from '../widgets/confirmation/confirmation-title.ts';
import { blocked } from './blocked.ts';
import { bottomBar } from './bottom-bar.ts';
import type { CheckoutPage } from './checkout-page.ts';
import { heading } from './heading.ts';

const trailed: ReadonlySet<Moment> = new Set([
  'choosing',
  'checkout',
  'placing',
  'signing_in',
  'starting_trial',
]);
/** Moments whose main action stands in a bottom bar while the checkout is narrow. */
const decided: ReadonlySet<Moment> = new Set(['choosing', 'starting_trial']);
const withoutSlip: ReadonlySet<Moment> = new Set([...blocked, 'cart', 'trial_started']);

/** How the frame is presented. `close` is there in a dialog only, `page` on the checkout page once it was fetched. */
export interface Frame {
  readonly isPage: boolean;
  readonly close: (() => void) | undefined;
  readonly page: CheckoutPage | undefined;
}

/** The default layout of one moment: trail, title, what is asked, actions, and the slip beside it. */
export function frame(checkout: Checkout, { isPage, close, page }: Frame): TemplateResult {
  const { moment } = checkout.view;
  return html`<div class="frame ${isPage ? 'wide-slip' : ''} ${moment === 'cart' ? 'whole' : ''}">
    ${head(checkout, close)}
    <div class="columns">
      <div class="choices">
        ${titleLine(checkout)}
        <kasse-notice
          class=${blocked.has(moment) ? 'alone' : ''}
          exportparts="note, button, main"
        ></kasse-notice>
        ${content(checkout)}
      </div>
      ${
        withoutSlip.has(moment)
          ? nothing
          : html`<aside>
              <kasse-order-summary
                exportparts="slip, leader, amount, ruler, note, button, main, second, third"
              ></kasse-order-summary>
            </aside>`
      }
    </div>
    ${decided.has(moment) && isDecidable(checkout) ? bottomBar(checkout) : nothing}
    ${page?.template(checkout) ?? nothing}
    <slot name="after"></slot>
  </div>`;
}

/** Whether there is anything to press: at the product stop only once a product is chosen. */
function isDecidable({ view }: Checkout): boolean {
  return view.stop !== 'product' || view.offer !== undefined;
}

/**
 * Bars in the shape of what is on its way; they appear only if it takes a while. A dialog can be closed
 * meanwhile, also before its words are there.
 */
export function bones(checkout: Checkout | undefined, close: Frame['close']): TemplateResult {
  return html`<div class="frame" aria-busy="true">
    ${close ? html`<header><span></span>${closeButton(checkout, close)}</header>` : nothing}
    <div class="bones">
      <div></div>
      <div></div>
      <div></div>
      <div></div>
    </div>
  </div>`;
}

function head(checkout: Checkout, close: Frame['close']): unknown {
  const isTrailed = trailed.has(checkout.view.moment);
  if (!isTrailed && !close) return nothing;
  return html`<header>
    ${isTrailed ? html`<kasse-steps exportparts="step"></kasse-steps>` : html`<span></span>`}
    ${close ? closeButton(checkout, close) : nothing}
  </header>`;
}

function closeButton(checkout: Checkout | undefined, close: () => void): TemplateResult {
  return html`<button
    class="icon-only"
    type="button"
    aria-label=${checkout?.translate('actions.close') ?? '×'}
    @click=${close}
  >
    ${closeIcon()}
  </button>`;
}

function titleLine(checkout: Checkout): unknown {
  const { view } = checkout;
  if (blocked.has(view.moment)) return nothing;
  const isResult = view.moment === 'placed' || view.moment === 'trial_started';
  const isSigningIn = view.moment === 'signing_in';
  const question = isSigningIn ? checkout.translate('account.signIn') : stopTitle(checkout, view.stop, view);
  const named = view.moment === 'cart' ? checkout.translate('cart.title') : question;
  const text = isResult ? confirmationTitle(checkout) : named;
  return heading(checkout.headingLevel, text);
}

/** What stands below the notice. The notice itself is the same one at every moment, or its live region would be mute. */
function content(checkout: Checkout): unknown {
  const { moment } = checkout.view;
  switch (moment) {
    case 'placed':
    case 'trial_started':
      return html`<kasse-confirmation
        exportparts="note, button, main, second, third, ruler"
      ></kasse-confirmation>`;
    case 'checkout':
    case 'placing':
      return html`<kasse-checkout-form exportparts="list, row"
        ><slot name="kasse-entries" slot="kasse-entries"></slot
        ><slot name="kasse-payment" slot="kasse-payment"></slot
      ></kasse-checkout-form>`;
    case 'cart':
      return html`<kasse-cart exportparts="row, control, amount, note, button, main, third"></kasse-cart>`;
    case 'choosing':
    case 'starting_trial':
      return [askedAt(checkout), actions(checkout)];
    default:
      return nothing;
  }
}

function askedAt({ view, translate }: Checkout): unknown {
  const hasPlans = view.plans.length > 1;
  if (view.stop === 'product')
    return html`<kasse-product-picker exportparts="list, row, amount, search"></kasse-product-picker>`;
  if (view.stop === 'billing') {
    const isGross = view.catalogue?.taxBehaviour === 'inclusive';
    return html`<kasse-billing-picker exportparts="list, row, amount"></kasse-billing-picker>
      <p class="small soft">${translate(isGross ? 'summary.gross' : 'summary.net')}</p>`;
  }
  return html`<kasse-plan-picker ?hidden=${!hasPlans} exportparts="list, row, amount"></kasse-plan-picker>
    <kasse-seat-selector exportparts="control"></kasse-seat-selector>`;
}

function actions(checkout: Checkout): unknown {
  const { view } = checkout;
  if (!isDecidable(checkout)) return nothing;
  const ends = trialEndSentence(checkout);
  return html`<div class="decide">
    ${ends ? html`<p class="small">${ends}</p>` : nothing}
    <slot name="before-actions"></slot>
    <kasse-intent-picker
      ?hidden=${view.stop !== 'product'}
      exportparts="button, main, second"
    ></kasse-intent-picker>
    <kasse-actions exportparts="button, main, third"></kasse-actions>
  </div>`;
}
