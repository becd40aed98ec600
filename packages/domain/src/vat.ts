/**
 * What is known about a VAT id. `format` is the only status that says it is wrong in itself;
 * `well_formed` means that no register was asked.
 */
export interface VatCheck {
  /** Trimmed, upper case, without blanks, dots and hyphens. */
  readonly vatId: string;
  readonly status: 'valid' | 'well_formed' | 'not_found' | 'unavailable' | 'format';
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
