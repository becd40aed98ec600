import type { AccountsFile } from '@kasse/contract/config';
import { createProblem, type PaymentMethod, type PaymentRequest } from '@kasse/domain';
import type { CardDesk } from './charge-provider.ts';

type MethodEntry = AccountsFile['accounts'][number]['paymentMethods'][number];

/** How an order is to be paid: by an invoice, or by a card that a provider charges. */
export type Payment =
  | { readonly kind: 'invoice'; readonly methodId: string; readonly days: number }
  | {
      readonly kind: 'card';
      readonly methodId: string;
      readonly reference: string;
      /** Empty until the provider has said them. */
      readonly lastDigits: string;
    };

/** The ways to pay that an account is offered: cards only while something here can charge them. */
export function offeredMethods(
  entries: readonly MethodEntry[],
  cards: CardDesk | undefined,
): PaymentMethod[] {
  return entries.flatMap((entry): PaymentMethod[] => {
    if (entry.kind === 'invoice') return [entry];
    if (!cards) return [];
    const { id } = entry;
    if (entry.kind === 'card') return [{ id, kind: 'card', provider: cards.provider, setup: cards.setup }];
    const { kind, brand, lastDigits, expires } = entry;
    return [{ id, kind, brand, lastDigits, expires }];
  });
}

/**
 * The way to pay that a request names, with what only the service knows of it. Throws
 * `payment_method_unavailable`, and `payment_incomplete` for a card whose details were not collected.
 */
export function paymentOf(
  entries: readonly MethodEntry[],
  cards: CardDesk | undefined,
  request: Partial<PaymentRequest>,
): Payment {
  const entry = entries.find(({ id }) => id === request.paymentMethodId);
  if (!entry) throw createProblem('payment_method_unavailable');
  const methodId = entry.id;
  if (entry.kind === 'invoice') return { kind: 'invoice', methodId, days: entry.days };
  if (!cards) throw createProblem('payment_method_unavailable');
  if (entry.kind === 'saved_card') {
    return { kind: 'card', methodId, reference: entry.reference, lastDigits: entry.lastDigits };
  }
  const { paymentReference: reference } = request;
  if (reference === undefined) throw createProblem('payment_incomplete');
  return { kind: 'card', methodId, reference, lastDigits: '' };
}
