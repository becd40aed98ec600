/**
 * An amount in whole minor units of one currency. `exponent` is the number of minor digits and is
 * always sent by the service, because engines disagree about it (HUF, IDR, COP, IQD).
 */
export interface Money {
  /** Whole minor units, a safe integer; 1234 with exponent 2 is 12.34. */
  readonly minor: number;
  /** Digits after the decimal separator, 0 to 4. */
  readonly exponent: number;
  /** ISO 4217 code, upper case. */
  readonly currency: string;
}
