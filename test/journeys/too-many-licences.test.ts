import { describe, expect, it } from 'vitest';
import { useStage } from './use-stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

describe.each(mainLanguages)('more licences than can be ordered here, %s', (language) => {
  it('are kept and explained, not accepted, and a quote can be asked for', async () => {
    const { site, page, customer, events } = await visit(words[language].home, {
      account: 'muster',
      language,
    });
    const { words: say } = customer;
    await customer.launch(say.launchTelephony);
    await customer.press(say.buy);
    await customer.typeSeats(501);
    await customer.press(say.continue);
    await customer.text(say.tooMany).waitFor();
    const field = customer.field(say.seats);
    expect(await field.inputValue()).toBe('501');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await customer.heading(say.planTitle).waitFor();
    expect(await customer.heading(say.billing).count()).toBe(0);

    await customer.press(say.askForQuote);
    await page.waitForURL(`${site}${say.contactPage}`);
    expect(events.named('kasse-ask-for-quote').map(({ detail }) => detail['selection'])).toMatchObject([
      { productId: 'telefonie', planId: 'plus', seats: 501 },
    ]);
  });

  it('are corrected by the customer, and it goes on', async () => {
    const { customer } = await visit(words[language].home, { account: 'muster', language });
    const { words: say } = customer;
    await customer.launch(say.launchTelephony);
    await customer.press(say.buy);
    await customer.typeSeats(5000);
    await customer.press(say.continue);
    await customer.text(say.tooMany).waitFor();
    await customer.typeSeats(500);
    await customer.press(say.continue);
    await customer.heading(say.billing).waitFor();
    expect(await customer.text(say.tooMany).count()).toBe(0);
  });
});
