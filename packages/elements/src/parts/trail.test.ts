import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { defineParts } from './define-parts.ts';
import type { KasseTrail, TrailStep } from './trail.ts';

defineParts();

const steps: readonly TrailStep[] = [
  { id: 'product', label: 'Produkt', state: 'done', reachable: true },
  { id: 'scope', label: 'Umfang', state: 'done', reachable: false },
  { id: 'billing', label: 'Abrechnung', state: 'present', reachable: true },
  { id: 'checkout', label: 'Kasse', state: 'later', reachable: false },
];

async function trail(width: number): Promise<KasseTrail> {
  const part = await fixture<KasseTrail>(
    html`<kasse-trail label="Schritte" position="Schritt 3 von 4: Abrechnung" .steps=${steps}></kasse-trail>`,
  );
  part.style.inlineSize = `${width}px`;
  return part;
}

describe('a trail', () => {
  it('is accessible, wide and narrow', async () => {
    await expect(await trail(700)).to.be.accessible();
    await expect(await trail(288)).to.be.accessible();
  });

  it('shows the words where there is room', async () => {
    expect((await trail(700)).shadowRoot?.querySelector('nav')?.innerText.split(/\s+/)).to.deep.equal(
      steps.map((step) => step.label),
    );
  });

  it('says the position in a sentence where there is not', async () => {
    expect((await trail(288)).shadowRoot?.querySelector('nav')?.innerText.trim()).to.equal(
      'Schritt 3 von 4: Abrechnung',
    );
  });

  it('marks the present step', async () => {
    const present = (await trail(700)).shadowRoot?.querySelectorAll('[aria-current=step]') ?? [];
    expect([...present].map((step) => step.textContent.trim())).to.deep.equal(['Abrechnung']);
  });

  it('lets only reachable steps be pressed', async () => {
    const part = await trail(700);
    const buttons = [...(part.shadowRoot?.querySelectorAll('button') ?? [])];
    expect(buttons.map((step) => step.textContent.trim())).to.deep.equal(['Produkt']);
    buttons[0]?.focus();
    const go = oneEvent(part, 'kasse-go');
    await sendKeys({ press: 'Enter' });
    expect((await go).detail).to.deep.equal({ stop: 'product' });
  });
});
