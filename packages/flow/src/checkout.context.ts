import type {
  Account,
  Address,
  Cart,
  CartItem,
  Catalogue,
  Correction,
  DraftStore,
  Gateway,
  LinkParts,
  NewId,
  OpenCall,
  Order,
  PaymentMethod,
  Problem,
  Quote,
  Selection,
  Stop,
  Trial,
  VatCheck,
} from '@kasse/domain';
import { emptyCart } from '@kasse/domain';
import type { SignInReason } from './checkout.events.ts';

/** Asked before something binding happens. Rejecting with `host_refused` and a reason stops it. */
export type Before = (act: BindingAct) => Promise<void>;

/** What is about to happen. */
export type BindingAct =
  { readonly act: 'trial'; readonly selection: Selection } | { readonly act: 'order'; readonly quote: Quote };

/**
 * Collects what was typed into the fields of a payment method, at the press on the order button. Rejects with
 * `payment_incomplete` or `payment_blocked`.
 */
export type Collect = (method: PaymentMethod) => Promise<{ readonly reference?: string }>;

/** What a checkout is made with. */
export interface CheckoutInput {
  readonly gateway: Gateway;
  readonly newId: NewId;
  readonly drafts: DraftStore;
  /** Lets the host agree or refuse before a trial or an order. */
  readonly before?: Before;
  /** Asked before {@link before}; without it no method has anything to collect. */
  readonly collect?: Collect;
  /** Parts of the selection that a link names, as they came: they are parsed. */
  readonly link?: LinkParts;
  /** The page was come back to by the browser's buttons: what was chosen since counts more than its link. */
  readonly revisited?: boolean;
  /** An order whose result is to be shown, for example by the link of its mail. */
  readonly orderId?: string;
  /** Where to begin; a stop that is not complete yet comes first. */
  readonly start?: 'product' | 'cart' | 'checkout';
  /** Whether another page of the host has the checkout page; asked anew at every press that would lead there. */
  readonly isElsewhere?: () => boolean;
}

/** Everything the checkout remembers. */
export interface CheckoutContext extends Required<
  Pick<CheckoutInput, 'gateway' | 'newId' | 'drafts' | 'before' | 'collect' | 'isElsewhere'>
> {
  readonly link: LinkParts;
  /** The link as it was followed, remembered for a reload. */
  readonly followed: LinkParts;
  /** An order whose result is to be shown and was not read yet: of a link, or placed here before a reload. */
  readonly orderId: string | undefined;
  /** A link asks for that order: whoever is signed out signs in for it. */
  readonly orderIsLinked: boolean;
  /** The last account that was signed in, also while nobody is. */
  readonly lastAccountId: string | undefined;
  /** What to go on with once the account is known. */
  readonly wants: 'trial' | 'cart' | 'checkout' | undefined;
  readonly catalogue: Catalogue | undefined;
  readonly account: Account | null;
  /** Another account than before signed in: what had been chosen was dropped. */
  readonly accountChanged: boolean;
  readonly signInReason: SignInReason;
  /** What the customer chose by hand. */
  readonly choice: Selection;
  /** `choice`, completed and corrected by the rules of the catalogue. */
  readonly selection: Selection;
  readonly corrections: readonly Correction[];
  readonly stop: Stop;
  /** What the customer means to order; with `base` and `version` as the service last had it. */
  readonly cart: Cart;
  /** The cart as the service last had it: what differs from it is still to be saved. */
  readonly base: Cart;
  /** Version of `base`; undefined while the account's cart has not been read. */
  readonly cartVersion: string | undefined;
  /** Key of the line that stands for the selection: it follows what is chosen. */
  readonly boundKey: string | undefined;
  readonly addedKey: string | undefined;
  readonly mergedKey: string | undefined;
  /** Impossible numbers as typed, by the key of their line. */
  readonly typedSeats: Readonly<Record<string, number>>;
  /** Lines that were taken out and can be put back at their places. */
  readonly removed: readonly { readonly item: CartItem; readonly place: number }[];
  /** The lines of the order are open for editing over the checkout page. */
  readonly changing: boolean;
  /** The customer tried to go on: what is missing may be shown. */
  readonly entriesChecked: boolean;
  readonly address: Partial<Address> | undefined;
  readonly vatId: string | undefined;
  readonly vatCheck: VatCheck | undefined;
  readonly reference: string;
  readonly paymentMethodId: string | undefined;
  readonly consents: readonly string[];
  readonly quote: Quote | undefined;
  /** The quote that the customer saw before the price changed. */
  readonly outdatedQuote: Quote | undefined;
  /** What the customer saw when the order button was pressed while the figures were asked for anew. */
  readonly pressedQuote: Quote | undefined;
  /** A press that the host is asked about: its call has not been sent. */
  readonly press: OpenCall | undefined;
  /** A call that was sent and whose outcome is not known: the same key serves every repetition. */
  readonly openCall: OpenCall | undefined;
  /** The order may have arrived; nobody knows yet. */
  readonly uncertain: boolean;
  /** Finding out takes longer than usual. */
  readonly waitsLong: boolean;
  readonly trial: Trial | undefined;
  readonly order: Order | undefined;
  /** An order that was placed and is not paid: its payment was declined, or may still arrive. */
  readonly waitingOrder: Order | undefined;
  readonly problem: Problem | undefined;
}

/** The context of a checkout that has just been made. */
export function initialContext(input: CheckoutInput): CheckoutContext {
  const draft = input.drafts.read();
  const isFollowed = draft !== undefined && (input.revisited === true || isSameLink(input.link, draft.link));
  const link = isFollowed ? {} : (input.link ?? {});
  const isNew = Object.keys(link).length > 0;
  const isElsewhere = input.isElsewhere ?? (() => false);
  return {
    gateway: input.gateway,
    newId: input.newId,
    drafts: input.drafts,
    before: input.before ?? (() => Promise.resolve()),
    collect: input.collect ?? (() => Promise.resolve({})),
    isElsewhere,
    link,
    followed: input.link ?? {},
    // A link that was not followed yet means to buy, not to look at what was bought last; what was bought on another
    // page is seen there.
    orderId: input.orderId ?? (isNew || isElsewhere() ? undefined : draft?.placedOrderId),
    orderIsLinked: input.orderId !== undefined,
    lastAccountId: draft?.accountId,
    wants: input.start === 'checkout' || input.start === 'cart' ? input.start : undefined,
    catalogue: undefined,
    account: null,
    accountChanged: false,
    signInReason: 'missing',
    choice: draft?.selection ?? {},
    selection: draft?.selection ?? {},
    corrections: [],
    stop: 'product',
    cart: draft?.cart ?? emptyCart,
    base: draft?.cartBase ?? emptyCart,
    cartVersion: undefined,
    boundKey: undefined,
    addedKey: undefined,
    mergedKey: undefined,
    typedSeats: {},
    removed: [],
    changing: false,
    entriesChecked: false,
    address: undefined,
    vatId: undefined,
    vatCheck: undefined,
    reference: '',
    paymentMethodId: undefined,
    consents: [],
    quote: undefined,
    outdatedQuote: undefined,
    pressedQuote: undefined,
    press: undefined,
    openCall: draft?.openCall,
    uncertain: false,
    waitsLong: false,
    trial: undefined,
    order: undefined,
    waitingOrder: undefined,
    problem: undefined,
  };
}

/** A link that was followed before a reload is not laid over what was chosen since. */
function isSameLink(link: LinkParts | undefined, followed: LinkParts | undefined): boolean {
  return followed !== undefined && JSON.stringify(link) === JSON.stringify(followed);
}
