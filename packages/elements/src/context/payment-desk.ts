import type { PaymentMethod } from '@kasse/domain';
import type { PaymentMountOptions } from '@kasse/payments';

/** What the fields of a way to pay are shown with. The desk adds what only it knows. */
export interface DeskOptions extends Pick<PaymentMountOptions, 'locale' | 'title'> {
  /** The shadow root whose look they take on. */
  readonly look: ShadowRoot;
}

/**
 * Shows and reads the fields of one way to pay at a time, and keeps them until another one is shown or the
 * checkout goes away: they outlive every widget. Every method that waits rejects with a `Problem`.
 */
export interface PaymentDesk {
  /**
   * Shows the fields of a method in a place of the page's own tree. Resolves when they can be used, at once
   * for a method that asks for nothing, and for one that stands there already. Rejects with `payment_blocked`.
   */
  mount(method: PaymentMethod, container: HTMLElement, options: DeskOptions): Promise<void>;
  /** Hands over what was typed. Rejects with `payment_incomplete` and with `payment_blocked`. */
  collect(method: PaymentMethod): Promise<{ readonly reference?: string }>;
  /** Takes the fields away, with everything that was typed. */
  unmount(): void;
}
