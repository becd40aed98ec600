import { expect, fixture, html } from '@open-wc/testing';
import { invoiceProvider } from './invoice.ts';
import type { PaymentMountOptions } from './payment-provider.ts';

const options: PaymentMountOptions = {
  locale: 'de',
  signal: new AbortController().signal,
  tokens: {
    fontFamily: 'serif',
    fontSize: '16px',
    smallFontSize: '14px',
    controlHeight: '44px',
    radius: '4px',
    ink: '#15201f',
    inkSoft: '#4a5957',
    surface: '#ffffff',
    edge: '#6e7d7a',
    accent: '#0b5f66',
    bad: '#a8201a',
    colorScheme: 'light',
  },
};

it('paying by invoice asks for nothing and names itself', async () => {
  const container = await fixture<HTMLElement>(html`<div></div>`);
  await invoiceProvider.mount(container, options);
  expect(container.childElementCount).to.equal(0);
  expect(await invoiceProvider.collect()).to.deep.equal({ reference: 'invoice' });
});

it('leaving the invoice is possible at any time', () => {
  expect(() => {
    invoiceProvider.unmount();
    invoiceProvider.unmount();
  }).not.to.throw();
});
