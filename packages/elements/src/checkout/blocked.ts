import type { Moment } from '@kasse/flow';

/** Moments at which one note stands in the place of the flow. */
export const blocked: ReadonlySet<Moment> = new Set(['corporate', 'not_contact', 'on_hold', 'unavailable']);
