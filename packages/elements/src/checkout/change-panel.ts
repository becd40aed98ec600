import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Checkout } from '../context/checkout-context.ts';
import { button } from '../parts/button.ts';
import { closeIcon } from '../parts/icons.ts';
import { changePanelStyles } from './change-panel.styles.ts';

/**
 * The lines of the order, edited in a panel over the checkout page. The page stays as it is behind it, payment
 * fields included; every edit counts at once, so that closing in any way applies them.
 */
export class ChangePanel {
  private readonly host: ReactiveElement;
  private checkout: Checkout | undefined;

  constructor(host: ReactiveElement) {
    this.host = host;
    const { styleSheet } = changePanelStyles;
    const { renderRoot } = host;
    if (renderRoot instanceof ShadowRoot && styleSheet) renderRoot.adoptedStyleSheets.push(styleSheet);
  }

  template(checkout: Checkout): TemplateResult {
    this.checkout = checkout;
    return html`<dialog
      class="panel"
      part="panel"
      aria-labelledby="panel-title"
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.apply();
      }}
      @close=${(event: Event) => {
        if (!(event.currentTarget as HTMLDialogElement).open) this.apply();
      }}
    >
      ${checkout.view.changing ? this.content(checkout) : nothing}
    </dialog>`;
  }

  /** Opens and closes as the view says. The browser gives the focus back to what opened it. */
  follow(isChanging: boolean): void {
    const dialog = this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.panel');
    if (!dialog || (dialog.open === isChanging && dialog.matches(':modal') === isChanging)) return;
    if (dialog.open) dialog.close();
    if (!isChanging) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('#panel-title')?.focus();
  }

  private content({ translate, headingLevel }: Checkout): TemplateResult {
    return html`<div class="head">
        <h3 class="title" id="panel-title" aria-level=${headingLevel + 1} tabindex="-1">
          ${translate('actions.changeOrder')}
        </h3>
        <button class="icon-only" type="button" aria-label=${translate('actions.close')} @click=${this.apply}>
          ${closeIcon()}
        </button>
      </div>
      <kasse-cart
        stacked
        without-actions
        exportparts="row, control, amount, note, button, third"
      ></kasse-cart>
      <div class="apply">
        ${button({ kind: 'main', label: translate('actions.apply'), press: this.apply })}
      </div>`;
  }

  /** With an impossible number the view goes on changing, and so does the panel. */
  private readonly apply = (): void => {
    if (!this.checkout?.view.changing) return;
    this.checkout.send({ type: 'order.apply' });
    this.host.requestUpdate();
  };
}
