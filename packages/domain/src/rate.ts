/** A price of one unit, or a fraction, as a decimal string with up to 12 places: `12`, `0.0035`. Never a float, never Money. */
export type Rate = string;
