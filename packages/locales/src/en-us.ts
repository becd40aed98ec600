import { translated } from './messages.ts';

/** English as used in the United States. `tax` stands for VAT and for sales tax. */
export const enUS = translated({
  intent: { addSeats: 'Add licenses' },
  cart: { net: 'Subtotal, excl. tax', gross: 'Subtotal, incl. tax' },
  live: { taxChanged: 'Tax has changed. Total due: {{amount}}.' },
  seats: { wrongStep: 'Licenses come in steps of {{step}}. Enter {{lower}} or {{upper}}, for example.' },
  summary: {
    preview_month: 'per month, excl. tax',
    preview_year: 'per year, excl. tax',
    previewInclusive_month: 'per month, incl. tax',
    previewInclusive_year: 'per year, incl. tax',
    unitExclusive_month: 'per {{unit}} per month, excl. tax',
    unitExclusive_year: 'per {{unit}} per year, excl. tax',
    unitInclusive_month: 'per {{unit}} per month, incl. tax',
    unitInclusive_year: 'per {{unit}} per year, incl. tax',
    tax: '{{rate}} tax',
    taxIncluded: 'including {{rate}} tax',
    net: 'All prices exclude tax',
    gross: 'All prices include tax',
  },
  details: {
    postcode: 'ZIP or postal code',
    reference: 'Your reference, such as an order number or cost center (optional)',
  },
  tax: {
    name: 'Tax ID',
    nameCH: 'Swiss tax number',
    short: 'tax ID',
    notFound: 'The register does not know this number. Check it or order without it; tax is then charged.',
    unavailable:
      'The register is not answering. You can still place the order. We charge tax for now and check the number later.',
    validReverse: 'Confirmed. No tax is charged; you account for it as the recipient.',
  },
  problem: { vat_id_format: 'This tax ID is incomplete or mistyped. Check it or order without it.' },
  confirmation: {
    assign_one: 'Assign the new license to a person so that they can sign in to {{product}}.',
    assign_other: 'Assign the {{number}} new licenses so that your users can sign in to {{product}}.',
    assignAction: 'Assign licenses',
  },
});
