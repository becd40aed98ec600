import { describe, expect, it } from 'vitest';
import { plain, shownText, type Customer } from './customer.ts';
import { useStage } from './use-stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

/** What the account has: telephony twice, billed on different days. */
const office = { productId: 'telefonie', planId: 'plus', interval: 'year', orderId: null };
const store = { productId: 'telefonie', planId: 'standard', interval: 'month', orderId: null };

describe.each(mainLanguages)('two subscriptions of one product, %s', (language) => {
  const { [language]: say } = words;
  const [plus, standard] = [say.ownedSeats(10, 'Plus'), say.ownedSeats(3, 'Standard')];

  /** Adds licences to the subscription that a row of the first stop describes. */
  async function add(customer: Customer, row: string, seats: number): Promise<void> {
    await customer.page.getByText(row).click();
    await customer.press(say.addLicences);
    await customer.typeSeats(seats);
  }

  it('are changed in one order, each with its own credit and its own billing date', async () => {
    const { page, customer, records, events } = await visit(`${say.buyPage}?product=telefonie`, {
      account: 'mehrfach',
      language,
    });
    // The link names the product alone: which one is meant is asked.
    await customer.text(say.invoiceOn.year(say.date('2027-03-01'))).waitFor();
    await customer.text(say.invoiceOn.month(say.date('2026-12-15'))).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await add(customer, plus, 5);
    await customer.press(say.checkout);
    await customer.seeTotal(2637.88);
    await customer.button(say.cartCount(1)).first().click();
    await customer.press(say.addAnother);
    await add(customer, standard, 2);
    await customer.press(say.addToCart);
    const lines = customer.line(say.telephony);
    await lines.nth(1).waitFor();
    expect(await shownText(lines.nth(0))).toContain(say.changeOf(plus));
    expect(await shownText(lines.nth(1))).toContain(say.changeOf(standard));
    // A reload of the page keeps both.
    await page.reload();
    await customer.button(say.cartCount(2)).first().click();
    await lines.nth(1).waitFor();
    await customer.press(say.checkout);
    // 15 × 180.00 for a year less 98 of 365 days of 1,800.00; 5 × 12.00 for a month less 22 of 30 days of 36.00; 19 %.
    await customer.seeTotal(2677.87);
    const slip = await customer.slip();
    const moves = [
      say.billingDateMoves(say.date('2027-03-01'), say.date('2027-11-23')),
      say.billingDateMoves(say.date('2026-12-15'), say.date('2026-12-23')),
    ];
    for (const part of [...moves, say.seatsChange(10, 15), say.seatsChange(3, 5)])
      expect(slip).toContain(part);
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    await customer.text(say.assign(say.telephony, 7)).waitFor();

    expect(await records('mehrfach').tally()).toEqual({ orders: 1, charges: 1, mails: 1 });
    expect(await records('mehrfach').subscriptions()).toEqual([
      { ...office, seats: 15, nextBillingDate: '2027-11-23' },
      { ...store, seats: 5, nextBillingDate: '2026-12-23' },
    ]);
    expect((await records('mehrfach').charges()).map(({ amount }) => amount.minor)).toEqual([267_787]);
    const [mail] = await records('mehrfach').mails();
    for (const part of [say.seatsChange(10, 15), say.seatsChange(3, 5)])
      expect(plain(mail?.text)).toContain(part);
    const [placed] = events.named('kasse-order-placed');
    const items = placed?.detail['items'] as readonly { readonly subscriptionId: string }[];
    expect(new Set(items.map(({ subscriptionId }) => subscriptionId)).size).toBe(2);
  });
});
