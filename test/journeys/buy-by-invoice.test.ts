import { describe, expect, it } from 'vitest';
import { useStage } from './use-stage.ts';
import { languages, words } from './words.ts';

const visit = useStage();

describe.each(languages)('an established business buys by invoice, %s', (language) => {
  it('in eight presses at most, and the order, its mail and its events say the same', async () => {
    const { page, customer, events, records } = await visit(words[language].home, {
      account: 'muster',
      language,
    });
    await customer.launch();
    await customer.choose(customer.words.telephony);
    await customer.goToCheckout();
    await customer.choose(customer.words.invoice);
    await customer.press(customer.words.placeOrder);
    await customer.heading(customer.words.ordered).waitFor();
    await page.screenshot({path: '/tmp/j1.png'});
    expect(customer.presses).toBeLessThanOrEqual(8);
    console.log(events.all.map(e=>e.name+JSON.stringify(e.detail)).join('\n'), await records('muster').orders());
  });
});
