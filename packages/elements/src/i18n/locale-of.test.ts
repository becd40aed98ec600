import { expect, fixture, html } from '@open-wc/testing';
import { localeOf } from './locale-of.ts';

describe('localeOf', () => {
  it('finds the nearest language', async () => {
    const outer = await fixture(
      html`<div lang="de">
        <p lang="de-AT"><span></span></p>
      </div>`,
    );
    expect(localeOf(outer.querySelector('span') as Element)).to.equal('de-AT');
  });

  it('looks out of a shadow root', async () => {
    const host = await fixture(html`<div lang="de-CH"></div>`);
    const inner = document.createElement('span');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(localeOf(inner)).to.equal('de-CH');
  });

  it('is English where the language is unknown or not said', async () => {
    const unknown = await fixture(html`<p lang=""></p>`);
    expect([localeOf(unknown), localeOf(document.createElement('p'))]).to.deep.equal(['en', 'en']);
  });
});
