import type { Problem, ProblemCode, RefusedCode } from '@kasse/domain';
import type { CheckoutView } from '@kasse/flow';
import type { Speech } from './phrases.ts';

type WithValues =
  | 'not_billing_contact'
  | 'account_on_hold'
  | 'trial_used'
  | 'trial_running'
  | 'price_changed'
  | 'already_ordered'
  | 'host_refused'
  | 'code_unknown'
  | 'code_unsuitable';

/** The sentence for a problem: what is wrong, what to do, and whether anything was charged. */
export function problemSentence({ translate, format }: Speech, problem: Problem, view: CheckoutView): string {
  const { code } = problem;
  switch (code) {
    case 'not_billing_contact':
      return translate('problem.not_billing_contact', {
        contact: view.account?.billingContact ?? translate('account.contactFallback'),
      });
    case 'account_on_hold':
      return holdSentence({ translate }, view);
    case 'trial_used':
    case 'trial_running':
      return translate(`problem.${code}`, {
        product: view.product ? format.text(view.product.name).text : '',
      });
    case 'price_changed': {
      const { quote, outdatedQuote } = view;
      if (!quote || !outdatedQuote) return translate('problem.quote_expired');
      if (quote.total.minor === outdatedQuote.total.minor) return translate('problem.quote_expired');
      const [old, now] = [format.money(outdatedQuote.total), format.money(quote.total)];
      return translate('problem.price_changed', { old, new: now });
    }
    case 'already_ordered':
      return translate('problem.already_ordered', { order: problem.orderNumber ?? '' });
    case 'host_refused':
      return translate('problem.host_refused', { reason: problem.reason ?? '' }).trim();
    case 'code_unknown':
    case 'code_unsuitable':
      return codeSentence({ translate }, { reason: code, code: view.cart.codes.at(-1) ?? '' });
    default:
      return translate(`problem.${code satisfies Exclude<ProblemCode, WithValues>}`);
  }
}

/** An invoice of the account is unpaid: whom to ask about it. */
export function holdSentence(
  { translate }: Pick<Speech, 'translate'>,
  { account, catalogue }: CheckoutView,
): string {
  const contact = account?.hold?.contact ?? catalogue?.seller.name ?? '';
  return translate('problem.account_on_hold', { contact });
}

/** Why a discount code takes nothing off. */
export function codeSentence(
  { translate }: Pick<Speech, 'translate'>,
  { code, reason }: RefusedCode,
): string {
  return translate(`problem.${reason}`, { code });
}
