import type { MissingEntry } from '@kasse/flow';

/** The id of the field that an entry of the checkout page is typed into; in the page's own tree, the end of it. */
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
