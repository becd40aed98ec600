import type { CheckoutView } from '@kasse/flow';

/** Why a customer could not go on from here; undefined where something can be done, or is waited for. */
export function deadEndIn(view: CheckoutView): string | undefined {
  if (view.busy) return undefined;
  switch (view.moment) {
    case 'choosing':
      return isAnswerable(view) ? undefined : `nothing to choose at ${view.stop}`;
    case 'cart':
      return view.cart.lines.length > 0 || view.offers.length > 0 ? undefined : 'an empty cart and no offers';
    case 'checkout':
      return atCheckout(view);
    case 'unavailable':
      return view.mainAction === 'retry' ? undefined : 'nothing to try again';
    case 'signing_in':
      return view.mainAction === 'sign_in' ? undefined : 'nowhere to sign in';
    case 'loading':
    case 'placing':
    case 'starting_trial':
      return `${view.moment}, and nothing is waited for`;
    // What they show leads on: the result to another product, the others to whoever can buy.
    case 'placed':
      return view.order ? undefined : 'no order to show';
    case 'trial_started':
      return view.trial ? undefined : 'no trial to show';
    case 'corporate':
    case 'not_contact':
    case 'on_hold':
      return view.account ? undefined : 'no account that this could be about';
  }
}

/** Whether the present stop asks something that has an answer. */
function isAnswerable({ stop, offers, plans, seatRange, intervals }: CheckoutView): boolean {
  if (stop === 'product') return offers.length > 0;
  if (stop === 'scope') return plans.length > 0 || seatRange !== undefined;
  return stop === 'billing' && intervals.length > 0;
}

/** Either the order can be placed, or it is said what is missing, or the figures are on their way or can be asked for. */
function atCheckout(view: CheckoutView): string | undefined {
  if (view.canPlaceOrder || view.quoting || view.vatChecking || view.changing) return undefined;
  // The button that asks for them again stands where the failure is told.
  if (view.quoteFailed) return view.problem ? undefined : 'the figures failed without a word';
  return view.missing.length > 0 ? undefined : 'no order can be placed, and nothing is missing';
}
