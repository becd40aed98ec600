import type {
  Account,
  Address,
  Catalogue,
  Correction,
  DraftStore,
  Gateway,
  NewId,
  OpenCall,
  Order,
  Problem,
  Quote,
  Selection,
  Stop,
  Trial,
  VatCheck,
} from '@kasse/domain';
import type { SignInReason } from './checkout.events.ts';

/** Asked before something binding happens. Rejecting with `host_refused` and a reason stops it. */
export type Before = (act: BindingAct) => Promise<void>;

/** What is about to happen. */
export type BindingAct =
  { readonly act: 'trial'; readonly selection: Selection } | { readonly act: 'order'; readonly quote: Quote };

/** What a checkout is made with. */
export interface CheckoutInput {
  readonly gateway: Gateway;
  readonly newId: NewId;
  readonly drafts: DraftStore;
  /** Lets the host agree or refuse before a trial or an order. */
  readonly before?: Before;
  /** Parts of the selection that a link names, as they came: they are parsed. */
  readonly link?: Readonly<Partial<Record<'product' | 'intent' | 'plan' | 'seats' | 'billing', string>>>;
  /** Where to begin; a stop that is not complete yet comes first. */
  readonly start?: 'product' | 'checkout';
}

/** Everything the checkout remembers. */
export interface CheckoutContext extends Required<
  Pick<CheckoutInput, 'gateway' | 'newId' | 'drafts' | 'before'>
> {
  readonly link: NonNullable<CheckoutInput['link']>;
  /** The link as it was followed, remembered for a reload. */
  readonly followed: NonNullable<CheckoutInput['link']>;
  /** The last account that was signed in, also while nobody is. */
  readonly lastAccountId: string | undefined;
  /** What to go on with once the account is known. */
  readonly wants: 'trial' | 'checkout' | undefined;
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
  readonly trial: Trial | undefined;
  readonly order: Order | undefined;
  readonly problem: Problem | undefined;
}

/** The context of a checkout that has just been made. */
export function initialContext(input: CheckoutInput): CheckoutContext {
  const draft = input.drafts.read();
  return {
    gateway: input.gateway,
    newId: input.newId,
    drafts: input.drafts,
    before: input.before ?? (() => Promise.resolve()),
    link: isSameLink(input.link, draft?.link) ? {} : (input.link ?? {}),
    followed: input.link ?? {},
    lastAccountId: draft?.accountId,
    wants: input.start === 'checkout' ? 'checkout' : undefined,
    catalogue: undefined,
    account: null,
    accountChanged: false,
    signInReason: 'missing',
    choice: draft?.selection ?? {},
    selection: draft?.selection ?? {},
    corrections: [],
    stop: 'product',
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
    trial: undefined,
    order: undefined,
    problem: undefined,
  };
}

/** A link that was followed before a reload is not laid over what was chosen since. */
function isSameLink(link: CheckoutInput['link'], followed: CheckoutInput['link']): boolean {
  return followed !== undefined && JSON.stringify(link) === JSON.stringify(followed);
}
