import { expect, html, waitUntil } from '@open-wc/testing';
import { stagedQuote } from '../../testing/gateway.fixture.ts';
import { owningAccount, stagedCatalogue, widerCatalogue } from '../../testing/index.ts';
import { drawn, find, textOf } from '../../testing/reading.fixture.ts';
import { bought, changed, staged, tried } from '../../testing/staged.fixture.ts';

const meetings = { productId: 'meetings', planId: 'meetings', seats: 5, interval: 'month' } as const;
const price = html`<kasse-price></kasse-price>`;

describe('<kasse-price>', () => {
  it('shows the figure and says that it is before tax', async () => {
    const stage = await staged(price, { selection: bought });
    expect(find(stage, '[part="amount"]').textContent).to.equal('€1,800.00');
    expect(find(stage, '[part="unit"]').textContent).to.equal('per year, excl. VAT');
  });

  it('shows consumers what the price includes', async () => {
    const catalogue = { ...stagedCatalogue, audience: 'consumer', taxBehaviour: 'inclusive' } as const;
    const stage = await staged(price, { selection: bought, catalogue });
    expect(textOf(stage)).to.contain('incl. VAT');
  });

  it('says until when a trial is free', async () => {
    const stage = await staged(price, { selection: tried, trialEndsOn: '2026-12-07' });
    expect(textOf(stage)).to.equal('until 7 December 2026');
  });

  it('shows nothing before there is a price', async () => {
    expect(textOf(await staged(price))).to.equal('');
  });

  it('says what a trial that goes on is charged first, and when', async () => {
    const selection = { ...meetings, intent: 'trial' } as const;
    const stage = await staged(price, { catalogue: widerCatalogue, selection, trialEndsOn: '2026-12-23' });
    expect(textOf(stage)).to.equal('€45.00 from 24 December 2026');
  });

  it('shows what a change adds', async () => {
    const stage = await staged(price, { selection: changed, account: owningAccount });
    expect(textOf(stage)).to.equal('+€90.00 per month, excl. VAT');
  });

  it('shows the total due once it is binding, and not that of what is chosen further', async () => {
    const binding = { selection: bought, quote: stagedQuote } as const;
    const due = textOf(await staged(price, { ...binding, moment: 'checkout' }));
    expect(due).to.equal('€2,142.00 Total due');
    expect(textOf(await staged(price, { ...binding, moment: 'choosing' }))).to.contain('€1,800.00');
  });

  it('is accessible', async () => {
    await expect(await staged(price, { selection: bought }, 'de')).to.be.accessible();
  });
});

describe('<kasse-price> of a product that it names', () => {
  const priced = async (
    attributes: Readonly<Record<string, string>>,
    view: Parameters<typeof staged>[1] = {},
    locale: 'de' | 'en' = 'en',
  ): Promise<HTMLElement> => {
    const stage = await staged(html``, view, locale);
    const element = document.createElement('kasse-price');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.textContent = 'Prices on request';
    stage.append(element);
    await drawn(element);
    return element;
  };
  const hasPrice = (element: HTMLElement): boolean =>
    element.shadowRoot?.querySelector('slot')?.hidden === true;
  const asked = async (...asking: Parameters<typeof priced>): Promise<string> => {
    const element = await priced(...asking);
    await waitUntil(() => hasPrice(element));
    return [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].map(textOf).join(' ');
  };

  it('says what one licence of the recommended plan costs', async () => {
    expect(await asked({ product: 'telefonie' })).to.equal('€18.00 per licence per month, excl. VAT');
  });

  it('takes the plan and the interval that it names, in the language of the checkout', async () => {
    const words = await asked({ product: 'telefonie', plan: 'premium', billing: 'year' }, {}, 'de');
    expect(words.replace(/\s/gu, ' ')).to.equal('260,00 € je Lizenz und Jahr, zzgl. USt');
  });

  it('says what a number of licences costs', async () => {
    expect(await asked({ product: 'telefonie', seats: '10' })).to.equal('€180.00 per month, excl. VAT');
  });

  it('says that a price includes tax where the catalogue does', async () => {
    const catalogue = { ...stagedCatalogue, audience: 'consumer', taxBehaviour: 'inclusive' } as const;
    expect(await asked({ product: 'telefonie' }, { catalogue })).to.contain('incl. VAT');
  });

  it('is the same whatever is selected', async () => {
    expect(await asked({ product: 'telefonie', plan: 'standard' }, { selection: bought })).to.equal(
      '€12.00 per licence per month, excl. VAT',
    );
  });

  it('says a flat price without a licence', async () => {
    const [telephony] = stagedCatalogue.products;
    const flat = { id: 'flat', interval: 'month', pricing: { model: 'flat', flat: '49' } } as const;
    const catalogue = {
      ...stagedCatalogue,
      products: [{ ...telephony!, plans: [{ ...telephony!.plans[0]!, prices: [flat] }] }],
    };
    expect(await asked({ product: 'telefonie', plan: 'standard' }, { catalogue })).to.equal(
      '€49.00 per month, excl. VAT',
    );
  });

  for (const [wrong, mend] of [
    [{ product: 'telephone' }, 'product="telephone" is not in the catalogue. Use one of telefonie, raeume.'],
    [{ product: 'telefonie', plan: 'gold' }, 'Use one of standard, plus, premium.'],
    [{ product: 'telefonie', billing: 'week' }, 'Use one of month, year.'],
    [{ product: 'telefonie', seats: '501' }, 'from 1 to 500'],
    [{ product: 'telefonie', plan: 'standard', seats: 'ten' }, 'a whole number from 1 to'],
    [{ product: 'raeume', seats: '7' }, 'a whole number from 5 to 50 in steps of 5'],
  ] as const)
    it(`keeps the page’s words and says the mend: ${mend}`, async () => {
      const said: string[] = [];
      const { warn } = console;
      console.warn = (...parts: unknown[]) => said.push(parts.join(' '));
      try {
        const element = await priced(wrong);
        await waitUntil(() => said.length > 0);
        expect(hasPrice(element)).to.equal(false);
        expect(said.join('\n')).to.contain(mend);
      } finally {
        console.warn = warn;
      }
    });
});
