/** The look of the checkout as plain CSS values, for fields that live in a frame and cannot inherit it. */
export interface PaymentTokens {
  readonly fontFamily: string;
  /** A length, like every size here: `16px`. */
  readonly fontSize: string;
  readonly smallFontSize: string;
  readonly controlHeight: string;
  readonly radius: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly surface: string;
  readonly edge: string;
  readonly accent: string;
  readonly bad: string;
  readonly colorScheme: 'light' | 'dark';
}

/** What a provider's fields are shown with. */
export interface PaymentMountOptions {
  /** BCP 47. */
  readonly locale: string;
  /** What the fields are about, in words, for the frame that holds them: "card details". */
  readonly title: string;
  /** The method's `setup`: what the billing service tells this provider, such as an address. Nothing secret. */
  readonly setup: Readonly<Record<string, string>>;
  readonly tokens: PaymentTokens;
  /** Aborted when the method is left or the checkout goes away; the provider then lets go of everything. */
  readonly signal: AbortSignal;
}

/** What the billing service can charge: a name for payment details that only the provider knows. */
export interface PaymentReference {
  readonly reference: string;
}

/**
 * A way to collect payment details for one kind of payment method. Details stay between the customer
 * and the provider: this code sees a reference and never a card. Every method rejects with a `Problem`
 * (`@kasse/domain`), but with the reason of an aborted signal.
 */
export interface PaymentProvider {
  /**
   * Shows the fields in `container`, which stands in the page's own tree and stays where it is until
   * `unmount`. Resolves when they can be used; rejects with `payment_blocked` when they do not come. A provider that
   * asks for nothing leaves the container empty.
   */
  mount(container: HTMLElement, options: PaymentMountOptions): Promise<void>;
  /**
   * Hands over what was typed, called at the press on the order button and again after a decline. Rejects with
   * `payment_incomplete` when something is missing or wrong: the fields then say what, and hold the focus. Rejects with
   * `service` when the provider cannot be reached.
   */
  collect(): Promise<PaymentReference>;
  /**
   * Gives fields that stand there another look, and keeps what was typed: the customer's device went from light to
   * dark. Without it the fields keep the look that they were shown with.
   */
  restyle?(tokens: PaymentTokens): void;
  /** Removes the fields and everything that was typed. Safe to call twice, and before `mount`. */
  unmount(): void;
}

/** Providers by kind of payment method, each fetched when its method is shown for the first time. */
export type PaymentProviders = Readonly<Record<string, () => Promise<PaymentProvider>>>;
