import { expect, fixture, html } from '@open-wc/testing';
import { invoiceProvider } from './invoice.ts';
import { mountOptions } from './options.fixture.ts';

it('paying by invoice asks for nothing and names itself', async () => {
  const container = await fixture<HTMLElement>(html`<div></div>`);
  await invoiceProvider.mount(container, mountOptions());
  expect(container.childElementCount).to.equal(0);
  expect(await invoiceProvider.collect()).to.deep.equal({ reference: 'invoice' });
});

it('leaving the invoice is possible at any time', () => {
  expect(() => {
    invoiceProvider.unmount();
    invoiceProvider.unmount();
  }).not.to.throw();
});
