import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { allowedUrl } from '../../context/allowed-url.ts';
import { button } from '../../parts/button.ts';

/** What the state of the account keeps from; undefined where nothing does. */
export function accountSentence({ view, translate }: Checkout): string | undefined {
  if (view.moment === 'corporate') return translate('account.corporate');
  if (view.moment === 'not_contact') {
    const contact = view.account?.billingContact ?? translate('account.contactFallback');
    return translate('account.notContact', { contact });
  }
  if (view.moment !== 'signing_in') return undefined;
  return translate(view.signInReason === 'expired' ? 'problem.sign_in_expired' : 'account.signedOut');
}

/** A corporate account buys in its own portal: where that is, and whom to ask. */
export function corporateNote(checkout: Checkout): TemplateResult {
  const { view, translate, links } = checkout;
  const contact = view.account?.corporate ?? {};
  const portal = allowedUrl(contact.portalUrl ?? links.portal);
  const form = allowedUrl(contact.contactUrl);
  const help = allowedUrl(contact.helpUrl ?? links.help);
  const portalName = contact.portalName ?? translate('account.portalFallback');
  return html`<kasse-note exportparts="note">
      <p>${accountSentence(checkout)}</p>
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

/** Only billing contacts order: whom to ask. */
export function memberNote(checkout: Checkout): TemplateResult {
  return html`<kasse-note exportparts="note"><p>${accountSentence(checkout)}</p></kasse-note>`;
}

/** Somebody has to sign in before it goes on; what is chosen stays. */
export function signInNote(checkout: Checkout): TemplateResult {
  const { view, translate, send, links } = checkout;
  return html`<kasse-note exportparts="note">
      <p>${accountSentence(checkout)}</p>
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
        href: allowedUrl(links.signIn),
        press: () => {
          send({ type: 'sign_in.request' });
        },
      })}
    </div>`;
}
