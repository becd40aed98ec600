import type { OrderRequest, TrialRequest } from './order.ts';
import type { Selection } from './selection.ts';

/** Makes ids that nobody can guess (UUID version 4). */
export type NewId = () => string;

/** An order or trial whose press was made and whose outcome is not known yet. */
export type OpenCall =
  | { readonly kind: 'order'; readonly idempotencyKey: string; readonly request: OrderRequest }
  | { readonly kind: 'trial'; readonly idempotencyKey: string; readonly request: TrialRequest };

/** What survives a reload. It holds no personal data. */
export interface Draft {
  readonly selection: Selection;
  readonly openCall?: OpenCall;
  /** The last order that was placed here, so that a reload shows its result again. */
  readonly placedOrderId?: string;
}

/** Where a draft is kept. Reading and writing never throw: a store that cannot keep falls back to memory. */
export interface DraftStore {
  read(): Draft | undefined;
  write(draft: Draft): void;
  clear(): void;
}
