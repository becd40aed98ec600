import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { button, type Button } from './button.ts';

async function press(options: Partial<Button>): Promise<{ element: HTMLButtonElement; pressed: number }> {
  let pressed = 0;
  const around = await fixture<HTMLElement>(
    html`<div>${button({ kind: 'main', label: 'Weiter', press: () => (pressed += 1), ...options })}</div>`,
  );
  const element = around.querySelector('button') as HTMLButtonElement;
  element.focus();
  await sendKeys({ press: 'Enter' });
  element.click();
  return { element, pressed };
}

describe('a button', () => {
  it('is pressed by key and by pointer', async () => {
    const { element, pressed } = await press({});
    expect(pressed).to.equal(2);
    await expect(element).to.be.accessible();
  });

  it('is a link where it has an address, and still tells of the press', async () => {
    let presses = 0;
    const link = await fixture<HTMLAnchorElement>(
      button({ kind: 'second', label: 'Öffnen', press: () => (presses += 1), href: '#open' }),
    );
    link.focus();
    await sendKeys({ press: 'Enter' });
    expect([presses, link.hash, link.className]).to.deep.equal([1, '#open', 'second']);
    await expect(link).to.be.accessible();
  });

  it('keeps focus and label while busy, and ignores presses', async () => {
    const { element, pressed } = await press({ busy: true });
    expect(pressed).to.equal(0);
    expect(document.activeElement).to.equal(element);
    expect(element.getAttribute('aria-disabled')).to.equal('true');
    await expect(element).to.be.accessible();
    expect(element.innerText).to.match(/^Weiter/);
  });
});
