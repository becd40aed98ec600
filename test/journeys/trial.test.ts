import { describe, expect, it } from 'vitest';
import { useStage } from './use-stage.ts';
import { languages, words } from './words.ts';

const visit = useStage();

describe.each(languages)('a trial, %s', (language) => {
  it('starts in five presses at most, with a welcome mail and one event', async () => {
    const { home } = words[language];
    const { customer, events, records } = await visit(home, { account: 'neu', language });
    await customer.launch();
    await customer.choose(customer.words.telephony);
    await customer.press(customer.words.try);
    await customer.press(customer.words.startTrial);
    await customer.heading(customer.words.trialStarted).waitFor();
    expect(customer.presses).toBeLessThanOrEqual(5);

    const { trials, mails, orders } = records('neu');
    expect(await trials()).toEqual([{ productId: 'telefonie', endsOn: '2026-12-07' }]);
    expect(await orders()).toEqual([]);
    expect(await mails()).toMatchObject([
      { kind: 'trial', language, subject: customer.words.welcomeSubject },
    ]);
    expect(events.named('kasse-trial-started').map(({ detail }) => detail)).toMatchObject([
      { version: 1, productId: 'telefonie', planId: 'plus', endsOn: '2026-12-07' },
    ]);
    expect(JSON.stringify(events.all)).not.toMatch(/@|neuwerk/iu);
  });

  it('that runs is said in its row and cannot be started again', async () => {
    const { buyPage } = words[language];
    const { page, customer, records } = await visit(`${buyPage}?product=telefonie&intent=trial`, {
      account: 'neu',
      language,
    });
    await customer.press(customer.words.startTrial);
    await customer.heading(customer.words.trialStarted).waitFor();
    await page.goto(new URL(buyPage, page.url()).href);
    await customer.choose(customer.words.telephony);
    expect(await customer.describedBy(customer.words.telephony)).toContain(customer.words.trialRunning);
    expect(await customer.button(customer.words.try).count()).toBe(0);
    expect(await records('neu').trials()).toHaveLength(1);
  });

  it('that was used before is said in the row, and only buying is offered', async () => {
    const { customer } = await visit(words[language].home, { account: 'getestet', language });
    await customer.launch(customer.words.launchTelephony);
    await customer.row(customer.words.telephony).waitFor();
    expect(await customer.describedBy(customer.words.telephony)).toContain(customer.words.trialUsed);
    await customer.button(customer.words.buy).waitFor();
    expect(await customer.button(customer.words.try).count()).toBe(0);
  });

  it('that a link asks for a second time is explained', async () => {
    const path = `${words[language].buyPage}?product=telefonie&intent=trial`;
    const { customer, records } = await visit(path, { account: 'getestet', language });
    await customer.text(customer.words.trialUsedProblem).first().waitFor();
    expect(await customer.button(customer.words.startTrial).count()).toBe(0);
    expect(await records('getestet').trials()).toEqual([]);
  });
});
