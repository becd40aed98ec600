import { html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Checkout } from '../context/checkout-context.ts';
import { stopTitle } from '../i18n/phrases.ts';
import { closeIcon } from '../parts/icons.ts';
import { controls, layout, type } from '../theme/index.ts';
import { confirmationTitle } from '../widgets/confirmation/confirmation-title.ts';
import { bottomBar } from './bottom-bar.ts';
import { checkoutStyles } from './checkout.styles.ts';
import { KasseProvider } from './provider.ts';
import { heading } from './heading.ts';

/**
 * The whole flow in its default layout: inline in the page, or choosing in a dialog that gives way to a
 * page for the checkout itself, since a bank's window must be able to lie above it.
 *
 * @tag kasse-checkout
 * @slot kasse-entries - Filled by the element itself: the form in the page's own tree.
 * @slot before-actions - The page's own words above the buttons.
 * @slot after - The page's own words below everything.
 * @csspart dialog - The dialog, or the page that replaces it.
 * @csspart title - The title of a stop.
 * @csspart slip - The summary.
 * @csspart row - A row of choice.
 * @csspart amount - A figure.
 * @csspart leader - A line of the summary.
 * @csspart ruler - The drawing of a period.
 * @csspart button - A button; also `main`, `second` or `third`.
 * @fires kasse-open - The dialog opened.
 * @fires kasse-close - The dialog closed.
 * @fires kasse-abandon - It closed before an order or a trial.
 */
export class KasseCheckout extends KasseProvider {
  static override styles = [...KasseProvider.styles, type, controls, layout, checkoutStyles];

  /** `inline` in the page, or `dialog` over it. */
  @property({ reflect: true }) presentation: 'inline' | 'dialog' = 'inline';

  /** Whether the dialog is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('.title') private titleElement!: HTMLElement | null;

  private shown = '';
  private opener: Element | null = null;

  /** Opens the dialog; an inline checkout is scrolled to. */
  show(): void {
    this.opener = document.activeElement;
    if (this.presentation === 'dialog') this.open = true;
    else this.scrollIntoView({ block: 'start' });
  }

  /** Closes the dialog. What was chosen is kept. */
  close(): void {
    this.open = false;
  }

  override render(): unknown {
    if (this.presentation === 'inline') return this.flow();
    return html`<dialog
      part="dialog"
      class=${this.isPage ? 'page' : ''}
      aria-labelledby="title"
      @close=${this.followDialog}
    >
      ${this.open ? this.flow() : nothing}
    </dialog>`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('open')) this.toggle(changed.get('open') === true);
    else if (this.open) this.keepModality();
    this.focusTitle();
  }

  private get isPage(): boolean {
    const moment = this.view?.moment;
    return moment === 'checkout' || moment === 'placing' || moment === 'placed';
  }

  private flow(): unknown {
    const { checkout } = this.engine;
    if (!checkout || checkout.view.moment === 'loading') return this.bones();
    const isNarrowChoice = checkout.view.moment === 'choosing';
    return html`<div class="frame ${this.isPage ? 'wide-slip' : ''}">
      ${this.head(checkout)}
      <div class="body">
        <div class="columns">
          <div class="choices">${this.titleLine(checkout)} ${this.content(checkout)}</div>
          ${this.hasSlip(checkout) ? html`<aside><kasse-order-summary exportparts="slip, leader, amount, ruler, button, main"></kasse-order-summary></aside>` : nothing}
        </div>
      </div>
      ${isNarrowChoice ? bottomBar(checkout) : nothing}
      <slot name="after"></slot>
    </div>`;
  }

  private head({ view, translate }: Checkout): unknown {
    const hasTrail = ['choosing', 'checkout', 'placing', 'signing_in', 'starting_trial'].includes(
      view.moment,
    );
    return html`<header>
      ${hasTrail ? html`<kasse-steps exportparts="step"></kasse-steps>` : html`<span></span>`}
      ${
        this.presentation === 'dialog'
          ? html`<button
              class="icon-only"
              type="button"
              aria-label=${translate('actions.close')}
              @click=${this.close}
            >
              ${closeIcon()}
            </button>`
          : nothing
      }
    </header>`;
  }

  private titleLine(checkout: Checkout): unknown {
    const { view } = checkout;
    if (['corporate', 'not_contact', 'unavailable'].includes(view.moment)) return nothing;
    const isResult = view.moment === 'placed' || view.moment === 'trial_started';
    const isSigningIn = view.moment === 'signing_in';
    const question = isSigningIn
      ? checkout.translate('account.signIn')
      : stopTitle(checkout, view.stop, view);
    const text = isResult ? confirmationTitle(checkout) : question;
    return heading(checkout.headingLevel, text);
  }

  private content(checkout: Checkout): unknown {
    const { view } = checkout;
    const notice = html`<kasse-notice exportparts="note, button, main"></kasse-notice>`;
    switch (view.moment) {
      case 'placed':
      case 'trial_started':
        return [
          notice,
          html`<kasse-confirmation exportparts="button, main, second, third, ruler"></kasse-confirmation>`,
        ];
      case 'checkout':
      case 'placing':
        return [
          notice,
          html`<kasse-checkout-form exportparts="list, row" ?inert=${view.moment === 'placing'}
            ><slot name="kasse-entries" slot="kasse-entries"></slot
          ></kasse-checkout-form>`,
        ];
      case 'choosing':
      case 'starting_trial':
        return [notice, this.stop(checkout), this.actions(checkout)];
      default:
        return notice;
    }
  }

  private stop({ view, translate }: Checkout): unknown {
    const hasPlans = view.plans.length > 1;
    if (view.stop === 'product')
      return html`<kasse-product-picker exportparts="list, row, amount"></kasse-product-picker>`;
    if (view.stop === 'billing') {
      const isGross = view.catalogue?.taxBehaviour === 'inclusive';
      return html`<kasse-billing-picker exportparts="list, row, amount"></kasse-billing-picker>
        <p class="small soft">${translate(isGross ? 'summary.gross' : 'summary.net')}</p>`;
    }
    return html`<kasse-plan-picker ?hidden=${!hasPlans} exportparts="list, row, amount"></kasse-plan-picker>
      <kasse-seat-selector exportparts="control"></kasse-seat-selector>`;
  }

  private actions({ view, translate, format }: Checkout): unknown {
    const isLastOfTrial = view.mainAction === 'start_trial' && view.trialEndsOn;
    const ends =
      isLastOfTrial && view.trialEndsOn
        ? translate('trial.ends', { date: format.date(view.trialEndsOn) })
        : undefined;
    return html`<div class="decide">
      ${ends ? html`<p class="small">${ends}</p>` : nothing}
      <slot name="before-actions"></slot>
      <kasse-intent-picker
        class="at-end"
        ?hidden=${view.stop !== 'product'}
        exportparts="button, main, second"
      ></kasse-intent-picker>
      <kasse-actions class="at-end" exportparts="button, main, third"></kasse-actions>
    </div>`;
  }

  private hasSlip({ view }: Checkout): boolean {
    return !['corporate', 'not_contact', 'unavailable', 'trial_started'].includes(view.moment);
  }

  private bones(): unknown {
    return html`<div class="frame" aria-busy="true">
      <div class="bones">
        <div></div>
        <div></div>
        <div></div>
        <div></div>
      </div>
    </div>`;
  }

  private toggle(wasOpen: boolean): void {
    if (!this.dialog) return;
    if (this.open && !this.dialog.open) {
      this.keepModality();
      this.titleElement?.focus();
      this.engine.announce('kasse-open', {});
    } else if (!this.open && this.dialog.open) {
      this.dialog.close();
    }
    if (!this.open && wasOpen) this.tellClosed();
  }

  /** Escape closes the dialog by itself; when a page replaces it, it is open again by the time that this is heard. */
  private followDialog(): void {
    if (!this.dialog?.open) this.close();
  }

  private tellClosed(): void {
    const { view } = this;
    if (view && view.moment !== 'placed' && view.moment !== 'trial_started')
      this.engine.announce('kasse-abandon', { stop: view.stop });
    this.engine.announce('kasse-close', {});
    if (this.opener instanceof HTMLElement) this.opener.focus();
  }

  /** Choosing is modal; the checkout page fills the window but never is. */
  private keepModality(): void {
    if (!this.dialog || !this.open) return;
    const isModal = this.dialog.matches(':modal');
    if (this.dialog.open && isModal !== this.isPage) return;
    this.dialog.close();
    if (this.isPage) this.dialog.show();
    else this.dialog.showModal();
  }

  /** A new stop begins at its title; the first one leaves the focus where the page has it. */
  private focusTitle(): void {
    const { view } = this;
    if (!view || view.moment === 'loading') return;
    const now = `${view.moment} ${view.stop}`;
    const before = this.shown;
    this.shown = now;
    if (before && before !== now && !before.startsWith('placing')) this.titleElement?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-checkout': KasseCheckout;
  }
}
