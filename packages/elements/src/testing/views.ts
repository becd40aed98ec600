import {
  cartLines,
  cartSubtotal,
  intervalsOf,
  isFixedRange,
  offerFor,
  offersOf,
  planOf,
  plansFor,
  previewOf,
  priceOf,
  productOf,
  seatProblemIn,
  seatRangeOf,
  stops,
  subscriptionOf,
  trialPreviewOf,
  type Account,
  type CartItem,
  type Catalogue,
  type Selection,
} from '@kasse/domain';
import type { CartView, CheckoutView } from '@kasse/flow';

/** What a staged view is made from; everything that follows from the selection and the cart is worked out. */
export interface StagedView extends Partial<Omit<CheckoutView, 'cart'>> {
  readonly catalogue: Catalogue;
  readonly account?: Account | null;
  readonly selection?: Selection;
  /** What is in the cart. */
  readonly items?: readonly CartItem[];
  /** What is known of the cart beside its items. */
  readonly cart?: Partial<CartView>;
}

/** A view for a stage: the rules fill in what follows from catalogue, account, selection and cart. */
export function stagedView({ items = [], cart, ...given }: StagedView): CheckoutView {
  const { catalogue, account = null, selection = {}, ...more } = given;
  const offers = offersOf(catalogue, account);
  const product = productOf(selection, catalogue);
  const plan = planOf(selection, catalogue);
  const owned = subscriptionOf(selection, account);
  const subscription = selection.intent === 'change' ? owned : undefined;
  const seatRange = seatRangeOf(selection, catalogue, account);
  const stop = more.stop ?? 'product';
  const asked = stops(selection, catalogue, account);
  const present = asked.indexOf(stop);
  const paymentMethods = account?.paymentMethods ?? [];
  const paymentMethodId = more.paymentMethodId ?? paymentMethods[0]?.id;
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
    offer: offerFor(selection, offers),
    plans: product ? plansFor(product, selection.intent, owned) : [],
    subscription,
    plan,
    price: priceOf(selection, catalogue),
    intervals: plan ? intervalsOf(plan) : [],
    seatsFixed: seatRange !== undefined && isFixedRange(seatRange),
    seatRange,
    seatProblem:
      seatRange && selection.seats !== undefined ? seatProblemIn(seatRange, selection.seats) : undefined,
    cart: { ...stagedCart(items, catalogue, account), ...cart },
    changing: false,
    trialEndsOn: undefined,
    preview: previewOf(selection, catalogue, account),
    trialPreview: trialPreviewOf(selection, catalogue),
    quote: undefined,
    outdatedQuote: undefined,
    quoting: false,
    quoteOutdated: false,
    quoteFailed: false,
    address: account?.address ?? {},
    vatId: '',
    vatCheck: undefined,
    vatChecking: false,
    reference: '',
    paymentMethods,
    paymentMethodId,
    paymentMethod: paymentMethods.find(({ id }) => id === paymentMethodId),
    paymentNeeded: more.quote?.paymentNeeded ?? true,
    waitingOrder: undefined,
    waitsLong: false,
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

/** The cart as a view shows it: nothing typed, nothing removed. */
function stagedCart(items: readonly CartItem[], catalogue: Catalogue, account: Account | null): CartView {
  const lines = cartLines({ items, codes: [] }, catalogue, account).map((line) => ({
    ...line,
    typedSeats: undefined,
    seatProblem: undefined,
    removed: false,
  }));
  return {
    lines,
    count: lines.length,
    subtotal: cartSubtotal(lines, catalogue),
    codes: [],
    needsAttention: lines.some(({ state }) => state !== 'fine'),
    mergedKey: undefined,
    isSaved: true,
    addedKey: undefined,
  };
}
