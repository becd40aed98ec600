/** One row. Every text arrives ready to show; `value` alone is a key. */
export interface Choice {
  value: string;
  name: string;
  /** Language of name and lines, if it is not that of the checkout. */
  lang?: string | undefined;
  /** A framed word beside the name (Empfohlen); one per list at most. */
  mark?: string | undefined;
  /** One or two soft lines under the name. */
  lines?: readonly string[] | undefined;
  /** A saving, in the colour for good news. */
  good?: string | undefined;
  amount?: string | undefined;
  /** The amount is a lowest one (ab …) and is set in regular weight. */
  amountFrom?: boolean | undefined;
  amountUnit?: string | undefined;
  amountNote?: string | undefined;
  /** URL of a square picture, already allowed. */
  icon?: string | undefined;
  /** Letter for the tile if there is no picture, or if it does not load. */
  initial?: string | undefined;
}
