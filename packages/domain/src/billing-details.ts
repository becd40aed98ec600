/** A postal address for invoices. Absent parts are absent, never empty. */
export interface Address {
  readonly company?: string;
  readonly fullName: string;
  readonly street: string;
  readonly addressLine2?: string;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string;
  /** Where invoices go. */
  readonly invoiceEmail: string;
}

/** What the checkout page asks for beside payment. */
export interface BillingDetails {
  readonly address?: Address;
  /**
   * As typed, trimmed, upper case, without blanks. Empty: none, although the account knows one.
   * Absent: the one that the account knows.
   */
  readonly vatId?: string;
  /** The buyer's own reference, printed on the invoice. */
  readonly reference?: string;
}

/** A part of the address that can be missing or wrong, as an error summary names it. */
export type AddressField = keyof Address;
