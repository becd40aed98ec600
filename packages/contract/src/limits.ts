/** Upper bounds of everything that crosses the wire, so that no sender can make a receiver work without end. */
export const limits = {
  /** Characters of a text of the catalogue. */
  text: 2000,
  /** Characters of one line that a person types. */
  line: 200,
  /** Characters of an id. */
  id: 100,
  /** Products of a catalogue. */
  products: 1000,
  /** Plans of a product. */
  plans: 20,
  /** Prices of a plan. */
  prices: 20,
  /** Steps of a graduated or volume price. */
  steps: 20,
  /** Items of an order, and entries of every other short list. */
  items: 50,
  /** Units of one item. */
  seats: 100_000,
  /**
   * Minor units of one amount: a year of it, fifty times, can still be counted exactly. What is larger is no price
   * but a fault.
   */
  amount: 15_000_000_000_000,
  /** Bytes of a request body. */
  bodyBytes: 64 * 1024,
  /** Levels of a request body. */
  depth: 12,
} as const;
