import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render } from 'lit';
import { select, type Select } from './select.ts';

const options = [
  { value: 'month', label: 'Monatlich' },
  { value: 'year', label: 'Jährlich' },
];

async function drawn(given: Partial<Select> = {}): Promise<{ place: HTMLElement; picked: string[] }> {
  const picked: string[] = [];
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const all: Select = {
    ...{ id: 'interval', name: 'interval', label: 'Abrechnung', labelHidden: false },
    ...{ value: 'month', options, change: (value) => picked.push(value) },
    ...given,
  };
  render(select(all), place);
  return { place, picked };
}

const control = (place: HTMLElement) => place.querySelector('select') as HTMLSelectElement;

describe('a select', () => {
  it('is found by its label, and shows its value', async () => {
    const { place } = await drawn({ value: 'year' });
    const label = place.querySelector('label');
    expect(label?.control === control(place)).to.equal(true);
    expect([label?.textContent, control(place).value]).to.deep.equal(['Abrechnung', 'year']);
    await expect(place).to.be.accessible();
  });

  it('tells what was picked with a key', async () => {
    const { place, picked } = await drawn();
    control(place).focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(picked).to.deep.equal(['year']);
  });

  it('is a word where there is nothing to choose', async () => {
    const { place } = await drawn({ options: options.slice(0, 1) });
    expect(place.querySelector('select')).to.equal(null);
    expect(place.querySelector('.word')?.textContent).to.equal('Monatlich');
  });

  it('keeps its label for assistive technology alone where it is asked to', async () => {
    const { place } = await drawn({ labelHidden: true });
    expect(place.querySelector('label')?.classList.contains('unseen')).to.equal(true);
  });
});
