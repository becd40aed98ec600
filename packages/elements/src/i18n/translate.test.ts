import { expect } from '@open-wc/testing';
import { loadMessages } from '@kasse/locales';
import type { Messages } from '@kasse/locales';
import { isNested, overriddenTexts, type MessageOverrides } from './overrides.ts';
import { createTranslate } from './translate.ts';

/** Collects what a test says on the console instead of printing it. */
function listenToWarnings(): { readonly said: string[]; end(): void } {
  const said: string[] = [];
  const original = console.warn;
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
  return { said, end: () => (console.warn = original) };
}

/** English with a host's own texts. */
function overridden(messages: Messages, overrides: MessageOverrides) {
  const options = { locale: 'en', messages };
  return createTranslate({ ...options, messages: overriddenTexts({ ...options, overrides }) });
}

describe('createTranslate', () => {
  let de: Messages;
  let en: Messages;

  before(async () => {
    de = (await loadMessages('de')).messages;
    en = (await loadMessages('en')).messages;
  });

  it('puts formatted values into a sentence', () => {
    const t = createTranslate({ locale: 'de', messages: de });
    expect(t('steps.position', { current: '1', total: '4', name: t('steps.product') })).to.equal(
      'Schritt 1 von 4: Produkt',
    );
  });

  it('chooses the plural by count', () => {
    const t = createTranslate({ locale: 'en', messages: en });
    expect([
      t('cart.count', { count: 1, number: '1' }),
      t('cart.count', { count: 1000, number: '1,000' }),
    ]).to.deep.equal(['1 item in your cart', '1,000 items in your cart']);
  });

  it('chooses the text of a billing interval by context', () => {
    const t = createTranslate({ locale: 'de-CH', messages: de });
    expect([
      t('billing.total', { context: 'month', amount: '18 €' }),
      t('billing.total', { context: 'year', amount: '180 €' }),
    ]).to.deep.equal(['18 € im Monat', '180 € im Jahr']);
  });

  it('puts a text into another one where the host says so', () => {
    const overrides = { 'launcher.label': '$t(actions.addAnother), now' };
    const t = overridden(en, overrides);
    expect(t('launcher.label')).to.equal('Add another product, now');
    expect([isNested(overrides), isNested({ 'launcher.label': 'Add' }), isNested(undefined)]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('leaves characters of a value as they are and reads no key inside it', () => {
    const t = createTranslate({ locale: 'en', messages: en });
    expect(t('intent.label', { product: 'Müller & <b>Co</b> $t(actions.back) {{x}}' })).to.equal(
      'Buy or try Müller & <b>Co</b> $t(actions.back) {{x}}',
    );
  });

  it('lays the texts of a host over its own and leaves other instances alone', () => {
    const own = overridden(en, {
      'launcher.label': 'Book an add-on',
      'cart.count_one': 'One thing',
    });
    const other = createTranslate({ locale: 'en', messages: en });
    expect([own('launcher.label'), own('cart.count', { count: 1, number: '1' })]).to.deep.equal([
      'Book an add-on',
      'One thing',
    ]);
    expect(other('launcher.label')).to.equal('Add new subscription');
  });

  it('refuses what it cannot use in one warning that names each key', () => {
    const warnings = listenToWarnings();
    const fromPage = {
      'actions.placeOrderConsumer': 'Go',
      'launcher.lable': 'Typing mistake',
      'constructor.name': 'Not a text',
      'actions.back': 7,
      'intent.label': 'Buy {{price}}',
    };
    const t = overridden(en, fromPage as never);
    warnings.end();
    expect(warnings.said).to.have.length(1);
    for (const key of Object.keys(fromPage)) expect(warnings.said[0]).to.include(key);
    expect([t('actions.placeOrderConsumer'), t('actions.back')]).to.deep.equal([
      'Order with obligation to pay',
      'Back',
    ]);
  });

  it('does not compile with a key, a placeholder, a count or a context that is wrong', () => {
    const t = createTranslate({ locale: 'en', messages: en });
    const wrong = [
      // @ts-expect-error no such key
      () => t('launcher.lable'),
      // @ts-expect-error the suffix is chosen by count
      () => t('cart.count_one', { number: '1' }),
      // @ts-expect-error the placeholder is missing
      () => t('intent.label'),
      // @ts-expect-error the placeholder has another name
      () => t('intent.label', { name: 'Telephony' }),
      // @ts-expect-error numbers arrive formatted
      () => t('seats.range', { min: 1, max: 500 }),
      // @ts-expect-error count is missing
      () => t('problem.count', { number: '2' }),
      // @ts-expect-error context is missing
      () => t('billing.total', { amount: '1' }),
      // @ts-expect-error this text has no placeholder
      () => t('actions.back', { product: 'Telephony' }),
    ];
    expect(wrong).to.have.length(8);
  });
});
