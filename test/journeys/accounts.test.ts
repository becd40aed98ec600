import { describe, expect, it } from 'vitest';
import { useStage } from './use-stage.ts';
import { mainLanguages, words } from './words.ts';

const visit = useStage();

describe.each(mainLanguages)('an account that cannot order here, %s', (language) => {
  it.each(['home', 'buyPage'] as const)('a corporate account finds its own ways, from %s', async (place) => {
    const { site, page, customer, events, records } = await visit(words[language][place], {
      account: 'konzern',
      language,
    });
    const { words: say } = customer;
    if (place === 'home') await customer.launch();
    await customer.text(say.corporate).first().waitFor();
    await customer.text(say.representative).waitFor();
    const leadsTo = (name: string): Promise<string | null> => customer.link(name).getAttribute('href');
    expect(await leadsTo(say.portal)).toBe(`${site}/firmenportal`);
    expect(await leadsTo(say.contactForm)).toBe(`${site}/kontakt`);
    expect(await leadsTo(say.help)).toBe(`${site}/hilfe`);
    expect(await page.getByRole('radio').count()).toBe(0);
    for (const name of [say.buy, say.try, say.continue, say.checkout, say.placeOrder])
      expect(await customer.button(name).count()).toBe(0);
    expect(events.named('kasse-corporate-account')).toHaveLength(1);
    expect(await records('konzern').outbox()).toEqual([]);
    await customer.link(say.portal).click();
    expect(page.url()).toBe(`${site}/firmenportal`);
  });

  it('a member who is no billing contact reads whom to ask', async () => {
    const { page, customer, events } = await visit(words[language].home, { account: 'mitglied', language });
    await customer.launch(words[language].launchTelephony);
    await customer.text(customer.words.notContact).waitFor();
    expect(await page.getByRole('radio').count()).toBe(0);
    expect(await customer.button(customer.words.buy).count()).toBe(0);
    expect(events.named('kasse-sign-in-required')).toEqual([]);
  });
});
