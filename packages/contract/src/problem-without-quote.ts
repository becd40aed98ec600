import { problemCodes } from '@kasse/domain';
import * as v from 'valibot';
import { count } from './number.ts';
import { plainText } from './text.ts';

/** A problem apart from its quote, which only an order can be answered with. */
export const problemWithoutQuote = v.object({
  code: v.fallback(v.picklist(problemCodes), 'unknown'),
  status: v.exactOptional(count),
  title: v.exactOptional(plainText),
  requestId: v.exactOptional(plainText),
  retryable: v.exactOptional(v.boolean()),
  reason: v.exactOptional(plainText),
  orderNumber: v.exactOptional(plainText),
  fields: v.exactOptional(v.array(plainText)),
  retryAfter: v.exactOptional(count),
});
