import { expect, fixture, html } from '@open-wc/testing';
import { defineParts } from './define-parts.ts';
import type { FormerPeriod, KasseRuler } from './ruler.ts';

defineParts();

const ruler = (former?: FormerPeriod): Promise<KasseRuler> =>
  fixture(html`<kasse-ruler start="23.11." end="22.12." start-note="heute" .former=${former}></kasse-ruler>`);

const former = { start: '5.11.', end: '5.12.', todayAt: 0.375, endAt: 0.625 };

describe('a ruler', () => {
  it('is accessible', async () => {
    await expect(await ruler()).to.be.accessible();
    await expect(await ruler(former)).to.be.accessible();
  });

  it('says its dates in text and hides its drawing', async () => {
    const part = await ruler();
    expect(part.shadowRoot?.querySelector('p')?.innerText.split(/\s+/)).to.deep.equal([
      '23.11.',
      'heute',
      '22.12.',
    ]);
    expect(part.shadowRoot?.querySelector('[part~=ruler]')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('overlaps the former and the new period as the days do', async () => {
    const part = await ruler(former);
    part.style.inlineSize = '400px';
    const left = part.getBoundingClientRect().left;
    const [past, line] = ['.past', '.line'].map((name) =>
      part.shadowRoot?.querySelector(name)?.getBoundingClientRect(),
    );
    expect([past?.left, past?.right].map((x) => (x ?? 0) - left)).to.deep.equal([0, 250]);
    expect([line?.left, line?.right].map((x) => (x ?? 0) - left)).to.deep.equal([150, 400]);
  });

  it('follows when the former period changes or goes', async () => {
    const part = await ruler(former);
    part.former = { ...former, endAt: 0.5 };
    await part.updateComplete;
    expect(part.shadowRoot?.querySelector<HTMLElement>('.moved')?.style.getPropertyValue('--end')).to.equal(
      '50%',
    );
    part.former = undefined;
    await part.updateComplete;
    expect(part.shadowRoot?.querySelector('.past')).to.equal(null);
  });

  it('writes no style attribute from a template, so that a strict policy holds', async () => {
    const part = await ruler();
    expect(part.shadowRoot?.querySelector('[style]')).to.equal(null);
  });
});
