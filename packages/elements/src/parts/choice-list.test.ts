import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KasseChoiceList } from './choice-list.ts';
import type { Choice } from './choice.ts';
import { defineParts } from './define-parts.ts';

defineParts();

const plans: readonly Choice[] = [
  {
    value: 'standard',
    name: 'Standard',
    lines: ['Anrufe in alle Netze'],
    amount: '12,00 €',
    amountUnit: 'je Lizenz',
  },
  { value: 'plus', name: 'Plus', mark: 'Empfohlen', lines: ['Dazu Warteschleifen'], amount: '18,00 €' },
  { value: 'premium', name: 'Premium', initial: 'P', amount: '26,00 €' },
];

const list = (choices = plans, value = ''): Promise<KasseChoiceList> =>
  fixture(html`<kasse-choice-list label="Abostufe" .choices=${choices} .value=${value}></kasse-choice-list>`);

const radios = (part: KasseChoiceList): HTMLInputElement[] => [
  ...(part.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []),
];

describe('a list of choices', () => {
  it('is accessible, chosen or not', async () => {
    await expect(await list()).to.be.accessible();
    await expect(await list(plans, 'plus')).to.be.accessible();
  });

  it('keeps the row of a choice when one before it goes away', async () => {
    const part = await list();
    const [, , premium] = radios(part);
    premium?.focus();
    part.choices = plans.slice(1);
    await part.updateComplete;
    expect([radios(part)[1], part.shadowRoot?.activeElement]).to.deep.equal([premium, premium]);
  });

  it('chooses nothing on arrival', async () => {
    expect(radios(await list()).some((radio) => radio.checked)).to.equal(false);
  });

  it('names a radio by its words and its price, and describes it by its lines', async () => {
    const part = await list();
    const [, plus] = radios(part);
    const text = (ids: string | null | undefined): string =>
      (ids ?? '')
        .split(' ')
        .map((id) => part.shadowRoot?.getElementById(id)?.innerText ?? '')
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
    expect(text(plus?.getAttribute('aria-labelledby'))).to.equal('Plus Empfohlen 18,00 €');
    expect(text(plus?.getAttribute('aria-describedby'))).to.equal('Dazu Warteschleifen');
  });

  it('tells which row was pressed, wherever in the row', async () => {
    const part = await list();
    const price = part.shadowRoot?.querySelectorAll<HTMLElement>('[part~=amount]')[1];
    const chosen = oneEvent(part, 'kasse-choose');
    price?.click();
    expect((await chosen).detail).to.deep.equal({ value: 'plus' });
    expect(part.value).to.equal('plus');
  });

  it('moves by arrow keys as native radios do', async () => {
    const part = await list(plans, 'standard');
    part.focus();
    const chosen = oneEvent(part, 'kasse-choose');
    await sendKeys({ press: 'ArrowDown' });
    expect((await chosen).detail).to.deep.equal({ value: 'plus' });
  });

  it('does not let the page hear its event', async () => {
    const part = await list();
    const around = await fixture<HTMLElement>(html`<div></div>`);
    const root = around.attachShadow({ mode: 'open' });
    root.append(part);
    let heard = 0;
    document.addEventListener('kasse-choose', () => (heard += 1), { once: true });
    radios(part)[0]?.click();
    expect(part.value).to.equal('standard');
    expect(heard).to.equal(0);
  });

  it('focuses the chosen row', async () => {
    const part = await list(plans, 'premium');
    part.focus();
    expect((part.shadowRoot?.activeElement as HTMLInputElement).value).to.equal('premium');
  });

  it('marks the chosen row by a border, so that forced colours keep it', async () => {
    const part = await list(plans, 'plus');
    const rows = [...(part.shadowRoot?.querySelectorAll('[part~=row]') ?? [])];
    expect(rows.map((row) => getComputedStyle(row).borderInlineStartWidth)).to.deep.equal([
      '0px',
      '4px',
      '0px',
    ]);
  });

  it('makes every row at least 44 px high, also with 40 of them', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      value: String(index),
      name: `Produkt ${index}`,
    }));
    const part = await list(many);
    for (const row of part.shadowRoot?.querySelectorAll('label') ?? [])
      expect(row.getBoundingClientRect().height).to.be.within(44, 45);
  });

  it('keeps text to its width at 288 px', async () => {
    const part = await list([
      { value: 'long', name: 'Unternehmenskommunikationsplattform'.repeat(2), amount: '12.345.678,00 €' },
    ]);
    part.style.inlineSize = '288px';
    expect(part.shadowRoot?.querySelector('label')?.scrollWidth).to.be.at.most(288);
  });

  it('shows the letter when a picture does not load', async () => {
    const part = await list([
      { value: 'a', name: 'Telefonie', initial: 'T', icon: 'data:image/png;base64,none' },
    ]);
    const picture = part.shadowRoot?.querySelector('img');
    picture?.dispatchEvent(new Event('error'));
    await part.updateComplete;
    expect(part.shadowRoot?.querySelector('img')).to.equal(null);
    expect(part.shadowRoot?.querySelector('.tile')?.textContent).to.equal('T');
  });
});
