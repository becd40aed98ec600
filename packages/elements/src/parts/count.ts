/** Digits in groups of three, parted by point, comma, space or apostrophe: the ways in which people write thousands. */
const grouped = /^[+-]?\d{1,3}([.,'’ ])\d{3}(?:\1\d{3})*$/;

/** Digits of the scripts whose writers type their own; each row of ten begins at the number given. */
const zeros = [0x660, 0x6f0, 0x966];

/**
 * Reads a whole number as people type or paste it: `12`, `1.000`, `1 000`, `1’000`, `１２`, `١٢`. Anything that is not
 * clearly a whole number (`1,5`, `1e3`, `zwölf`, nothing) is NaN; nothing is rounded or cut.
 */
export function parseCount(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹०-९]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (zeros.findLast((zero) => zero <= code) ?? 0));
    })
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const digits = grouped.test(plain) ? plain.replace(/[.,'’ ]/g, '') : plain;
  return /^[+-]?\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
}

/** What may be ordered: from `minimum` in steps of `step` up to `maximum` (Infinity if there is none). */
export interface CountRange {
  minimum: number;
  maximum: number;
  step: number;
}

/** The next possible number in a direction, `steps` away; from an impossible one the nearest possible that way. */
export function stepFrom(value: number, steps: number, { minimum, maximum, step }: CountRange): number {
  if (!Number.isFinite(value)) return minimum;
  const top = minimum + Math.floor((maximum - minimum) / step) * step;
  const place = (value - minimum) / step;
  const next = minimum + (steps > 0 ? Math.floor(place) : Math.ceil(place)) * step + steps * step;
  return Math.max(minimum, Math.min(Number.isFinite(maximum) ? top : next, next));
}

/** How far a key moves the number, in steps. */
export const keySteps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};
