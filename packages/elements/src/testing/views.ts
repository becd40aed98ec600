import {
  intervalsOf,
  offersOf,
  planOf,
  plansFor,
  previewOf,
  priceOf,
  productOf,
  seatProblem,
  stops,
  type Account,
  type Catalogue,
  type Selection,
} from '@kasse/domain';
import type { CheckoutView } from '@kasse/flow';

/** What a staged view is made from; everything that follows from the selection is worked out. */
export interface StagedView extends Partial<CheckoutView> {
  readonly catalogue: Catalogue;
  readonly account?: Account | null;
  readonly selection?: Selection;
}

/** A view for a stage: the rules fill in what follows from catalogue, account and selection. */
export function stagedView({ catalogue, account = null, selection = {}, ...more }: StagedView): CheckoutView {
  const offers = offersOf(catalogue, account);
  const product = productOf(selection, catalogue);
  const plan = planOf(selection, catalogue);
  const stop = more.stop ?? 'product';
  const asked = stops(selection, catalogue);
  const present = asked.indexOf(stop);
  return {
    moment: 'choosing',
    busy: false,
    uncertain: false,
    catalogue,
    account,
    accountChanged: false,
    signInReason: 'missing',
    stop,
    stops: asked.map((each, place) => ({
      stop: each,
      state: place < present ? 'done' : place === present ? 'present' : 'later',
      reachable: place < present,
    })),
    offers,
    selection,
    corrections: [],
    product,
    offer: offers.find((offer) => offer.product === product),
    plans: product ? plansFor(product, selection.intent) : [],
    plan,
    price: priceOf(selection, catalogue),
    intervals: plan ? intervalsOf(plan) : [],
    seatsFixed: plan ? plan.seats.minimum === plan.seats.maximum : false,
    seatProblem: plan && selection.seats !== undefined ? seatProblem(plan, selection.seats) : undefined,
    trialEndsOn: undefined,
    preview: previewOf(selection, catalogue),
    quote: undefined,
    outdatedQuote: undefined,
    quoting: false,
    quoteFailed: false,
    address: account?.address ?? {},
    vatId: '',
    vatCheck: undefined,
    vatChecking: false,
    reference: '',
    paymentMethods: account?.paymentMethods ?? [],
    paymentMethodId: account?.paymentMethods[0]?.id,
    consents: [],
    consentsToGive: [],
    missing: [],
    entriesChecked: false,
    problem: undefined,
    trial: undefined,
    order: undefined,
    mainAction: 'continue',
    canContinue: true,
    canGoBack: present > 0,
    canPlaceOrder: false,
    orderAwaitsFigures: false,
    ...more,
  };
}
