import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { allowedUrl } from '../../context/allowed-url.ts';
import { button } from '../../parts/button.ts';

/** Why an account may not order here, and its ways on. A file of its own, since most accounts may. */
export function barredNote(checkout: Checkout, sentence: unknown): TemplateResult {
  return checkout.view.moment === 'corporate'
    ? corporateNote(checkout, sentence)
    : holdNote(checkout, sentence);
}

/** A corporate account buys in its own portal: where that is, and whom to ask. */
function corporateNote({ view, translate, links }: Checkout, sentence: unknown): TemplateResult {
  const contact = view.account?.corporate ?? {};
  const portal = allowedUrl(contact.portalUrl ?? links.portal);
  const form = allowedUrl(contact.contactUrl);
  const help = allowedUrl(contact.helpUrl ?? links.help);
  const portalName = contact.portalName ?? translate('account.portalFallback');
  return html`<kasse-note exportparts="note">
      <p>${sentence}</p>
      ${
        contact.representative
          ? html`<p>${translate('account.corporateHelp', { contact: contact.representative })}</p>`
          : nothing
      }
    </kasse-note>
    <div class="ways">
      ${portal ? button({ kind: 'main', label: translate('account.openPortal', { portal: portalName }), href: portal }) : nothing}
      ${form ? html`<a class="third" href=${form}>${translate('account.contactForm')}</a>` : nothing}
      ${help ? html`<a class="third" href=${help}>${translate('account.help')}</a>` : nothing}
    </div>`;
}

/** An invoice is unpaid: where it is, and the way to go on once it was paid. */
function holdNote({ view, translate, send }: Checkout, sentence: unknown): TemplateResult {
  const invoice = allowedUrl(view.account?.hold?.invoiceUrl);
  return html`<kasse-note exportparts="note"><p>${sentence}</p></kasse-note>
    <div class="ways">
      ${invoice ? button({ kind: 'main', label: translate('account.openInvoice'), href: invoice }) : nothing}
      ${button({
        kind: 'third',
        label: translate('actions.retry'),
        press: () => {
          send({ type: 'retry' });
        },
      })}
    </div>`;
}
