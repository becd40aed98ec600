import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { allowedUrl } from '../../context/allowed-url.ts';
import { holdSentence } from '../../i18n/problem-sentence.ts';
import { button } from '../../parts/button.ts';

/** What the state of the account keeps from; undefined where nothing does. */
export function accountSentence({ view, translate }: Checkout): string | undefined {
  switch (view.moment) {
    case 'corporate':
      return translate('account.corporate');
    case 'not_contact': {
      const contact = view.account?.billingContact ?? translate('account.contactFallback');
      return translate('account.notContact', { contact });
    }
    case 'on_hold':
      return holdSentence({ translate }, view);
    case 'signing_in':
      return translate(view.signInReason === 'expired' ? 'problem.sign_in_expired' : 'account.signedOut');
    default:
      return undefined;
  }
}

/** The ways on of somebody who has to sign in; what is chosen stays. */
export function signInWays({ view, translate, send, links }: Checkout): TemplateResult {
  return html`<div class="actions">
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
