import type { MissingEntry } from '@kasse/flow';

/** The id of the field, in the page's own tree, that an entry of the checkout page is typed into. */
export function entryId(entry: MissingEntry): string {
  switch (entry.entry) {
    case 'address':
      return `kasse-entry-${entry.field}`;
    case 'vat_id':
      return 'kasse-entry-vat-id';
    case 'payment':
      return 'kasse-entry-payment';
    case 'consent':
      return `kasse-entry-consent-${entry.code}`;
  }
}
