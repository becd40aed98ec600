import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createProblem, type PaymentMethod, type VatCheck } from '@kasse/domain';
import { newAccount, stagedQuote } from '../../testing/gateway.fixture.ts';
import {
  cardAccount,
  stagedAccount,
  stagedCatalogue,
  stagedView,
  type KasseStage,
  type StagedView,
} from '../../testing/index.ts';
import { drawn, fieldCalled, find, findAll, pressable, row, textOf } from '../../testing/reading.fixture.ts';
import { bought, staged } from '../../testing/staged.fixture.ts';

const form = html`<kasse-checkout-form></kasse-checkout-form>`;
const atCheckout = {
  moment: 'checkout',
  stop: 'checkout',
  selection: bought,
  quote: stagedQuote,
} as const;
const asNew = {
  ...atCheckout,
  account: newAccount,
  address: { country: 'DE' },
  missing: [
    { entry: 'address', field: 'company' },
    { entry: 'address', field: 'invoiceEmail' },
  ],
} as const;

describe('<kasse-checkout-form>', () => {
  it('shows what the account has as text', async () => {
    const stage = await staged(form, atCheckout);
    expect(textOf(stage)).to.contain('Muster & Söhne GmbH').and.contain('Lindenstraße 12, 10969 Berlin');
    expect(findAll(stage, '[autocomplete="billing organization"]')).to.have.length(0);
  });

  it('turns the text into fields with what was there', async () => {
    const stage = await staged(form, atCheckout);
    pressable(stage, 'Change').click();
    await drawn(stage);
    expect(fieldCalled(stage, 'Company').value).to.equal('Muster & Söhne GmbH');
  });

  it('leads into the first field from the button that they replace', async () => {
    const stage = await staged(form, atCheckout);
    pressable(stage, 'Change').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(stage);
    expect(document.activeElement === fieldCalled(stage, 'Company')).to.equal(true);
  });

  it('asks a new account for its address and sends what is typed', async () => {
    const stage = await staged(form, asNew);
    fieldCalled(stage, 'City').focus();
    await sendKeys({ type: ' Berlin ' });
    await sendKeys({ press: 'Tab' });
    expect(stage.sent).to.deep.equal([{ type: 'address.set', address: { city: 'Berlin' } }]);
  });

  it('keeps the fields when the last one is filled, until the account is another one', async () => {
    const stage = await staged(form, asNew);
    const complete = { ...atCheckout, catalogue: stagedCatalogue, account: stagedAccount };
    stage.view = stagedView({ ...complete, account: newAccount, address: stagedAccount.address ?? {} });
    await drawn(stage);
    stage.view = stagedView(complete);
    await drawn(stage);
    expect(fieldCalled(stage, 'City').value).to.equal('Berlin');
    stage.view = stagedView({ ...complete, account: { ...stagedAccount, id: 'another' } });
    await drawn(stage);
    expect(() => fieldCalled(stage, 'City')).to.throw('No field');
  });

  it('writes a known address as its country does', async () => {
    const address = {
      ...stagedAccount.address,
      street: '1 High Street',
      postcode: 'E1 6AN',
      city: 'London',
      country: 'GB',
    };
    expect(textOf(await staged(form, { ...atCheckout, address }))).to.contain('1 High Street, London E1 6AN');
  });

  describe('asks in the order of the country', () => {
    const labels = (stage: KasseStage) =>
      findAll(stage, '.kasse-label')
        .map(textOf)
        .filter((label) => /Street|Postcode|City|Country/u.test(label));
    const within = (country: string): Partial<StagedView> => ({ ...asNew, address: { country } });

    it('with the postcode before the city', async () => {
      expect(labels(await staged(form, within('DE')))).to.deep.equal([
        'Street and number',
        'Postcode',
        'City',
        'Country',
      ]);
    });

    it('with the postcode after it', async () => {
      expect(labels(await staged(form, within('GB')))).to.deep.equal([
        'Street and number',
        'City',
        'Postcode',
        'Country',
      ]);
    });

    it('with the place before the street', async () => {
      expect(labels(await staged(form, within('HU')))).to.deep.equal([
        'Postcode',
        'City',
        'Street and number',
        'Country',
      ]);
    });

    it('and keeps each field, with what is being typed, when the country changes', async () => {
      const stage = await staged(form, within('DE'));
      const fields = ['City', 'Postcode', 'Street and number'].map((name) => fieldCalled(stage, name));
      for (const field of fields) field.value = `typed ${field.id}`;
      for (const country of ['GB', 'HU']) {
        stage.view = stagedView({ catalogue: stagedCatalogue, ...within(country) });
        await drawn(stage);
        const now = ['City', 'Postcode', 'Street and number'].map((name) => fieldCalled(stage, name));
        expect(now.map((field, place) => field === fields[place])).to.deep.equal([true, true, true]);
        expect(now.map(({ value, id }) => value === `typed ${id}`)).to.deep.equal([true, true, true]);
      }
    });
  });

  it('tells browsers what each field is', async () => {
    const stage = await staged(form, asNew);
    expect(fieldCalled(stage, 'Postcode').autocomplete).to.equal('billing postal-code');
    expect(fieldCalled(stage, 'Email address for invoices').type).to.equal('email');
  });

  it('asks consumers for no company', async () => {
    const catalogue = { ...stagedCatalogue, audience: 'consumer' } as const;
    const stage = await staged(form, { ...asNew, catalogue });
    expect(() => fieldCalled(stage, 'Company')).to.throw('No field');
  });

  it('sends VAT id and reference as typed', async () => {
    const stage = await staged(form, atCheckout);
    fieldCalled(stage, 'VAT ID (optional)').focus();
    await sendKeys({ type: 'de123' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'PO-7' });
    await sendKeys({ press: 'Tab' });
    expect(stage.sent).to.deep.equal([
      { type: 'vat.set', vatId: 'de123' },
      { type: 'reference.set', reference: 'PO-7' },
    ]);
  });

  it('points at nothing before the customer tried to order', async () => {
    const stage = await staged(form, asNew);
    expect(findAll(stage, '[aria-invalid="true"]')).to.have.length(0);
  });

  it('says under each field what is missing or wrong', async () => {
    const stage = await staged(form, {
      ...asNew,
      address: { country: 'DE', invoiceEmail: 'rechnung' },
      entriesChecked: true,
    });
    expect(fieldCalled(stage, 'Company').getAttribute('aria-invalid')).to.equal('true');
    const email = fieldCalled(stage, 'Email address for invoices');
    const described = document.getElementById(email.getAttribute('aria-describedby') ?? '');
    expect(textOf(described as Node)).to.contain('rechnung@firma.example');
  });

  describe('says of the VAT id', () => {
    const checked = (status: VatCheck['status'], more: Partial<StagedView> = {}) =>
      staged(form, {
        ...atCheckout,
        vatId: 'DE136695976',
        vatCheck: { vatId: 'DE136695976', status, example: 'DE136695976', idCountry: 'AT' },
        ...more,
      });
    const news = (stage: KasseStage) => {
      const message = find(stage, '[id$="vat-id-message"]');
      return [message.dataset['kind'], textOf(message)];
    };
    const reverse = { quote: { ...stagedQuote, taxes: [], reverseCharge: true } };

    it('what it looks like, by country, with the name that it has there', async () => {
      const inCountry = (country: string) =>
        staged(form, { ...atCheckout, address: { ...stagedAccount.address, country } });
      expect(news(await inCountry('DE'))).to.deep.equal([
        'hint',
        'With the country code, for example DE136695976',
      ]);
      expect(textOf(await inCountry('AT')))
        .to.contain('UID number (optional)')
        .and.contain('ATU13585627');
      expect(textOf(await inCountry('CH')))
        .to.contain('VAT number (optional)')
        .and.contain('CHE100155212MWST');
      expect(findAll(await inCountry('US'), '[id$="vat-id-message"]')).to.have.length(0);
    });

    it('that it is being checked', async () => {
      const stage = await checked('valid', { vatChecking: true });
      expect(news(stage)).to.deep.equal(['hint', 'Checking…']);
    });

    it('that it is confirmed, and who owes the tax then', async () => {
      expect(news(await checked('valid'))).to.deep.equal(['good', 'Confirmed.']);
      expect(news(await checked('valid', reverse))[1]).to.contain('you account for it as the recipient');
    });

    it('nothing but its hint where nobody was asked', async () => {
      expect(news(await checked('well_formed'))[0]).to.equal('hint');
    });

    it('what a complete one looks like', async () => {
      const stage = await checked('format');
      expect(news(stage)).to.deep.equal([
        'error',
        'This VAT ID is incomplete or mistyped. In Germany it looks like this: DE136695976',
      ]);
      expect(fieldCalled(stage, 'VAT ID (optional)').getAttribute('aria-invalid')).to.equal('true');
    });

    it('that it belongs to another country', async () => {
      const [kind, text] = news(await checked('other_country'));
      expect(kind).to.equal('caution');
      expect(text).to.contain('belongs to Austria, but your billing address is in Germany');
    });

    it('that the register does not know it', async () => {
      expect(news(await checked('not_found'))).to.deep.equal([
        'caution',
        'The register does not know this number. Check it or order without it; VAT is then charged.',
      ]);
    });

    it('that the register does not answer, and what is charged meanwhile', async () => {
      expect(news(await checked('unavailable'))[1]).to.contain('We charge VAT for now');
      const [kind, text] = news(await checked('unavailable', reverse));
      expect(kind).to.equal('caution');
      expect(text).not.to.contain('charge VAT');
    });
  });

  it('offers saved methods first and sends the one that is chosen', async () => {
    const paymentMethods: PaymentMethod[] = [
      { id: 'saved', kind: 'saved_card', brand: 'Visa', lastDigits: '4242', expires: '2028-08' },
      { id: 'invoice', kind: 'invoice', days: 14 },
    ];
    const stage = await staged(form, { ...atCheckout, paymentMethods, paymentMethodId: 'saved' });
    expect(row(stage, 'Visa').checked).to.equal(true);
    row(stage, 'Visa').focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(stage.sent).to.deep.equal([{ type: 'payment.pick', paymentMethodId: 'invoice' }]);
  });

  it('asks for no way to pay where nothing is due', async () => {
    const quote = { ...stagedQuote, paymentNeeded: false };
    const stage = await staged(form, { ...atCheckout, quote });
    expect(textOf(stage)).to.contain('Nothing is due today.');
    expect(find(stage, 'kasse-choice-list').checkVisibility()).to.equal(false);
  });

  it('says above the ways to pay that a payment was declined, and leaves its method open', async () => {
    const stage = await staged(form, { ...atCheckout, account: cardAccount, moment: 'placing' });
    stage.view = stagedView({
      catalogue: stagedCatalogue,
      ...atCheckout,
      account: cardAccount,
      paymentMethodId: 'pm_visa_4242',
      problem: createProblem('declined'),
    });
    await drawn(stage);
    const note = find(stage, '.refusal');
    expect(textOf(note)).to.contain('Nothing was charged');
    expect(note.matches(':focus')).to.equal(true);
    expect(row(stage, 'Visa').checked).to.equal(true);
  });

  it('can be read but not edited while the order is placed', async () => {
    const stage = await staged(form, { ...atCheckout, moment: 'placing', paymentMethodId: 'invoice' });
    fieldCalled(stage, 'VAT ID (optional)').focus();
    row(stage, 'Invoice').focus();
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('sends a consent that is given', async () => {
    const stage = await staged(form, { ...atCheckout, consentsToGive: ['data'] });
    find(stage, 'input[type="checkbox"]').focus();
    await sendKeys({ press: ' ' });
    expect(stage.sent).to.deep.equal([{ type: 'consent.set', code: 'data', given: true }]);
  });

  it('links the terms and the privacy notice of the quote', async () => {
    const stage = await staged(form, atCheckout);
    const addresses = findAll<HTMLAnchorElement>(stage, 'a').map(({ href }) => href);
    expect(addresses).to.deep.equal([
      'https://sprechwerk.example/terms',
      'https://sprechwerk.example/privacy',
    ]);
  });

  it('is accessible with text and with fields', async () => {
    await expect(await staged(form, atCheckout, 'de')).to.be.accessible();
    await expect(await staged(form, { ...asNew, entriesChecked: true })).to.be.accessible();
  });
});
