import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { defineParts } from './define-parts.ts';
import type { KasseSeatField } from './seat-field.ts';

defineParts();

const seats = (value: number, error = ''): Promise<KasseSeatField> =>
  fixture(
    html`<kasse-seat-field
      label="Anzahl neuer Benutzerlizenzen"
      fewer-label="1 Benutzerlizenz weniger"
      more-label="1 Benutzerlizenz mehr"
      hint="Mindestens 1, höchstens 500"
      .error=${error}
      .value=${value}
      .maximum=${500}
    ></kasse-seat-field>`,
  );

const input = (part: KasseSeatField): HTMLInputElement =>
  part.shadowRoot?.querySelector('input') as HTMLInputElement;
const labelled = (part: KasseSeatField, name: string): HTMLButtonElement =>
  part.shadowRoot?.querySelector(`[aria-label="${name}"]`) as HTMLButtonElement;
const message = (part: KasseSeatField): string =>
  part.shadowRoot?.getElementById(input(part).getAttribute('aria-describedby') ?? '')?.innerText.trim() ?? '';

describe('a seat field', () => {
  it('is accessible, right and wrong and at a limit', async () => {
    await expect(await seats(10)).to.be.accessible();
    await expect(await seats(1)).to.be.accessible();
    await expect(await seats(600, 'Zu viele.')).to.be.accessible();
  });

  it('tells every number that is typed', async () => {
    const part = await seats(Number.NaN);
    part.focus();
    const told: unknown[] = [];
    part.addEventListener('kasse-number', (event) => told.push((event as CustomEvent).detail));
    await sendKeys({ type: '12x' });
    expect(told).to.deep.equal([
      { value: 1, text: '1' },
      { value: 12, text: '12' },
      { value: Number.NaN, text: '12x' },
    ]);
  });

  it('keeps an impossible number as typed', async () => {
    const part = await seats(10);
    part.focus();
    input(part).select();
    await sendKeys({ type: '9999' });
    await sendKeys({ press: 'Tab' });
    expect(input(part).value).to.equal('9999');
    expect(part.value).to.equal(9999);
  });

  it('keeps words as typed when the widget hands NaN back', async () => {
    const part = await seats(10);
    part.focus();
    input(part).select();
    await sendKeys({ type: 'zehn' });
    part.value = Number.NaN;
    part.error = 'Geben Sie eine ganze Zahl ein.';
    await sendKeys({ press: 'Tab' });
    await part.updateComplete;
    expect(input(part).value).to.equal('zehn');
  });

  it('writes a grouped number plainly once it is left', async () => {
    const part = await seats(10);
    part.focus();
    input(part).select();
    await sendKeys({ type: '1.000' });
    await sendKeys({ press: 'Tab' });
    await part.updateComplete;
    expect(input(part).value).to.equal('1000');
  });

  it('waits with an error until a press that leaves it has arrived', async () => {
    const part = await seats(10);
    const button = await fixture<HTMLButtonElement>(html`<button>Weiter</button>`);
    let presses = 0;
    button.addEventListener('click', () => (presses += 1));
    part.focus();
    input(part).select();
    await sendKeys({ type: '600' });
    part.error = 'Zu viele.';
    const { left, top } = button.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 5), Math.round(top + 5)] });
    await sendMouse({ type: 'down' });
    await part.updateComplete;
    expect(input(part).getAttribute('aria-invalid')).to.equal(null);
    await sendMouse({ type: 'up' });
    await resetMouse();
    await waitUntil(() => input(part).getAttribute('aria-invalid') === 'true');
    expect(presses).to.equal(1);
  });

  it('waits with an error until typing has ended', async () => {
    const part = await seats(10);
    part.focus();
    await sendKeys({ type: '0' });
    part.error = 'Hier können Sie höchstens 500 bestellen.';
    await part.updateComplete;
    expect(message(part)).to.equal('Mindestens 1, höchstens 500');
    expect(input(part).hasAttribute('aria-invalid')).to.equal(false);
    await sendKeys({ press: 'Enter' });
    await part.updateComplete;
    expect(message(part)).to.equal('Hier können Sie höchstens 500 bestellen.');
    expect(input(part).getAttribute('aria-invalid')).to.equal('true');
  });

  it('loses no first press beside it when an error takes the place of the hint', async () => {
    const part = await seats(10);
    part.style.inlineSize = '288px';
    const ask = document.createElement('button');
    ask.textContent = 'Angebot anfragen';
    part.append(ask);
    let presses = 0;
    ask.addEventListener('click', () => (presses += 1));
    part.focus();
    input(part).select();
    await sendKeys({ type: '9999' });
    part.error =
      'Hier können Sie höchstens 500 bestellen. Für eine größere Anzahl erstellen wir Ihnen ein Angebot.';
    await part.updateComplete;
    const { x, y, width, height } = ask.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    await resetMouse();
    await waitUntil(() => message(part).includes('höchstens 500 bestellen'));
    expect(presses).to.equal(1);
  });

  it('steps by buttons, arrows and page keys', async () => {
    const part = await seats(10);
    labelled(part, '1 Benutzerlizenz mehr').click();
    expect(part.value).to.equal(11);
    labelled(part, '1 Benutzerlizenz weniger').click();
    expect(part.value).to.equal(10);
    part.focus();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'PageUp' });
    expect(part.value).to.equal(21);
    await sendKeys({ press: 'PageDown' });
    await sendKeys({ press: 'ArrowDown' });
    expect(part.value).to.equal(10);
  });

  it('keeps the button at its limit focusable, and says why', async () => {
    const part = await seats(1);
    const fewer = labelled(part, '1 Benutzerlizenz weniger');
    expect(fewer.disabled).to.equal(false);
    expect(fewer.getAttribute('aria-disabled')).to.equal('true');
    expect(fewer.getAttribute('aria-describedby')).to.equal('message');
    fewer.click();
    expect(part.value).to.equal(1);
  });

  it('never turns round: up from above the maximum changes nothing', async () => {
    const part = await seats(600);
    part.focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(part.value).to.equal(600);
    expect(labelled(part, '1 Benutzerlizenz mehr').getAttribute('aria-disabled')).to.equal('true');
    await sendKeys({ press: 'ArrowDown' });
    expect(part.value).to.equal(500);
  });

  it('gives each control at least 44 px', async () => {
    const part = await seats(10);
    const control = part.shadowRoot?.querySelector('[part~=control]')?.getBoundingClientRect();
    expect(control?.height).to.equal(44);
    expect(labelled(part, '1 Benutzerlizenz mehr').getBoundingClientRect().width).to.equal(44);
  });

  it('lets its cells stand in the grid around it, with what can be ordered for assistive technology alone', async () => {
    const part = await seats(10);
    part.spread = true;
    await part.updateComplete;
    expect(getComputedStyle(part).display).to.equal('contents');
    expect(part.shadowRoot?.querySelector('#message')?.getBoundingClientRect().width).to.equal(1);
    expect(message(part)).to.equal('Mindestens 1, höchstens 500');
    await expect(part).to.be.accessible();
    part.error = 'Zu viele.';
    await part.updateComplete;
    expect(part.shadowRoot?.querySelector('[part=message]')?.getBoundingClientRect().width).to.be.greaterThan(
      1,
    );
  });
});
