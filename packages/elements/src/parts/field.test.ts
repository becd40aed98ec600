import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render } from 'lit';
import { defineParts } from './define-parts.ts';
import { fieldSheets } from './field.styles.ts';
import { field, fieldPair, type Field } from './field.ts';

defineParts();

const form = (options: Partial<Field> = {}): Promise<HTMLFormElement> =>
  fixture(
    html`<form data-kasse>
      ${field({ id: 'company', label: 'Unternehmen', value: 'Muster', ...options })}
      <button type="button">Weiter</button>
    </form>`,
  );

const control = (root: HTMLElement): HTMLInputElement =>
  root.querySelector('.kasse-control') as HTMLInputElement;

describe('a field in the page’s own tree', () => {
  const page = [...document.adoptedStyleSheets];
  before(() => {
    document.adoptedStyleSheets = [...page, ...fieldSheets()];
  });
  after(() => {
    document.adoptedStyleSheets = page;
  });

  it('is accessible with hint, confirmation and error', async () => {
    await expect(await form({ hint: 'Wie im Register' })).to.be.accessible();
    await expect(await form({ good: 'Bestätigt.' })).to.be.accessible();
    await expect(await form({ error: 'Diese Angabe fehlt noch.' })).to.be.accessible();
    await expect(await form({ options: [{ value: 'Muster', label: 'Muster' }] })).to.be.accessible();
  });

  it('is found by its label and says its message', async () => {
    const root = await form({ hint: 'Wie im Register', error: 'Diese Angabe fehlt noch.' });
    expect(control(root).labels?.[0]?.textContent).to.equal('Unternehmen');
    const message = document.getElementById(control(root).getAttribute('aria-describedby') ?? '');
    expect(message?.textContent.trim()).to.equal('Diese Angabe fehlt noch.');
    expect(control(root).getAttribute('aria-invalid')).to.equal('true');
  });

  it('tells what is typed, and when it is left', async () => {
    const told: string[] = [];
    const root = await form({
      value: '',
      input: (text) => told.push(text),
      change: (text) => told.push(`${text}!`),
    });
    control(root).focus();
    await sendKeys({ type: 'AG' });
    await sendKeys({ press: 'Tab' });
    expect(told).to.deep.equal(['A', 'AG', 'AG!']);
  });

  it('keeps what is being typed when it is drawn anew, and takes another value', async () => {
    const place = await fixture<HTMLElement>(html`<div data-kasse></div>`);
    const draw = (options: Partial<Field>): unknown =>
      render(field({ id: 'city', label: 'Ort', value: '', ...options }), place);
    draw({});
    control(place).focus();
    await sendKeys({ type: 'Ber' });
    draw({ hint: 'Wie im Register' });
    expect(control(place).value).to.equal('Ber');
    draw({ value: 'Berlin' });
    expect(control(place).value).to.equal('Berlin');
  });

  it('shows the chosen country', async () => {
    const root = await form({
      value: 'AT',
      options: [
        { value: 'DE', label: 'Deutschland' },
        { value: 'AT', label: 'Österreich' },
      ],
    });
    expect(control(root).value).to.equal('AT');
  });

  it('does not yield to rules of the page', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('main.page .column .box input { border: 9px solid red; height: 20px; width: 10px; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const root = await fixture(
      html`<main class="page">
        <div class="column">
          <form class="box" data-kasse>${field({ id: 'city', label: 'Ort', value: '' })}</form>
        </div>
      </main>`,
    );
    const { borderTopWidth, blockSize } = getComputedStyle(control(root as HTMLElement));
    expect([borderTopWidth, blockSize]).to.deep.equal(['1px', '44px']);
  });

  it('is the same field when the pair changes places', async () => {
    const place = await fixture<HTMLElement>(html`<div data-kasse></div>`);
    const postcode: Field = { id: 'postcode', label: 'Postleitzahl', value: '' };
    const town: Field = { id: 'town', label: 'Ort', value: '' };
    render(fieldPair([postcode, town]), place);
    const [first] = place.querySelectorAll<HTMLInputElement>('input');
    if (first) first.value = '10969';
    render(fieldPair([town, postcode], 'last'), place);
    const fields = [...place.querySelectorAll('input')];
    expect(fields.map(({ id }) => id)).to.deep.equal(['town', 'postcode']);
    expect([fields[1] === first, fields[1]?.value]).to.deep.equal([true, '10969']);
  });

  it('shows one message: an error before a caution before a confirmation', async () => {
    const all = { hint: 'Hinweis', good: 'Bestätigt.', caution: 'Noch nicht geprüft.', error: 'Fehlt noch.' };
    const shown = async (options: Partial<Field>) => {
      const message = (await form(options)).querySelector<HTMLElement>('.kasse-message');
      return [message?.dataset['kind'], message?.textContent.trim()];
    };
    expect(await shown(all)).to.deep.equal(['error', 'Fehlt noch.']);
    expect(await shown({ ...all, error: '' })).to.deep.equal(['caution', 'Noch nicht geprüft.']);
    expect(await shown({ hint: 'Hinweis', good: 'Bestätigt.' })).to.deep.equal(['good', 'Bestätigt.']);
    await expect(await form({ caution: 'Noch nicht geprüft.' })).to.be.accessible();
  });

  it('takes the tokens of the element around it', async () => {
    const around = await fixture<HTMLElement>(
      html`<kasse-note
        ><form data-kasse>${field({ id: 'tax', label: 'Nummer', value: '' })}</form></kasse-note
      >`,
    );
    around.style.setProperty('--kasse-color-edge', 'rgb(1, 2, 3)');
    expect(getComputedStyle(control(around)).borderTopColor).to.equal('rgb(1, 2, 3)');
  });

  it('stands beside another only in a pair', async () => {
    const root = await fixture<HTMLElement>(
      html`<form data-kasse>
        ${fieldPair([
          { id: 'postcode', label: 'Postleitzahl', value: '' },
          { id: 'town', label: 'Ort', value: '' },
        ])}
      </form>`,
    );
    const [first, second] = [...root.querySelectorAll('.kasse-control')].map((element) =>
      element.getBoundingClientRect(),
    );
    expect(first?.top).to.equal(second?.top);
    expect(first?.right).to.be.lessThan(second?.left ?? 0);
  });
});
