import type { Account } from '@kasse/domain';
import type { CardDesk } from '@kasse/server';
import { randomUUID } from 'node:crypto';
import type { CardDouble } from './gateway.cards.ts';

/** The double as the service asks it: a question that has no answer fails. */
export function chargesOf(cards: CardDouble): CardDesk {
  const answer = (key: string) => {
    const state = cards.ask(key);
    if (state === 'pending') throw new TypeError('The connection broke.');
    return state === 'declined'
      ? ({ state } as const)
      : ({ state, lastDigits: '4242', brand: 'Visa' } as const);
  };
  return {
    charges: {
      charge: ({ key }) => Promise.resolve(key).then(answer),
      cancel: ({ key }) => Promise.resolve(key).then(answer),
    },
    provider: 'sandbox',
    setup: { url: 'http://localhost:4200' },
  };
}

/** An account as the file of a host writes it: what leaves the service is not all that it knows. */
export function entryOf(account: Account): object {
  return {
    ...account,
    subscriptions: account.subscriptions.map((subscription) => ({ ...subscription, id: randomUUID() })),
    paymentMethods: account.paymentMethods.map((method) => {
      if (method.kind === 'card') return { id: method.id, kind: method.kind };
      return method.kind === 'saved_card' ? { ...method, reference: 'pm_suite' } : method;
    }),
  };
}
