import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { still } from '../testing/reading.fixture.ts';
import { reset, tokens, type } from '../theme/index.ts';
import type { KasseAmount } from './amount.ts';
import { defineParts } from './define-parts.ts';
import { slipStyles } from './slip.styles.ts';
import { leaderLines, totalLine } from './slip.ts';

defineParts();

customElements.define(
  'test-slip',
  class extends LitElement {
    static override styles = [tokens, reset, type, slipStyles];
    override render() {
      return html`<section class="slip">
        ${leaderLines([
          { label: 'Zwischensumme', value: '1.800,00 €', before: 'bisher 1.750,00 €' },
          { label: 'Rabatt', value: '−180,00 €' },
        ])}
        <div id="preview">${totalLine({ label: 'Im Monat, zzgl. USt', value: '180,00 €', due: false })}</div>
        <div id="due">${totalLine({ label: 'Fälliger Gesamtbetrag', value: '1.877,23 €', due: true })}</div>
      </section>`;
    }
  },
);

const slip = async (): Promise<ShadowRoot> =>
  (await fixture<LitElement>(html`<test-slip></test-slip>`)).shadowRoot as ShadowRoot;

describe('a slip', () => {
  it('is accessible', async () => {
    const host = (await slip()).host as HTMLElement;
    still(host);
    await expect(host).to.be.accessible();
  });

  it('ends all figures of a column on one edge', async () => {
    const edges = [...(await slip()).querySelectorAll('.line kasse-amount')].map((figure) =>
      Math.round(figure.getBoundingClientRect().right),
    );
    expect(new Set(edges).size).to.equal(1);
  });

  it('double-rules only what is due', async () => {
    const root = await slip();
    const rule = (id: string): string =>
      getComputedStyle(root.querySelector(`#${id} [part~=amount]`) as Element).borderBlockEndStyle;
    expect(rule('due')).to.equal('double');
    expect(rule('preview')).to.equal('none');
  });
});

describe('an amount', () => {
  const running = (part: KasseAmount): number => part.shadowRoot?.getAnimations().length ?? 0;

  it('does not move when it first appears, and shows when it changes, each time', async () => {
    const part = await fixture<KasseAmount>(html`<kasse-amount .value=${'999,00 €'}></kasse-amount>`);
    expect(running(part)).to.equal(0);
    part.value = '1.000,00 €';
    await part.updateComplete;
    expect(running(part)).to.equal(2);
    part.shadowRoot?.getAnimations().forEach((animation) => animation.finish());
    part.value = '1.001,00 €';
    await part.updateComplete;
    expect(running(part)).to.equal(2);
  });

  it('stays still where the host sets the duration to nothing', async () => {
    const part = await fixture<KasseAmount>(html`<kasse-amount .value=${'1'}></kasse-amount>`);
    part.style.setProperty('--kasse-duration', '0s');
    part.value = '2';
    await part.updateComplete;
    expect(running(part)).to.equal(0);
  });
});
