/**
 * What is known about a VAT id. `format` is the only status that says it is wrong in itself;
 * `well_formed` means that no register was asked, `unavailable` that it did not answer.
 */
export interface VatCheck {
  /** Trimmed, upper case, without blanks, dots and hyphens. */
  readonly vatId: string;
  readonly status: 'valid' | 'well_formed' | 'not_found' | 'unavailable' | 'format' | 'other_country';
  /** The country that the id belongs to, ISO 3166-1, for `other_country`: its prefix is not that of the address. */
  readonly idCountry?: string;
  /** An id of the right form for the country, for hints. */
  readonly example: string;
}

/** A VAT id as it is compared and sent: without blanks, dots, slashes and hyphens, upper case, 32 characters at most. */
export function normaliseVatId(typed: string): string {
  return typed
    .slice(0, 64)
    .replace(/[\s./-]/gu, '')
    .toUpperCase()
    .slice(0, 32);
}

/** Whether an account keeps a VAT id for its next order: one that is not known to be wrong. */
export function isKeptVatId(check: VatCheck | undefined): boolean {
  return check !== undefined && ['valid', 'well_formed', 'unavailable'].includes(check.status);
}
