import type { MissingEntry } from '@kasse/flow';
import type { Translate } from './message-key.ts';

/** What a field of the checkout page is called, without the word for optional. */
export function entryName(translate: Translate, entry: MissingEntry): string {
  switch (entry.entry) {
    case 'address':
      return translate(`details.${entry.field}`);
    case 'vat_id':
      return translate('tax.name');
    case 'payment':
      return translate('payment.title');
    case 'consent':
      return translate('legal.termsName');
  }
}
