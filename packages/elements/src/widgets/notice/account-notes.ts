import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { allowedUrl } from '../../context/allowed-url.ts';
import { button } from '../../parts/button.ts';

/** A corporate account buys in its own portal: where that is, and whom to ask. */
export function corporateNote({ view, translate, links }: Checkout): TemplateResult {
  const contact = view.account?.corporate ?? {};
  const portal = allowedUrl(contact.portalUrl ?? links.portal);
  const form = allowedUrl(contact.contactUrl);
  const help = allowedUrl(contact.helpUrl ?? links.help);
  const portalName = contact.portalName ?? translate('account.portalFallback');
  return html`<kasse-note exportparts="note">
      <p>${translate('account.corporate')}</p>
      ${
        contact.representative
          ? html`<p>${translate('account.corporateHelp', { contact: contact.representative })}</p>`
          : nothing
      }
    </kasse-note>
    <div class="ways">
      ${portal ? html`<a class="main" part="button main" href=${portal}>${translate('account.openPortal', { portal: portalName })}</a>` : nothing}
      ${form ? html`<a class="third" href=${form}>${translate('account.contactForm')}</a>` : nothing}
      ${help ? html`<a class="third" href=${help}>${translate('account.help')}</a>` : nothing}
    </div>`;
}

/** Only billing contacts order: whom to ask. */
export function memberNote({ view, translate }: Checkout): TemplateResult {
  const contact = view.account?.billingContact ?? translate('account.contactFallback');
  return html`<kasse-note exportparts="note"
    ><p>${translate('account.notContact', { contact })}</p></kasse-note
  >`;
}

/** Somebody has to sign in before it goes on; what is chosen stays. */
export function signInNote({ view, translate, send }: Checkout): TemplateResult {
  const isExpired = view.signInReason === 'expired';
  return html`<kasse-note exportparts="note">
      <p>${translate(isExpired ? 'problem.sign_in_expired' : 'account.signedOut')}</p>
    </kasse-note>
    <div class="actions">
      ${
        view.canGoBack
          ? button({
              kind: 'third',
              label: translate('actions.back'),
              press: () => {
                send({ type: 'back' });
              },
            })
          : nothing
      }
      ${button({
        kind: 'main',
        label: translate('account.signIn'),
        busy: view.busy,
        press: () => {
          send({ type: 'sign_in.request' });
        },
      })}
    </div>`;
}
