import { createProblem, payableBy } from '@kasse/domain';
import type { Account, CalendarDate, Order, PaymentMethod, PaymentRequest } from '@kasse/domain';

/** Name of the provider of this service, which asks a customer for nothing. */
export const demoProvider = 'demo';

/**
 * The way to pay that a request names. Throws `payment_method_unavailable`, and `payment_incomplete` for a
 * card whose details were not collected.
 */
export function methodIn({ paymentMethods }: Account, request: Partial<PaymentRequest>): PaymentMethod {
  const method = paymentMethods.find(({ id }) => id === request.paymentMethodId);
  if (!method) throw createProblem('payment_method_unavailable');
  const isCollected = method.kind === 'card' && method.provider !== demoProvider;
  if (isCollected && request.paymentReference === undefined) throw createProblem('payment_incomplete');
  return method;
}

/** How an order says that it is paid; of a new card the digits are not known before it was charged. */
export function paymentBy(method: PaymentMethod, today: CalendarDate): Order['payment'] {
  switch (method.kind) {
    case 'invoice':
      return { kind: 'invoice', payableBy: payableBy(today, method.days) };
    case 'saved_card':
      return { kind: 'card', lastDigits: method.lastDigits };
    case 'card':
      return { kind: 'card', lastDigits: '' };
  }
}

/** The same after a charge. The pretend provider knows one card. */
export function chargedPayment(payment: Order['payment']): Order['payment'] {
  return payment.kind === 'card' ? { ...payment, lastDigits: payment.lastDigits || '4242' } : payment;
}
