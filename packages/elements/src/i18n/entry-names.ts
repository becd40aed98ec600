import type { CheckoutView, MissingEntry } from '@kasse/flow';
import type { Translate } from './message-key.ts';

/** An address of the right form, for the sentence that asks for one. */
export const exampleEmail = 'rechnung@firma.example';

/** What a field of the checkout page is called, without the word for optional. */
function entryName(translate: Translate, entry: MissingEntry): string {
  switch (entry.entry) {
    case 'address':
      return translate(`details.${entry.field}`);
    case 'payment':
      return translate('payment.title');
    case 'consent':
      return translate('legal.termsName');
  }
}

/** What the summary of missing entries says of one: that it is missing, or that it is not right as it stands. */
export function entrySentence(translate: Translate, entry: MissingEntry, view: CheckoutView): string {
  if (entry.entry === 'payment') return translate('payment.missing');
  if (entry.entry === 'address' && entry.field === 'invoiceEmail' && view.address.invoiceEmail)
    return translate('details.emailFormat', { example: exampleEmail });
  return translate('problem.missing', { field: entryName(translate, entry) });
}
