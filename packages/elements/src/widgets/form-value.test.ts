import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { drawn, find, findAll, row, textOf } from '../testing/reading.fixture.ts';
import { bought, staged } from '../testing/staged.fixture.ts';

/** Monthly is chosen with `value="month"`. */
const intervals = [
  { value: 'month', name: 'Monthly' },
  { value: 'year', name: 'Annually' },
];

const billing = (required = false, value = ''): TemplateResult =>
  html`<kasse-billing-picker
    name="billing"
    label="Billing"
    value=${value}
    ?required=${required}
    .choices=${intervals}
  ></kasse-billing-picker>`;
const seats = (value: string): TemplateResult =>
  html`<kasse-seat-selector
    name="seats"
    label="Licences"
    min="2"
    max="20"
    step="2"
    value=${value}
  ></kasse-seat-selector>`;

/** A form of the page, drawn; what it sends is written down and goes nowhere. */
async function formWith(content: TemplateResult): Promise<{ form: HTMLFormElement; sent: string[] }> {
  const form = await fixture<HTMLFormElement>(html`<form>${content}<button>Send</button></form>`);
  const sent: string[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push(dataOf(form, event.submitter));
  });
  await drawn(form);
  return { form, sent };
}

const dataOf = (form: HTMLFormElement, submitter?: HTMLElement | null): string =>
  new URLSearchParams(
    [...new FormData(form, submitter)].map(([name, value]) => [name, value as string]),
  ).toString();
const number = (form: Element): HTMLInputElement => find(form, '#number');
const selector = (form: Element): HTMLElementTagNameMap['kasse-seat-selector'] =>
  find(form, 'kasse-seat-selector');
const picker = (form: Element): HTMLElementTagNameMap['kasse-billing-picker'] =>
  find(form, 'kasse-billing-picker');

async function type(form: Element, text: string): Promise<void> {
  number(form).select();
  await sendKeys(text ? { type: text } : { press: 'Backspace' });
  await drawn(form);
}

/** What the browser calls when it comes back to a page that it had kept. */
function restored(control: HTMLElement, value: string): void {
  (control as HTMLElement & { formStateRestoreCallback(value: string): void }).formStateRestoreCallback(
    value,
  );
}

/** From the number over its button to what comes next. */
async function leave(form: Element): Promise<void> {
  await sendKeys({ press: 'Tab' });
  await sendKeys({ press: 'Tab' });
  await drawn(form);
}

/** Whether a field that has the focus is inside an element, however deep. */
function hasFocus(element: Element): boolean {
  return element.matches(':focus-within');
}

/** What judges is fetched by the first control in a form. */
before(() => import('./form-judge.ts'));

describe('a widget alone in a form', () => {
  it('is sent under its name, and not without a choice', async () => {
    const { form } = await formWith(html`${seats('4')}${billing()}`);
    expect(dataOf(form)).to.equal('seats=4');
    row(form, 'Annually').click();
    await drawn(form);
    expect(dataOf(form)).to.equal('seats=4&billing=year');
  });

  it('shows its label', async () => {
    const { form } = await formWith(billing());
    expect(find(form, 'legend').matches('.unseen')).to.equal(false);
    expect(textOf(find(form, 'legend'))).to.equal('Billing');
  });

  it('is set back to what was first drawn when the form is', async () => {
    const { form } = await formWith(html`${seats('4')}${billing(false, 'month')}`);
    await type(form, '12');
    row(form, 'Annually').click();
    await drawn(form);
    form.reset();
    await drawn(form);
    expect(dataOf(form)).to.equal('seats=4&billing=month');
    expect(number(form).value).to.equal('4');
    expect(row(form, 'Monthly').checked).to.equal(true);
  });

  it('is set back to what was first drawn when its form came later', async () => {
    const control = await fixture<HTMLElementTagNameMap['kasse-seat-selector']>(seats('4'));
    control.value = 8;
    await drawn(control);
    const { form } = await formWith(html``);
    form.append(control);
    await drawn(form);
    expect(dataOf(form)).to.equal('seats=8');
    form.reset();
    await drawn(form);
    expect(dataOf(form)).to.equal('seats=4');
  });

  it('is set back to what the page says, also where the browser had kept something else', async () => {
    const { form } = await formWith(billing());
    const control = document.createElement('kasse-seat-selector');
    control.setAttribute('name', 'seats');
    control.setAttribute('value', '4');
    form.append(control);
    restored(control, '8');
    await drawn(form);
    expect(dataOf(form)).to.equal('seats=8');
    form.reset();
    await drawn(form);
    expect(dataOf(form)).to.equal('seats=4');
  });

  it('cannot be used in a disabled fieldset, and is not sent', async () => {
    const { form } = await formWith(html`<fieldset disabled>${seats('4')}${billing(true)}</fieldset>`);
    const controls = findAll<HTMLInputElement | HTMLButtonElement>(
      form,
      'fieldset :is(input, button), #number',
    );
    expect(controls.every((each) => each.matches(':disabled'))).to.equal(true);
    expect(dataOf(form)).to.equal('');
    expect(form.checkValidity()).to.equal(true);
  });

  it('can be used again when the fieldset can', async () => {
    const { form } = await formWith(html`<fieldset disabled>${seats('4')}${billing()}</fieldset>`);
    find<HTMLFieldSetElement>(form, 'fieldset').disabled = false;
    await drawn(form);
    expect(findAll(form, 'input:disabled, button:disabled')).to.have.length(0);
    expect(dataOf(form)).to.equal('seats=4');
  });

  it('can be disabled by itself', async () => {
    const { form } = await formWith(html`${seats('4')}${billing(false, 'year')}`);
    selector(form).toggleAttribute('disabled', true);
    await drawn(form);
    expect(number(form).disabled).to.equal(true);
    expect(dataOf(form)).to.equal('billing=year');
  });

  it('takes what the browser had kept', async () => {
    const { form } = await formWith(html`${seats('4')}${billing()}`);
    restored(selector(form), '8');
    restored(picker(form), 'year');
    await drawn(form);
    expect(dataOf(form)).to.equal('seats=8&billing=year');
    expect(number(form).value).to.equal('8');
  });

  it('is accessible, also when something is wrong', async () => {
    const { form } = await formWith(html`${seats('4')}${billing(true)}`);
    await expect(form).to.be.accessible();
    await type(form, '3');
    form.requestSubmit();
    await drawn(form);
    await expect(form).to.be.accessible();
  });
});

describe('the validity of a widget in a form', () => {
  for (const [text, isPossible] of [
    ['2', true],
    ['20', true],
    ['0', false],
    ['22', false],
    ['5', false],
    ['', false],
    ['zwölf', false],
  ] as const) {
    it(`${isPossible ? 'lets' : 'does not let'} "${text}" be sent, from 2 to 20 in steps of 2`, async () => {
      const { form, sent } = await formWith(seats('4'));
      await type(form, text);
      form.requestSubmit();
      expect(sent).to.deep.equal(isPossible ? [`seats=${text}`] : []);
      expect(selector(form).matches(':invalid')).to.equal(!isPossible);
    });
  }

  it('wants a choice where one is required, and no longer when there is one', async () => {
    const { form, sent } = await formWith(billing(true));
    form.requestSubmit();
    expect(sent).to.deep.equal([]);
    row(form, 'Monthly').click();
    await drawn(form);
    form.requestSubmit();
    expect(sent).to.deep.equal(['billing=month']);
  });

  it('brings the focus to the field that is wrong', async () => {
    const { form } = await formWith(html`${billing(false)}${seats('5')}`);
    form.requestSubmit();
    expect(hasFocus(selector(form))).to.equal(true);
    expect(hasFocus(picker(form))).to.equal(false);
  });

  it('says what is wrong at the number, in words of the browser', async () => {
    const { form } = await formWith(seats('4'));
    await type(form, '22');
    await leave(form);
    expect(textOf(find(form, '#message'))).to.contain('20');
    expect(number(form).getAttribute('aria-invalid')).to.equal('true');
  });

  it('is left to the flow in a checkout', async () => {
    const stage = await staged(html`<form><kasse-seat-selector name="seats"></kasse-seat-selector></form>`, {
      selection: { ...bought, seats: 501 },
      stop: 'scope',
    });
    expect(find<HTMLFormElement>(stage, 'form').checkValidity()).to.equal(true);
  });
});

describe('a required choice that has joined a checkout', () => {
  for (const [what, selection] of [
    ['the choices of the checkout', bought],
    ['nothing, as there is one choice', { ...bought, productId: 'raeume', planId: 'raeume' }],
  ] as const)
    it(`no longer keeps a form from being sent, and shows ${what}`, async () => {
      const { form } = await formWith(
        html`<kasse-plan-picker required label="Plan" .choices=${intervals}></kasse-plan-picker>`,
      );
      expect(form.checkValidity()).to.equal(false);
      const stage = await staged(html``, { selection, stop: 'scope' });
      stage.append(form);
      await drawn(form);
      expect(form.checkValidity()).to.equal(true);
    });
});

describe(':state(user-invalid)', () => {
  const isMarked = (element: Element): boolean => element.matches(':state(user-invalid)');

  it('is not there before the customer has done anything', async () => {
    const { form } = await formWith(html`${seats('5')}${billing(true)}`);
    expect(isMarked(selector(form)) || isMarked(picker(form))).to.equal(false);
    expect(selector(form).matches(':invalid')).to.equal(true);
  });

  it('is there once the customer leaves what is wrong, and goes when it is right', async () => {
    const { form } = await formWith(seats('4'));
    await type(form, '5');
    expect(isMarked(selector(form))).to.equal(false);
    await leave(form);
    expect(isMarked(selector(form))).to.equal(true);
    await type(form, '6');
    expect(isMarked(selector(form))).to.equal(false);
  });

  it('is there after the form was to be sent', async () => {
    const { form } = await formWith(billing(true));
    form.requestSubmit();
    await drawn(form);
    expect(isMarked(picker(form))).to.equal(true);
  });

  it('goes when the form is set back', async () => {
    const { form } = await formWith(billing(true));
    form.requestSubmit();
    await drawn(form);
    form.reset();
    await drawn(form);
    expect(isMarked(picker(form))).to.equal(false);
  });
});

describe('Enter in a widget in a form', () => {
  it('sends the form by its button', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>${seats('4')}<button name="how" value="key">Send</button></form>`,
    );
    await drawn(form);
    const sending = new Promise<string>((resolve) => {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        resolve(dataOf(form, event.submitter));
      });
    });
    number(form).focus();
    await sendKeys({ press: 'Enter' });
    expect(await sending).to.equal('seats=4&how=key');
  });

  it('sends a form without a button', async () => {
    const form = await fixture<HTMLFormElement>(html`<form>${billing(false, 'year')}</form>`);
    await drawn(form);
    const sending = new Promise<string>((resolve) => {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        resolve(dataOf(form));
      });
    });
    row(form, 'Annually').focus();
    await sendKeys({ press: 'Enter' });
    expect(await sending).to.equal('billing=year');
  });

  const entered = (place: Element, isComposing = false): void => {
    const enter = { key: 'Enter', isComposing, bubbles: true, composed: true, cancelable: true };
    number(place).dispatchEvent(new KeyboardEvent('keydown', enter));
  };

  it('sends nothing where it ends a word that is being composed', async () => {
    const { form, sent } = await formWith(seats('4'));
    entered(form, true);
    expect(sent).to.deep.equal([]);
    entered(form);
    expect(sent).to.deep.equal(['seats=4']);
  });

  it('sends nothing where the page has answered it', async () => {
    const { form, sent } = await formWith(seats('4'));
    number(form).addEventListener('keydown', (event) => {
      event.preventDefault();
    });
    entered(form);
    expect(sent).to.deep.equal([]);
  });

  it('sends nothing in a checkout', async () => {
    const { form, sent } = await formWith(seats('4'));
    const stage = await staged(html``, { selection: bought, stop: 'scope' });
    stage.append(form);
    await drawn(form);
    entered(form);
    expect(sent).to.deep.equal([]);
  });

  it('on a button of the number only steps', async () => {
    const { form, sent } = await formWith(seats('4'));
    find(form, '[aria-label="Licences +2"]').focus();
    await sendKeys({ press: 'Enter' });
    await drawn(form);
    expect(sent).to.deep.equal([]);
    expect(dataOf(form)).to.equal('seats=6');
  });
});
