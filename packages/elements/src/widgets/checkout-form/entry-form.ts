import type { Address, AddressField } from '@kasse/domain';
import type { CheckoutView } from '@kasse/flow';
import { html, nothing, type TemplateResult } from 'lit';
import type { Checkout } from '../../context/checkout-context.ts';
import { entryId } from '../../context/entry-ids.ts';
import { exampleEmail } from '../../i18n/entry-names.ts';
import { field, fieldPair, type Field } from '../../parts/field.ts';
import { countryOptions } from './countries.ts';

/** How the browser knows the parts of a billing address (HTML autofill field names). */
const autofill = {
  company: 'billing organization',
  fullName: 'billing name',
  street: 'billing address-line1',
  addressLine2: 'billing address-line2',
  postcode: 'billing postal-code',
  city: 'billing address-level2',
  country: 'billing country',
  invoiceEmail: 'billing email',
} as const satisfies Record<AddressField, string>;

/** An id of the right form, for the hint before the service has named one. */
const exampleVatId = 'DE136695976';

/** A checkout whose form stands in the page's own tree, perhaps beside that of another one: its ids begin with the prefix. */
interface Entries extends Checkout {
  readonly idPrefix: string;
}

/** The form in the page's own tree: the address if it is asked for, the VAT id and the buyer's reference. */
export function entryForm(entries: Entries, asksForAddress: boolean): TemplateResult {
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
    }}
  >
    ${asksForAddress ? addressFields(entries) : nothing} ${vatField(entries)} ${referenceField(entries)}
  </form>`;
}

function addressFields(checkout: Entries): unknown {
  const { catalogue } = checkout.view;
  const line = (name: AddressField, more: Partial<Field> = {}) =>
    field({ ...addressField(checkout, name), ...more });
  const country = {
    options: [
      { value: '', label: checkout.translate('details.chooseCountry') },
      ...countryOptions(checkout.format),
    ],
  };
  return [
    catalogue?.audience === 'consumer' ? nothing : line('company'),
    line('fullName'),
    line('street'),
    line('addressLine2', { required: false }),
    fieldPair(line('postcode', { inputmode: 'text' }), line('city')),
    line('country', country),
    line('invoiceEmail', { type: 'email', inputmode: 'email' }),
  ];
}

function addressField({ view, translate, send, idPrefix }: Entries, name: AddressField): Field {
  const value = view.address[name] ?? '';
  const isMissing = view.entriesChecked && isMissingField(view, name);
  const wording =
    name === 'invoiceEmail' && value
      ? translate('details.emailFormat', { example: exampleEmail })
      : translate('details.missing');
  return {
    id: idPrefix + entryId({ entry: 'address', field: name }),
    label: translate(`details.${name}`),
    value,
    autocomplete: autofill[name],
    required: true,
    error: isMissing ? wording : undefined,
    change: (text) => {
      send({ type: 'address.set', address: { [name]: text.trim() } satisfies Partial<Address> });
    },
  };
}

function vatField(checkout: Entries): TemplateResult {
  const { view, translate, format, send, idPrefix } = checkout;
  const { vatCheck } = view;
  const example = vatCheck?.example ?? exampleVatId;
  const country = format.country(view.address.country ?? '');
  return field({
    id: idPrefix + entryId({ entry: 'vat_id' }),
    label: translate('tax.label'),
    value: view.vatId,
    hint: view.vatChecking ? translate('tax.checking') : translate('tax.hint', { example }),
    good:
      vatCheck?.status === 'valid'
        ? translate(view.quote?.reverseCharge ? 'tax.validReverse' : 'tax.valid')
        : undefined,
    error: vatCheck?.status === 'format' ? translate('tax.format', { country, example }) : undefined,
    change: (text) => {
      send({ type: 'vat.set', vatId: text });
    },
  });
}

function referenceField({ view, translate, send, idPrefix }: Entries): TemplateResult {
  return field({
    id: `${idPrefix}kasse-entry-reference`,
    label: translate('details.reference'),
    value: view.reference,
    change: (text) => {
      send({ type: 'reference.set', reference: text.trim() });
    },
  });
}

function isMissingField(view: CheckoutView, name: AddressField): boolean {
  return view.missing.some((entry) => entry.entry === 'address' && entry.field === name);
}
