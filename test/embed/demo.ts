import type { Locator, Page } from 'playwright-core';

/** Somebody who buys on a page with the demo service, in English. */
export class DemoCustomer {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A button that acts; the trail's steps may be called the same. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).and(this.page.locator(':not(.step)'));
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  row(name: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${name}`, 'u') });
  }

  /** From the list of products to the checkout page, with what is recommended. */
  async goToCheckout(product = 'Telephony'): Promise<void> {
    await this.chooseUntilBilling(product);
    await this.button('Checkout').click();
    await this.heading('Checkout').waitFor();
  }

  /** From the list of products to the last stop of choosing. */
  async chooseUntilBilling(product: string): Promise<void> {
    await this.row(product).check();
    await this.button('Buy').click();
    await this.button('Continue').click();
    await this.row('Annually').check();
  }

  /** Orders by invoice from the checkout page on. */
  async orderByInvoice(): Promise<void> {
    await this.row('Invoice').check();
    await this.button('Place order').click();
    await this.heading('Thank you for your order').waitFor();
  }
}
