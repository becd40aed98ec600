import { describe, expect, it } from 'vitest';
import { details } from './details.ts';
import { useStage } from './use-stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

const autofill = {
  company: 'billing organization',
  fullName: 'billing name',
  street: 'billing address-line1',
  postcode: 'billing postal-code',
  city: 'billing address-level2',
  country: 'billing country',
  invoiceEmail: 'billing email',
} as const;

describe.each(mainLanguages)('a new business, %s', (language) => {
  const goToCheckout = async () => {
    const { home } = words[language];
    const visited = await visit(home, { account: 'neu', language });
    await visited.customer.launch(words[language].launchTelephony);
    await visited.customer.goToCheckout();
    await visited.customer.heading(words[language].checkoutTitle).waitFor();
    return visited;
  };

  it('is asked for billing details in the page’s own tree, where browsers can fill them in', async () => {
    const { page, customer } = await goToCheckout();
    for (const [name, autocomplete] of Object.entries(autofill) as [keyof typeof autofill, string][]) {
      const field = page.getByLabel(customer.words.fields[name], { exact: true });
      await field.waitFor();
      expect(await field.getAttribute('autocomplete')).toBe(autocomplete);
      const isInPage = await field.evaluate((element) => {
        const outermost = element.closest('kasse-checkout');
        return outermost !== null && element.getRootNode() === outermost.getRootNode();
      });
      expect(isInPage).toBe(true);
    }
    const forms = page.locator('kasse-checkout > [data-kasse] form');
    expect(await forms.count()).toBe(1);
  });

  it('reads what is missing, is led to each field, and orders once all is there', async () => {
    const { page, customer, events, records } = await goToCheckout();
    const { words: say } = customer;
    // The country of the shop is already chosen.
    const { country: _, ...empty } = say.fields;
    const fields = Object.values(empty);
    await customer.press(say.placeOrder);
    await customer.text(say.missing(fields.length)).waitFor();
    const focused = page.locator('kasse-notice .notes:focus');
    await focused.waitFor();
    expect(await focused.innerText()).toContain(say.missing(fields.length));
    for (const field of fields) expect(await customer.link(say.missingField(field)).count()).toBe(1);
    expect(await records('neu').orders()).toEqual([]);

    await customer.link(say.missingField(say.fields.postcode)).click();
    const postcode = customer.field(say.fields.postcode);
    expect(await postcode.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await postcode.getAttribute('aria-invalid')).toBe('true');

    await customer.fillIn(details);
    await customer.choose(say.invoice);
    // Nobody orders before the total is on screen.
    await page.keyboard.press('Tab');
    await customer.text(say.total).first().waitFor();
    await customer.press(say.placeOrder);
    await customer.heading(say.ordered).waitFor();
    const [order, ...further] = await records('neu').orders();
    expect(further).toEqual([]);
    expect(order?.quote.total.minor).toBe(214_200);
    expect(await records('neu').mails()).toMatchObject([{ kind: 'order', language }]);
    const told = JSON.stringify(events.all);
    for (const personal of Object.values(details).filter((text) => text !== 'DE'))
      expect(told).not.toContain(personal);
  });
});
