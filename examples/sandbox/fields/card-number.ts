/** How numbers of one brand are written. */
interface Brand {
  readonly name: string;
  readonly beginning: RegExp;
  /** Digits in each group, as printed on the card. Their sum is the length of a number. */
  readonly groups: readonly number[];
  /** Digits of the security code. */
  readonly code: 3 | 4;
}

const fours = [4, 4, 4, 4];
const brands: readonly Brand[] = [
  { name: 'Visa', beginning: /^4/u, groups: fours, code: 3 },
  { name: 'Mastercard', beginning: /^(?:5[1-5]|2[2-7])/u, groups: fours, code: 3 },
  { name: 'American Express', beginning: /^3[47]/u, groups: [4, 6, 5], code: 4 },
];
const someBrand: Brand = { name: '', beginning: /^/u, groups: [...fours, 3], code: 3 };

/** Lengths that a number of an unknown brand may have (ISO/IEC 7812). */
const usualLengths = { least: 12, most: 19 };

/** Zero of each set of digits that keyboards type: Latin, Arabic, Persian, full width. */
const zeros = [0x30, 0x0660, 0x06f0, 0xff10];

const brandAt = (digits: string): Brand =>
  brands.find(({ beginning }) => beginning.test(digits)) ?? someBrand;

/** The digits of anything that was typed or pasted, in whichever script, as 0 to 9. */
export function digitsOf(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? '' : String(code - zero);
  }).join('');
}

/** The brand's name as people know it, or nothing for a brand that is not known here. */
export function brandOf(number: string): string {
  return brandAt(digitsOf(number)).name;
}

/** How many digits the security code of this card has. */
export function codeLengthOf(number: string): 3 | 4 {
  return brandAt(digitsOf(number)).code;
}

/** A number in the groups of its card. What is more than the longest number of the brand is left out. */
export function groupedNumber(text: string): string {
  let rest = digitsOf(text);
  const written = brandAt(rest).groups.flatMap((size) => {
    const group = rest.slice(0, size);
    rest = rest.slice(size);
    return group ? [group] : [];
  });
  return written.join(' ');
}

/** Whether the number has as many digits as its brand wants. */
export function isWholeNumber(number: string): boolean {
  const { length } = digitsOf(number);
  const brand = brandAt(digitsOf(number));
  if (brand === someBrand) return length >= usualLengths.least && length <= usualLengths.most;
  return length === brand.groups.reduce((sum, size) => sum + size, 0);
}

/** Whether the last digit fits the others (Luhn, ISO/IEC 7812-1 annex B). */
export function hasCheckDigit(number: string): boolean {
  const sum = Array.from(digitsOf(number), Number)
    .reverse()
    .reduce((total, digit, place) => {
      const value = digit * (place % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
