/** Billing details of a business that has none yet. */
export const details = {
  company: 'Neuwerk Studio',
  fullName: 'Rechnungsstelle',
  street: 'Werkstraße 7',
  postcode: '04109',
  city: 'Leipzig',
  country: 'DE',
  invoiceEmail: 'rechnung@neuwerk.example',
};
