import type { MissingEntry } from '@kasse/flow';

/** The id of the field for the VAT id; like every id here, the end of it in the page's own tree. */
export const vatFieldId = 'kasse-entry-vat-id';

/** The id of the field for the buyer's own reference. */
export const referenceFieldId = 'kasse-entry-reference';

/** The id of the field that an entry of the checkout page is typed into; in the page's own tree, the end of it. */
export function entryId(entry: MissingEntry): string {
  switch (entry.entry) {
    case 'address':
      return `kasse-entry-${entry.field}`;
    case 'payment':
      return 'kasse-entry-payment';
    case 'consent':
      return `kasse-entry-consent-${entry.code}`;
  }
}
