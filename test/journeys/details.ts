/** What a business without billing details types into their fields. */
export const typedDetails = {
  company: 'Neuwerk Studio',
  fullName: 'Rechnungsstelle',
  street: 'Werkstraße 7',
  postcode: '04109',
  city: 'Leipzig',
  invoiceEmail: 'rechnung@neuwerk.example',
} as const;

/** All billing details of that business. */
export const details = { ...typedDetails, country: 'DE' } as const;
