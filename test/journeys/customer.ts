import type { FrameLocator, Locator, Page } from 'playwright-core';
import { chosenEngine } from '../../tools/engines/engine.ts';
import { words } from './words.ts';
import type { Language } from './words.ts';

/** Follows the path of the page to buy on: its checkout page, with ten licences a year of the recommended plan. */
export const straightToCheckout =
  '?product=telefonie&intent=buy&plan=plus&seats=10&billing=year&start=checkout';

/** Card numbers that the payment sandbox takes, by what becomes of them. */
export const cards = {
  good: '4242424242424242',
  declined: '4000000000000002',
  slow: '4000000000000077',
  down: '4000000000000119',
  lostReply: '4000000000000341',
} as const;

/** Somebody in front of the page, who finds things by their role and name and has a mouse. */
export class Customer {
  /** Buttons, links and rows pressed so far; typing is no press. */
  presses = 0;
  readonly page: Page;
  readonly words: (typeof words)[Language];

  constructor(page: Page, language: Language) {
    this.page = page;
    this.words = words[language];
  }

  /** A button that acts; the trail's steps may be called the same. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).and(this.page.locator(':not(.step)'));
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  /** A row of a list of choices, by how its name begins. */
  row(name: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${name}`, 'u') });
  }

  /** What is said about a row beside its name and price. */
  async describedBy(row: string): Promise<string> {
    return this.row(row).evaluate((input) => {
      const root = input.getRootNode() as ShadowRoot;
      return root.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
    });
  }

  field(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name, ...(typeof name === 'string' && { exact: true }) });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  text(text: string): Locator {
    return this.page.getByText(text);
  }

  /** One of the demo accounts in the site's own sign-in. */
  async signInAs(account: string): Promise<void> {
    await this.page
      .getByRole('dialog', { name: this.words.signIn })
      .getByRole('button', { name: account })
      .click();
  }

  async press(name: string): Promise<void> {
    this.presses += 1;
    await this.button(name).click();
  }

  /** Presses a launcher; without script it is a link. */
  async launch(name: string = this.words.launch): Promise<void> {
    this.presses += 1;
    await this.link(name).click();
  }

  async choose(name: string): Promise<void> {
    this.presses += 1;
    await this.row(name).check();
  }

  async type(field: string | RegExp, text: string): Promise<void> {
    await this.field(field).fill('');
    await this.field(field).pressSequentially(text);
  }

  /** Types the number of licences, as somebody does who comes to the field by keyboard. */
  async typeSeats(number: number | string): Promise<void> {
    await this.type(this.words.seats, String(number));
  }

  /** From the product that is chosen to the checkout page: ten licences a year of the recommended plan. */
  async goToCheckout(): Promise<void> {
    await this.goToLastChoice({ seats: 10, interval: this.words.yearly });
    await this.press(this.words.checkout);
  }

  /** From the product that is chosen to the last stop of choosing. */
  async goToLastChoice({ seats, interval }: { seats: number; interval: string }): Promise<void> {
    await this.press(this.words.buy);
    await this.typeSeats(seats);
    await this.press(this.words.continue);
    await this.choose(interval);
  }

  /** Puts one more product into the cart, from a page that offers it. */
  async addAnother(product: string, choice: { seats: number; interval: string }): Promise<void> {
    await this.press(this.words.addAnother);
    await this.choose(product);
    await this.goToLastChoice(choice);
    await this.press(this.words.addToCart);
    await this.line(product).waitFor();
  }

  /** Comes back from another window. */
  async comeBack(): Promise<void> {
    const context = this.page.context();
    if (chosenEngine() === 'chromium') {
      // Else it lets every page believe that it is looked at.
      const emulation = await context.newCDPSession(this.page);
      await emulation.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    }
    await this.page.bringToFront();
    const other = await context.newPage();
    await other.bringToFront();
    await this.page.bringToFront();
    await other.close();
  }

  /** A line of the cart, on its own page or in the panel of the checkout page. */
  line(product: string): Locator {
    return this.page
      .locator('kasse-cart:not([compact])')
      .getByRole('group', { name: new RegExp(`^${product}`, 'u') });
  }

  /** The number in a line of the cart. */
  seatsOf(product: string): Locator {
    return this.line(product).getByRole('textbox', { name: this.words.seats });
  }

  /** A row of choice of a line of the cart. */
  choiceOf(product: string, name: string): Locator {
    return this.line(product).getByLabel(name, { exact: true });
  }

  /** The fields of the payment sandbox. */
  get cardFields(): FrameLocator {
    return this.page.frameLocator(`iframe[title="${this.words.cardFrame}"]`);
  }

  cardField(name: 'cardNumber' | 'cardExpiry' | 'cardCode'): Locator {
    return this.cardFields.getByRole('textbox', { name: this.words[name], exact: true });
  }

  /** Chooses to pay by card and types one. */
  async typeCard(number: string): Promise<void> {
    if (!(await this.row(this.words.card).isChecked())) await this.choose(this.words.card);
    for (const [field, text] of [
      ['cardNumber', number],
      ['cardExpiry', '1230'],
      ['cardCode', '123'],
    ] as const) {
      await this.cardField(field).fill('');
      await this.cardField(field).pressSequentially(text);
    }
  }

  /** Waits until the cart says that its lines cost this before tax, in euros. */
  async seeSubtotal(euros: number): Promise<void> {
    await this.page
      .locator('kasse-cart:not([compact]) .subtotal')
      .getByText(this.words.money(euros), { exact: true })
      .waitFor();
  }

  /** Waits until the slip says that this is due, in euros. */
  async seeTotal(euros: number): Promise<void> {
    await this.page
      .locator('kasse-order-summary .total')
      .getByText(this.words.money(euros), { exact: true })
      .waitFor();
  }

  /** Everything that the slip says. */
  slip(): Promise<string> {
    return shownText(this.page.locator('kasse-order-summary .slip'));
  }

  /** Fills in the billing details, as far as they are given. */
  async fillIn(details: Partial<Record<keyof typeof words.de.fields, string>>): Promise<void> {
    const { fields } = this.words;
    for (const [name, text] of Object.entries(details) as [keyof typeof fields, string][])
      if (name === 'country') await this.page.getByLabel(fields.country, { exact: true }).selectOption(text);
      else await this.type(fields[name], text);
  }

  /** The order number that the result shows. */
  async orderNumber(): Promise<string> {
    const line = await this.page.getByText(new RegExp(`^${this.words.orderNumber} `, 'u')).innerText();
    return line.slice(this.words.orderNumber.length + 1);
  }
}

/** What is shown in a place, also inside the shadow roots in it. */
export async function shownText(place: Locator): Promise<string> {
  const text = await place.evaluate((element) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      const isBox = node instanceof Element && getComputedStyle(node).display !== 'contents';
      if (isBox && !node.checkVisibility()) return '';
      const content =
        node instanceof HTMLSlotElement && node.assignedNodes().length > 0
          ? node.assignedNodes()
          : ((node instanceof Element && node.shadowRoot) || node).childNodes;
      return [...content].map(read).join(' ');
    };
    return read(element);
  });
  return plain(text);
}

/** Text as it is compared: any space is a space, and lines are one. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').replaceAll(/\s+/gu, ' ').trim();
}
