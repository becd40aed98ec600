import { describe, expect, it } from 'vitest';
import { useStage } from './use-stage.ts';
import { languages, words } from './words.ts';

const visit = useStage();

describe.each(languages)('somebody who is signed out, %s', (language) => {
  it('is asked to sign in only at the checkout, and goes on there with everything kept', async () => {
    const { customer, events, records } = await visit(words[language].home, { language });
    const { words: say } = customer;
    await customer.launch(say.launchTelephony);
    await customer.press(say.buy);
    await customer.typeSeats(10);
    await customer.press(say.continue);
    await customer.choose(say.yearly);
    expect(events.named('kasse-sign-in-required')).toEqual([]);
    await customer.press(say.checkout);
    await customer.text(say.signedOut).first().waitFor();
    expect(events.named('kasse-sign-in-required').map(({ detail }) => detail['reason'])).toEqual(['missing']);

    await customer.signInAs(say.established);
    await customer.heading(say.checkoutTitle).waitFor();
    await customer.text(say.total).first().waitFor();
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    expect(await records('muster').newSubscriptions()).toMatchObject([
      { productId: 'telefonie', planId: 'plus', seats: 10, interval: 'year' },
    ]);
  });

  it('can put the sign-in off and ask for it again', async () => {
    const { page, customer, events } = await visit(`${words[language].buyPage}?product=telefonie`, {
      language,
    });
    const { words: say } = customer;
    await customer.goToCheckout();
    await page.getByRole('dialog', { name: say.signIn }).getByRole('button', { name: say.cancel }).click();
    await customer.press(say.signIn);
    await customer.signInAs(say.newBusiness);
    await customer.heading(say.checkoutTitle).waitFor();
    await customer.field(say.fields.company).waitFor();
    expect(events.named('kasse-sign-in-required')).toHaveLength(2);
  });

  it('has the focus in the checkout again after Escape', async () => {
    const { page, customer } = await visit(`${words[language].buyPage}?product=telefonie`, { language });
    await customer.goToCheckout();
    const dialog = page.getByRole('dialog', { name: customer.words.signIn });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('kasse-checkout');
  });

  it('starts a trial after the sign-in that it asked for', async () => {
    const { customer, events, records } = await visit(words[language].home, { language });
    const { words: say } = customer;
    await customer.launch(say.launchTelephony);
    await customer.press(say.try);
    expect(events.named('kasse-sign-in-required')).toEqual([]);
    await customer.press(say.startTrial);
    await customer.signInAs(say.newBusiness);
    await customer.heading(say.trialStarted).waitFor();
    expect(events.named('kasse-sign-in-required').map(({ detail }) => detail['reason'])).toEqual(['missing']);
    expect(events.named('kasse-trial-started')).toHaveLength(1);
    expect(await records('neu').trials()).toEqual([{ productId: 'telefonie', endsOn: '2026-12-07' }]);
  });
});
