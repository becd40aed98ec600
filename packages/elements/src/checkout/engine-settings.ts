import type { Gateway } from '@kasse/domain';
import type { CheckoutInput } from '@kasse/flow';
import type { PaymentProviders } from '@kasse/payments';
import type { Links } from '../context/checkout-context.ts';
import type { Session } from './session-token.ts';
import type { Presence } from './step-history.ts';

/** What an engine reads from its element, each time anew. */
export interface EngineSettings {
  readonly gateway: string | Gateway | undefined;
  readonly session: Session;
  readonly locale: string;
  readonly scenario: string | undefined;
  readonly link: NonNullable<CheckoutInput['link']>;
  readonly start: CheckoutInput['start'];
  readonly messages: Readonly<Record<string, unknown>> | undefined;
  readonly links: Links;
  readonly headingLevel: number;
  /** The element's own payment providers. */
  readonly payments: PaymentProviders | undefined;
  /** Address of the host's page with the checkout. */
  readonly checkoutUrl: string | undefined;
  /** Whether every place of the flow is an entry of the browser's history. */
  readonly hasHistory: boolean;
  readonly presence: Presence;
}
