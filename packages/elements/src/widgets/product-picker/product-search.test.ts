import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Account, Selection } from '@kasse/domain';
import { defineParts } from '../../parts/define-parts.ts';
import {
  defineStage,
  onStage,
  owningAccount,
  stagedAccount,
  stagedCatalogue,
  stagedMeetings,
  stagedView,
  widerCatalogue,
  type KasseStage,
} from '../../testing/index.ts';
import { drawn, find, findAll, row, textOf } from '../../testing/reading.fixture.ts';
import { StoppedClock } from '../../testing/timers.fixture.ts';
import { KasseProductPicker } from './product-picker.ts';

defineParts();
defineStage();
if (!customElements.get('kasse-product-picker'))
  customElements.define('kasse-product-picker', KasseProductPicker);

const names = ['Telefonie', 'Räume', 'Mobilfunk', 'Straße', 'Empfang', 'Notruf', 'Fax', 'Archiv', 'Türen'];
const many = [...names, 'Karten', 'Größen', 'Übersetzer'];

/** So many products, the first of which an account may own. */
function catalogueOf(all: readonly string[]) {
  const products = all.map((name, index) => ({
    ...stagedMeetings,
    plans: widerCatalogue.products[0]?.plans ?? [],
    id: index === 0 ? 'telefonie' : `product-${index}`,
    name: { de: name, en: name },
    summary: { de: `Beschreibung ${index}`, en: `Description ${index}` },
  }));
  return { ...stagedCatalogue, products };
}

interface Scene {
  readonly all?: readonly string[];
  readonly selection?: Selection;
  readonly account?: Account;
  readonly locale?: string;
}

async function staged({ all = many, selection = {}, account = stagedAccount, locale = 'en' }: Scene = {}) {
  const view = stagedView({ catalogue: catalogueOf(all), selection, account });
  const widget = html`<kasse-product-picker></kasse-product-picker>`;
  const stage = await fixture<KasseStage>(onStage(view, widget, locale));
  await drawn(stage);
  if (all.length >= 12) await there(stage);
  return stage;
}

/** Waits for the file with the search. */
async function there(place: Element): Promise<void> {
  await waitUntil(() => findAll(place, 'input[type="search"]').length === 1);
}

const field = (place: Element) => find<HTMLInputElement>(place, 'input[type="search"]');
const rows = (place: Element) => findAll(place, '.row .name').map(textOf);
const region = (place: Element) => textOf(find(place, '[role="status"]'));

/** Types into the search, as a customer does. */
async function search(place: Element, text: string): Promise<void> {
  field(place).focus();
  await sendKeys({ type: text });
  // Keys arrive on another way than the word that they were pressed; a clock may stand still meanwhile.
  while (!field(place).value.endsWith(text)) await new Promise(requestAnimationFrame);
  await drawn(place);
}

describe('the search of <kasse-product-picker>', () => {
  it('stands above 12 products, and not above 11', async () => {
    const stage = await staged({ all: many.slice(1) });
    expect(findAll(stage, 'input[type="search"]')).to.have.length(0);
    expect(field(await staged()).type).to.equal('search');
  });

  it('is called what it does', async () => {
    const stage = await staged({ locale: 'de' });
    expect(textOf(find(stage, 'label[for="search"]'))).to.equal('Produkte suchen');
  });

  const hits: readonly (readonly [string, readonly string[]])[] = [
    ['fax', ['Fax']],
    ['RAUME', ['Räume']],
    ['räum', ['Räume']],
    ['strasse', ['Straße']],
    ['STRAßE', ['Straße']],
    ['funk', ['Mobilfunk']],
    ['description 7', ['Archiv']],
    ['  no   ', ['Notruf']],
    ['​fax', ['Fax']],
  ];
  for (const [typed, found] of hits)
    it(`finds ${found.join(', ')} by "${typed}"`, async () => {
      const stage = await staged();
      await search(stage, typed);
      expect(rows(stage)).to.deep.equal(found);
    });

  it('says how many it found, after a pause', async () => {
    const stage = await staged();
    const clock = new StoppedClock();
    try {
      await search(stage, 'ra');
      expect(region(stage)).to.equal('');
      clock.pass(700);
    } finally {
      clock.release();
    }
    await drawn(stage);
    expect(region(stage)).to.equal('Products found: 2');
  });

  it('says what to do when it found none, and keeps what is chosen in sight', async () => {
    const stage = await staged({ selection: { productId: 'product-6' } });
    await search(stage, 'zebra');
    expect(textOf(find(stage, '.none'))).to.equal('No product matches “zebra”. Try another word.');
    expect(rows(stage)).to.deep.equal(['Fax']);
    expect(row(stage, 'Fax').checked).to.equal(true);
  });

  it('is cleared by Escape, which is left to a dialog around it once nothing is typed', async () => {
    const stage = await staged();
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    const heard: boolean[] = [];
    dialog.addEventListener('keydown', ({ key, defaultPrevented }) => {
      if (key === 'Escape') heard.push(defaultPrevented);
    });
    dialog.append(stage);
    dialog.showModal();
    await drawn(stage);
    await search(stage, 'fax');
    await sendKeys({ press: 'Escape' });
    await drawn(stage);
    expect([field(stage).value, rows(stage).length, dialog.open, heard]).to.deep.equal(['', 12, true, []]);
    // What becomes of it then is the engine's own: WebKit keeps it from the dialog.
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => heard.length > 0);
    expect(heard).to.deep.equal([false]);
  });

  it('stands before the rows for the keyboard, and Enter leads to the first hit', async () => {
    const stage = await staged();
    await search(stage, 'fax');
    await sendKeys({ press: 'Tab' });
    expect(deepFocus()).to.equal(row(stage, 'Fax'));
    field(stage).focus();
    await sendKeys({ press: 'Enter' });
    expect(deepFocus()).to.equal(row(stage, 'Fax'));
  });

  it('lets a hit be chosen, and keeps what was typed', async () => {
    const stage = await staged();
    await search(stage, 'fax');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    expect(stage.sent).to.deep.equal([{ type: 'product.pick', productId: 'product-6' }]);
    expect(field(stage).value).to.equal('fax');
  });

  it('searches owned products too', async () => {
    const stage = await staged({ account: owningAccount });
    await search(stage, 'telefonie');
    expect(rows(stage)).to.deep.equal(['Telefonie']);
    expect(textOf(stage)).to.contain('Already in your account');
    field(stage).select();
    await search(stage, 'fax');
    expect(textOf(stage)).not.to.contain('Already in your account');
  });

  it('is accessible in German, with hits and without', async () => {
    const stage = await staged({ locale: 'de' });
    await search(stage, 'fax');
    await expect(stage).to.be.accessible();
    await search(stage, 'x');
    await expect(stage).to.be.accessible();
  });
});

describe('the search of a picker alone in a form', () => {
  const choices = many.map((name, index) => ({ value: `p${index}`, name }));

  async function alone(lang = 'de'): Promise<HTMLFormElement> {
    const form = await fixture<HTMLFormElement>(
      html`<form lang=${lang}>
        <kasse-product-picker
          name="product"
          label="Produkt"
          required
          .choices=${choices}
        ></kasse-product-picker>
        <button>Weiter</button>
      </form>`,
    );
    await there(form);
    return form;
  }

  for (const [lang, label] of [
    ['de-AT', 'Produkte suchen'],
    ['en', 'Search products'],
  ] as const)
    it(`speaks the language of its place: ${lang}`, async () => {
      expect(textOf(find(await alone(lang), 'label[for="search"]'))).to.equal(label);
    });

  it('finds, and sends what was chosen although something else is searched for', async () => {
    const form = await alone();
    await search(form, 'fax');
    row(form, 'Fax').click();
    field(form).select();
    await search(form, 'archiv');
    expect(rows(form)).to.deep.equal(['Fax', 'Archiv']);
    expect(new FormData(form).get('product')).to.equal('p6');
  });

  it('sends no form by Enter', async () => {
    const form = await alone();
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    row(form, 'Fax').click();
    await search(form, 'fax');
    await sendKeys({ press: 'Enter' });
    expect(sent).to.equal(0);
  });

  it('keeps a form that wants a choice from being sent while nothing is found', async () => {
    const form = await alone();
    await waitUntil(() => !form.checkValidity());
    await search(form, 'zebra');
    expect(form.checkValidity()).to.equal(false);
    expect(form.reportValidity()).to.equal(false);
    expect(deepFocus()).to.equal(field(form));
  });

  it('is disabled with its fieldset', async () => {
    const form = await alone();
    find(form, 'kasse-product-picker').toggleAttribute('disabled', true);
    await waitUntil(() => field(form).disabled);
    expect(row(form, 'Fax').disabled).to.equal(true);
  });
});

function deepFocus(): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
