import * as v from 'valibot';

/** What an item is of, beside something that opens a subscription at once. */
export const itemKind = v.picklist(['trial', 'change']);
