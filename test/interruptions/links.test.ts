import type { CheckoutView } from '@kasse/flow';
import { loadMessages } from '@kasse/locales';
import { afterAll, expect, it } from 'vitest';
import { shownText } from '../journeys/customer.ts';
import { useStage } from '../journeys/use-stage.ts';
import { words } from '../journeys/words.ts';
import { pairwise, representatives, sentencesFor } from './links.ts';
import { Rows } from './report.ts';
import { isWholeGrid } from './way.ts';

const visit = useStage();
const links = isWholeGrid ? [...representatives, ...pairwise()] : representatives;
const rows = new Rows('links', ['who', 'link', 'where it leads', 'what is read']);
afterAll(() => rows.keep());

it(
  'a link opens the nearest stop, and the customer reads what of it could not be',
  async () => {
    const { page, context, site } = await visit(words.de.home);
    const texts = { de: await loadMessages('de'), en: await loadMessages('en') };
    for (const { account, language, ...parts } of links) {
      // Somebody else, who was never here.
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await context.clearCookies();
      if (account) await context.addCookies([{ name: 'account', value: account, url: site }]);
      const named = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
      const query = new URLSearchParams(named).toString();
      await page.goto(`${site}${words[language].buyPage}?${query}`);
      const checkout = page.locator('kasse-checkout');
      const view = await checkout.evaluate(
        (element) =>
          new Promise<CheckoutView>((resolve) => {
            const look = ({ view }: { view: CheckoutView }): void => {
              if (view.moment !== 'loading' && !view.busy)
                resolve(JSON.parse(JSON.stringify(view)) as typeof view);
            };
            void customElements
              .whenDefined('kasse-checkout')
              .then(() => (element as HTMLElementTagNameMap['kasse-checkout']).subscribe(look));
          }),
      );
      const name = `${account ?? 'nobody'}, ${language}: ${query}`;
      const expected = sentencesFor({ account, language, ...parts }, view, texts[language].messages);
      for (const sentence of expected) {
        const [beginning = ''] = sentence.split('{{');
        await expect.poll(() => shownText(checkout), { message: name }).toContain(beginning.trim());
      }
      const stops = view.moment === 'choosing' ? view.stop : view.moment;
      expect(['product', 'scope', 'billing', 'not_contact', 'corporate', 'on_hold'], name).toContain(stops);
      rows.add(account ?? 'nobody', `\`?${query}\``, stops, expected.join(' '));
    }
  },
  isWholeGrid ? 300_000 : 60_000,
);
