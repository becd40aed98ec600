import { html, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { checkIcon } from '../../parts/icons.ts';

/** The title of the result, for the layout around it. */
export function confirmationTitle({ view, translate, format }: Checkout): TemplateResult {
  const product = view.catalogue?.products.find(({ id }) => id === view.trial?.productId);
  const title =
    view.moment === 'placed' || !product
      ? translate('confirmation.ordered')
      : translate('confirmation.trial', { product: format.text(product.name).text });
  return html`${checkIcon()} ${title}`;
}
