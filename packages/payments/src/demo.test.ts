import { expect, fixture, html } from '@open-wc/testing';
import { demoProvider } from './demo.ts';
import { mountOptions } from './options.fixture.ts';

it('the demo’s cards ask for nothing and give a reference that the service takes', async () => {
  const container = await fixture<HTMLElement>(html`<div></div>`);
  await demoProvider.mount(container, mountOptions());
  expect(container.childElementCount).to.equal(0);
  expect((await demoProvider.collect()).reference).to.match(/^[\w.:-]{1,200}$/u);
  demoProvider.unmount();
});
