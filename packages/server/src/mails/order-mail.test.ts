import type { Account, OrderItem, QuoteRequest } from '@kasse/domain';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCharges } from '../charges.fixture.ts';
import { openStage, telephony, type Stage, type StageOptions } from '../stage.fixture.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

interface Case {
  readonly request: Partial<QuoteRequest>;
  readonly locale?: string;
  readonly payment?: object;
  readonly account?: object;
  /** What the mail says of the request is built when the account is known. */
  readonly items?: (account: Account) => OrderItem[];
  readonly options?: StageOptions;
}

/** The mail about an order, part by part, as a reader sees it. */
async function partsOf({ request, locale = 'de', payment = {}, account = {}, items, options }: Case) {
  const here = await openStage({ database: stage.database, charges: openCharges(), ...options });
  const email = `${randomUUID()}@muster.example`;
  const customer = await here.signIn({ email, ...account }, locale);
  const known = (await customer.get<Account>('/v1/account')).body;
  const { body: quote } = await customer.quote({ ...request, ...(items && { items: items(known) }) });
  await customer.order(quote, randomUUID(), payment);
  const [mail] = await here.mails(email);
  // Intl writes spaces that do not break; a reader does not see the difference.
  return (mail?.text ?? '').replace(/[\u00a0\u2009\u202f]/g, ' ').split('\n\n');
}

/** More of what the demo account has: ten licences of Webinare Plus, paid until 14 December. */
const change =
  (planId: string, seats: number) =>
  ({ subscriptions }: Account): OrderItem[] => [
    {
      ...{ productId: 'webinare', planId, priceId: `webinare-${planId}-month-2026`, seats },
      kind: 'change',
      subscriptionId: subscriptions.find(({ productId }) => productId === 'webinare')?.id ?? '',
    },
  ];

describe('the mail about an order', () => {
  it('shows what codes take off, before the tax', async () => {
    const parts = await partsOf({ request: { codes: ['HERBST10', 'WILLKOMMEN25'] } });
    expect(parts).toContain(
      [
        'Ihre Bestellung',
        'Zwischensumme: 90,00 €',
        'Rabatt („HERBST10“): −9,00 €',
        'Rabatt („WILLKOMMEN25“): −25,00 €',
        '19 % Umsatzsteuer: 10,64 €',
        'Fälliger Gesamtbetrag: 66,64 €',
      ].join('\n'),
    );
  });

  it('says of more licences what was and what will be, and that the billing date moves', async () => {
    const parts = await partsOf({ request: {}, items: change('plus', 5) });
    expect(parts).toContain(
      [
        'Produkt: Webinare',
        'Abostufe: Plus',
        'Anzahl Benutzerlizenzen: Bisher 10, künftig 15',
        'Preis des Plans: 14,00 € je Lizenz und Monat',
        'Abrechnungszeitraum: 23. November – 22. Dezember 2026',
        'Rechnungsdatum: Bisher 15. Dezember 2026, künftig 23. Dezember 2026',
        'Betrag: 210,00 €',
      ].join('\n'),
    );
    expect(parts).toContain(
      [
        'Ihre Bestellung',
        'Zwischensumme: 210,00 €',
        'Gutschrift für nicht genutzte Zeit: −102,67 €',
        '19 % Umsatzsteuer: 20,39 €',
        'Fälliger Gesamtbetrag: 127,72 €',
      ].join('\n'),
    );
    expect(parts.join()).toContain('Weisen Sie die 5 neuen Lizenzen zu');
  });

  it('says of a higher plan what was and what will be, in English too', async () => {
    const parts = await partsOf({ request: {}, locale: 'en', items: change('premium', 0) });
    expect(parts).toContain(
      [
        'Product: Webinars',
        'Plan: Plus now, Premium after this order',
        'Number of user licences: 10',
        'Plan price: €20.00 per licence per month',
        'Billing period: 23 November – 22 December 2026',
        'Billing date: 15 December 2026 now, 23 December 2026 after this order',
        'Amount: €200.00',
      ].join('\n'),
    );
    expect(parts.join()).toContain('Credit for unused time: −€102.67');
    expect(parts.join()).not.toContain('Assign');
  });

  it('says nothing of a billing date that stays', async () => {
    const options: StageOptions = {
      change: (shop) => {
        shop.billingDatePolicy = 'coterm';
      },
    };
    const parts = await partsOf({ request: {}, items: change('plus', 5), options });
    expect(parts.join()).toContain('Abrechnungszeitraum: 23. November – 14. Dezember 2026');
    expect(parts.join()).not.toContain('Rechnungsdatum: Bisher');
  });

  it('says how long a trial is free, what follows, and that nothing is due', async () => {
    const items: OrderItem[] = [
      { productId: 'archiv', planId: 'archiv', priceId: 'archiv-year-2026', seats: 3, kind: 'trial' },
    ];
    const parts = await partsOf({ request: { items }, payment: { paymentMethodId: 'card-4242' } });
    expect(parts).toContain(
      [
        'Produkt: Archiv',
        'Abostufe: Archiv',
        'Anzahl Benutzerlizenzen: 3',
        'Preis des Plans: 60,00 € je Lizenz und Jahr',
        'Testversion: Kostenlos bis zum 23. Dezember 2026. Danach 180,00 € im Jahr, wenn Sie nicht vorher kündigen.',
        'Betrag: 0,00 €',
      ].join('\n'),
    );
    expect(parts).toContain(
      [
        'Zahlungsart: Karte, Endziffern 4242',
        'Nächstes Rechnungsdatum: 24. Dezember 2026 (214,20 € im Jahr)',
      ].join('\n'),
    );
    const invoiced = await partsOf({ request: { items } });
    expect(invoiced.join()).toContain('Zahlungsart: Rechnung\n');
  });

  it('says that nothing is due', async () => {
    const items = [{ productId: 'meetings', planId: 'meetings', priceId: 'meetings-month-2026', seats: 1 }];
    const request = { items, codes: ['GRATIS100'] };
    const payment = { paymentMethodId: undefined };
    expect((await partsOf({ request, payment })).join()).toContain(
      'Zahlungsart: Heute ist nichts zu zahlen.',
    );
    expect((await partsOf({ request, payment, locale: 'en' })).join()).toContain(
      'Payment method: Nothing is due today.',
    );
  });

  it.each([
    ['de', 'Steuerschuldnerschaft des Leistungsempfängers: 0,00 €'],
    ['en', 'Reverse charge: €0.00'],
  ])('says in %s who owes the tax abroad', async (locale, words) => {
    const address = {
      ...{ company: 'Alpwerk', fullName: 'Buchhaltung', street: 'Ring 1', postcode: '1010', city: 'Wien' },
      ...{ country: 'AT', invoiceEmail: 'rechnung@alpwerk.example' },
    };
    const parts = await partsOf({
      request: { items: [telephony()] },
      locale,
      account: { address, vatId: 'ATU13585627' },
      options: { vatRegister: () => Promise.resolve('valid') },
    });
    expect(parts.join()).toContain(words);
  });

  it('says what credit is kept for the next invoices', async () => {
    const options: StageOptions = {
      change: (shop) => {
        const plus = shop.products.find(({ id }) => id === 'webinare')?.plans[1];
        const [price] = plus?.prices ?? [];
        if (price)
          Object.assign(price, { id: 'webinare-plus-2025', pricing: { model: 'per_unit', unit: '100' } });
        plus?.prices.push({
          ...{ id: 'webinare-plus-month-2026', interval: 'month' },
          pricing: { model: 'per_unit', unit: '1' },
        });
      },
    };
    const parts = await partsOf({
      request: {},
      items: change('plus', 5),
      payment: { paymentMethodId: undefined },
      options,
    });
    expect(parts.join()).toContain('Gutschrift für die nächsten Rechnungen: 718,33 €');
  });
});
