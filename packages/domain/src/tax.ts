import type { Audience } from './catalogue.ts';
import { money, type Money } from './money.ts';
import { divideRounded, parseRate, type Rate } from './rate.ts';
import type { VatCheck } from './vat.ts';

/** The standard rate of one country. */
export interface TaxRule {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  /** Fraction, `0.19` for 19 %. */
  readonly rate: Rate;
  readonly euMember: boolean;
}

/** The rates that a seller knows. A country that is not in it counts as outside the EU. */
export type TaxTable = readonly TaxRule[];

/** What decides the tax of an order. */
export interface TaxCase {
  readonly table: TaxTable;
  readonly sellerCountry: string;
  readonly buyerCountry: string;
  readonly audience: Audience;
  /** What the register said about the buyer's VAT id; undefined when none was given. */
  readonly vatStatus: VatCheck['status'] | undefined;
  /** Whether an id that the register did not answer about counts as confirmed. */
  readonly acceptsUncheckedVatIds?: boolean;
}

/** The tax that applies, and who accounts for it. */
export interface TaxDecision {
  readonly rate: Rate;
  readonly reverseCharge: boolean;
}

/**
 * The rate for an electronic service. Domestic: the seller's rate. A business elsewhere in the EU with a
 * confirmed id accounts for it itself (VAT Directive 2006/112/EC, Art. 44 and 196); without one it is
 * charged the seller's rate. Consumers in the EU are charged their own country's rate (Art. 58). Outside
 * the EU the supply is not taxable here.
 */
export function taxFor({
  table,
  sellerCountry,
  buyerCountry,
  audience,
  vatStatus,
  acceptsUncheckedVatIds,
}: TaxCase): TaxDecision {
  const seller = table.find(({ country }) => country === sellerCountry);
  const buyer = table.find(({ country }) => country === buyerCountry);
  if (!seller)
    throw new RangeError(
      `The tax table has no rate for ${sellerCountry}, the country of the seller. Add one.`,
    );
  if (buyerCountry === sellerCountry) return { rate: seller.rate, reverseCharge: false };
  if (!buyer?.euMember) return { rate: '0', reverseCharge: false };
  if (audience === 'consumer') return { rate: buyer.rate, reverseCharge: false };
  const isConfirmed =
    vatStatus === 'valid' || (vatStatus === 'unavailable' && acceptsUncheckedVatIds === true);
  return isConfirmed
    ? { rate: '0', reverseCharge: true }
    : { rate: seller.euMember ? seller.rate : '0', reverseCharge: false };
}

/** The net within a gross amount. The gross is the truth: the tax is what remains, never the other way round. */
export function netOfGross(gross: Money, rate: Rate): Money {
  const whole = parseRate('1');
  return money(Number(divideRounded(BigInt(gross.minor) * whole, whole + parseRate(rate))), gross);
}
