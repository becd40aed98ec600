import type { Cart } from './cart.ts';
import type { OrderRequest, PaymentRequest, TrialRequest } from './order.ts';
import type { Selection } from './selection.ts';
import type { LinkParts } from './stops.ts';

/** Makes ids that nobody can guess (UUID version 4). */
export type NewId = () => string;

/** An order or trial whose press was made and whose outcome is not known yet. */
export type OpenCall = {
  /** UUID made at the press. */
  readonly idempotencyKey: string;
  /** Whose press it was: nobody else may repeat it. */
  readonly accountId: string;
} & (
  | { readonly kind: 'order'; readonly request: OrderRequest }
  | { readonly kind: 'payment'; readonly orderId: string; readonly request: PaymentRequest }
  | { readonly kind: 'trial'; readonly request: TrialRequest }
);

/** What survives a reload. It holds no personal data. */
export interface Draft {
  readonly selection: Selection;
  /** What is in the cart and not at the service yet: of somebody who is signed out, or of a save that failed. */
  readonly cart?: Cart;
  /** What the service had of that account's cart when it was last read: only what differs from it is merged. */
  readonly cartBase?: Cart;
  readonly openCall?: OpenCall;
  /** The last order that was placed here, so that a reload shows its result again. */
  readonly placedOrderId?: string;
  /** The account that was signed in: another one does not inherit what was chosen. */
  readonly accountId?: string;
  /** The link that was followed: a reload does not lay it over later choices. */
  readonly link?: LinkParts;
}

/** Where a draft is kept. Reading and writing never throw: a store that cannot keep falls back to memory. */
export interface DraftStore {
  read(): Draft | undefined;
  write(draft: Draft): void;
}
