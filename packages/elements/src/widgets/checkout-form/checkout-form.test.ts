import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PaymentMethod } from '@kasse/domain';
import { newAccount, stagedQuote } from '../../testing/gateway.fixture.ts';
import { stagedAccount, stagedCatalogue, stagedView } from '../../testing/index.ts';
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

  it('says what the VAT id looks like when its form is wrong', async () => {
    const vatCheck = { vatId: 'DE1', status: 'format', example: 'DE136695976' } as const;
    const stage = await staged(form, { ...atCheckout, vatId: 'DE1', vatCheck });
    expect(textOf(stage)).to.contain('In Germany it looks like this: DE136695976');
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

  it('sends a consent that is given', async () => {
    const stage = await staged(form, { ...atCheckout, consentsToGive: ['data'] });
    find(stage, 'input[type="checkbox"]').focus();
    await sendKeys({ press: 'Space' });
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
