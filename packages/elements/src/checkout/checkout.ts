import type { Moment } from '@kasse/flow';
import { html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { problemPlace } from '../context/problem-place.ts';
import { controls, layout, type } from '../theme/index.ts';
import { blocked } from './blocked.ts';
import { checkoutStyles } from './checkout.styles.ts';
import { DialogPresentation } from './dialog-presentation.ts';
import { bones, frame } from './layout.ts';
import { LaterPage } from './later-page.ts';
import { KasseProvider } from './provider.ts';

/** Moments of a binding act: who closes then has not left. */
const bound: ReadonlySet<Moment> = new Set(['starting_trial', 'trial_started', 'placing', 'placed']);

/**
 * The whole flow in its default layout: inline in the page, or choosing in a dialog that gives way to a
 * page for the checkout itself, since a bank's window must be able to lie above it.
 *
 * @tag kasse-checkout
 * @attr {'light' | 'dark'} theme - Forces a colour scheme; else that of the page counts.
 * @slot kasse-entries - Filled by the element itself: the form in the page's own tree.
 * @slot kasse-payment - Filled by the element itself: the fields of a payment provider, in the page's own tree.
 * @slot before-actions - The page's own words above the buttons.
 * @slot after - The page's own words below everything.
 * @csspart dialog - The dialog, or the page that replaces it.
 * @csspart panel - The panel in which the order is changed on the checkout page.
 * @csspart title - The title of a stop.
 * @csspart slip - The summary.
 * @csspart row - A row of choice, or of the cart.
 * @csspart search - The field that searches many products.
 * @csspart note - A tinted box.
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
  @query('kasse-notice') private notice!:
    (HTMLElement & Partial<Pick<KasseProvider, 'updateComplete'>>) | null;

  private readonly presenter = new DialogPresentation(this, () => this.dialog);
  private readonly page = new LaterPage(this, () => this.engine.checkout);
  private shown = '';

  /** Opens the dialog; an inline checkout is scrolled to. */
  show(): void {
    this.presenter.rememberOpener();
    if (this.presentation === 'dialog') this.open = true;
    else this.scrollIntoView({ block: 'start' });
  }

  protected override isOpen(): boolean {
    return this.presentation !== 'dialog' || this.open;
  }

  protected override setOpen(open: boolean): void {
    if (this.presentation === 'dialog') this.open = open;
  }

  /** Closes the dialog. What was chosen is kept. */
  close(): void {
    this.open = false;
  }

  override render(): unknown {
    if (this.presentation !== 'dialog') return this.flow();
    return html`<dialog
      part="dialog"
      class=${this.isPage ? 'page' : this.isBrief ? 'brief' : ''}
      aria-label=${this.engine.checkout?.translate('launcher.label') ?? nothing}
      @close=${this.presenter.follow}
    >
      ${this.open ? this.flow() : nothing}
    </dialog>`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // An update that was on its way when the element was taken out; it draws again when it is back.
    if (!this.isConnected) return;
    this.page.follow(this.isPage, this.presentation === 'dialog' && this.open);
    const wasOpen = changed.get('open') === true;
    const hasOpened = this.presentation === 'dialog' && this.presenter.present(this.open, this.isPage);
    if (changed.has('open') && this.open) this.engine.announce('kasse-open', {});
    if (changed.has('open') && wasOpen) this.announceClosed();
    this.focusTitle(hasOpened);
  }

  /** The checkout page and its result are never modal: a bank's window must be able to lie above them. */
  private get isPage(): boolean {
    const moment = this.view?.moment;
    return moment === 'checkout' || moment === 'placing' || moment === 'placed';
  }

  /** One note in place of the flow needs no room for it. */
  private get isBrief(): boolean {
    const { view } = this;
    return view !== undefined && blocked.has(view.moment);
  }

  private flow(): unknown {
    const { checkout } = this.engine;
    const close =
      this.presentation === 'dialog'
        ? () => {
            this.close();
          }
        : undefined;
    if (!checkout || checkout.view.moment === 'loading') return bones(checkout, close);
    return frame(checkout, { isPage: this.isPage, close, page: this.isPage ? this.page.ready : undefined });
  }

  private announceClosed(): void {
    const { view } = this;
    if (view && !bound.has(view.moment)) this.engine.announce('kasse-abandon', { stop: view.stop });
    this.engine.announce('kasse-close', {});
    this.presenter.returnFocus();
  }

  /** A new stop begins at its title or, without one, at its note, and so does a dialog; inline, the first one leaves the focus where the page has it. */
  private focusTitle(hasOpened: boolean): void {
    const { view } = this;
    if (!view || view.moment === 'loading') return;
    const now = `${view.moment} ${view.stop}`;
    const before = this.shown;
    this.shown = now;
    const place = problemPlace(view);
    // What came of an order is said at its own place, which takes the focus there.
    const isTaken = view.moment === 'placing' || (place !== undefined && place !== 'notice');
    const isNew = before !== now && (before !== '' || this.open) && !isTaken;
    if (!hasOpened && !isNew) return;
    const { titleElement, notice } = this;
    if (titleElement) titleElement.focus();
    else
      void notice?.updateComplete?.then(() => {
        notice.focus();
      });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kasse-checkout': KasseCheckout;
  }
}
