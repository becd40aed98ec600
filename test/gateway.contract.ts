import { describe } from 'vitest';
import { describeCarts } from './gateway.carts.ts';
import { describeChanges } from './gateway.changes.ts';
import { describeDiscounts } from './gateway.discounts.ts';
import { describeOrders } from './gateway.orders.ts';
import { describePayments } from './gateway.payments.ts';
import { describeQuotes } from './gateway.quotes.ts';
import { describeReading } from './gateway.reading.ts';
import type { MakeGateway } from './gateway.stage.ts';
import { describeTrials } from './gateway.trials.ts';

/** What every gateway does, whatever is behind it. */
export function describeGateway(name: string, make: MakeGateway): void {
  describe(`${name} says who buys what`, () => describeReading(make));
  describe(`${name} quotes`, () => describeQuotes(make));
  describe(`${name} takes orders`, () => describeOrders(make));
  describe(`${name} is paid`, () => describePayments(make));
  describe(`${name} keeps a cart`, () => describeCarts(make));
  describe(`${name} changes what is owned`, () => describeChanges(make));
  describe(`${name} takes off`, () => describeDiscounts(make));
  describe(`${name} starts trials`, () => describeTrials(make));
}
