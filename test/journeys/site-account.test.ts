import type { Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { noAnswer } from './faults.ts';
import { useStage } from './use-stage.ts';
import { words } from './words.ts';

const visit = useStage();
const say = words.de;

it('an account in the head of the site that could not be signed in is not shown as if it were', async () => {
  const { page, site } = await visit(say.home, { account: 'muster', allows: noAnswer });
  const picker = page.locator('#account');
  const isValid = () => picker.evaluate((element) => (element as HTMLSelectElement).validity.valid);
  await page.route(`${site}/account`, (route) => route.abort());
  for (const account of ['neu', '']) {
    await picker.selectOption(account);
    await expect.poll(() => picker.inputValue()).toBe('muster');
    expect(await isValid()).toBe(false);
  }
  await page.unroute(`${site}/account`);
  await picker.selectOption('neu');
  await expect.poll(isValid).toBe(true);
  await page.reload();
  expect(await picker.inputValue()).toBe('neu');
});

it('of two accounts that are chosen one after the other the last one stays', async () => {
  const { context, page, site } = await visit(say.home);
  const picker = page.locator('#account');
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const asked: string[] = [];
  await page.route(`${site}/account`, async (route: Route) => {
    asked.push(route.request().method());
    await opened;
    await route.fallback();
  });
  await picker.selectOption('muster');
  await picker.selectOption('neu');
  await picker.selectOption('');
  expect(await picker.inputValue()).toBe('');
  open();
  await expect.poll(() => asked).toEqual(['POST', 'POST', 'DELETE']);
  await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).toEqual([]);
  expect(await picker.inputValue()).toBe('');
});

it('a sign-in without an answer says so in its dialog, and works when it is tried again', async () => {
  const { page, customer, site } = await visit(`${say.buyPage}?product=telefonie`, { allows: noAnswer });
  await customer.goToCheckout();
  const dialog = page.getByRole('dialog', { name: say.signIn });
  await page.route(`${site}/account`, (route) => route.abort());
  await customer.signInAs(say.established);
  await dialog.getByRole('alert').filter({ hasText: 'Versuchen Sie es erneut.' }).waitFor();
  await page.unroute(`${site}/account`);
  await customer.signInAs(say.established);
  await customer.heading(say.checkoutTitle).waitFor();
  expect(await dialog.count()).toBe(0);
});
