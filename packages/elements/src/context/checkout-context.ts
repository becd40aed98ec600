import { createContext } from '@lit/context';
import type { CheckoutEvent, CheckoutView } from '@kasse/flow';
import type { Format } from '../i18n/format.ts';
import type { Translate } from '../i18n/message-key.ts';
import type { PaymentDesk } from './payment-desk.ts';

/** Addresses of the host's own pages that the checkout links to. All optional. */
export interface Links {
  /** Where to sign in: the sign-in button becomes a link, after `kasse-sign-in-required`. */
  readonly signIn?: string;
  /** Where licences are assigned: the button for it becomes a link, after `kasse-assign-licences`. */
  readonly assign?: string;
  readonly terms?: string;
  readonly privacy?: string;
  readonly help?: string;
  readonly portal?: string;
}

/** Everything a widget needs: what is to be seen, the words for it, and one way to say what the customer did. */
export interface Checkout {
  readonly view: CheckoutView;
  readonly translate: Translate;
  readonly format: Format;
  /** BCP 47 tag of the words. */
  readonly locale: string;
  readonly links: Links;
  /** Level of a stop's title, 1 to 6. */
  readonly headingLevel: number;
  /** Where payment details are typed; without one, methods that collect some cannot be used. */
  readonly paymentDesk?: PaymentDesk;
  send(event: CheckoutEvent): void;
}

/**
 * The context in which a provider puts its checkout. The key is shared by every copy of the script on a
 * page, so that widgets of one copy meet the provider of another.
 */
export const checkoutContext = createContext<Checkout | undefined>(Symbol.for('kasse.checkout.v1'));
