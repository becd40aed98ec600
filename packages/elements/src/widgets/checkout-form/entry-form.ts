import type { Address, AddressField } from '@kasse/domain';
import type { CheckoutView } from '@kasse/flow';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Checkout } from '../../context/checkout-context.ts';
import { entryId, referenceFieldId, vatFieldId } from '../../context/entry-ids.ts';
import { exampleEmail } from '../../i18n/entry-names.ts';
import { vatExample, vatName, vatNews } from '../../i18n/vat-words.ts';
import { field, fieldPair, type Field } from '../../parts/field.ts';
import { addressLines, placeOrder } from './address-forms.ts';
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

/** In another country the fields change places, and stay the fields that they are. */
function addressFields(entries: Entries): unknown {
  const { address, catalogue } = entries.view;
  const lines = addressLines(address.country).filter(
    (name) => name !== 'company' || catalogue?.audience !== 'consumer',
  );
  return repeat(
    lines,
    (name) => name,
    (name) => (name === 'place' ? placePair(entries) : field(addressField(entries, name))),
  );
}

function placePair(entries: Entries): TemplateResult {
  const [first, last] = placeOrder(entries.view.address.country);
  const fields = [addressField(entries, first), addressField(entries, last)] as const;
  return fieldPair(fields, first === 'postcode' ? 'first' : 'last');
}

function addressField(entries: Entries, name: AddressField): Field {
  const { view, translate, send, idPrefix } = entries;
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
    required: name !== 'addressLine2',
    error: isMissing ? wording : undefined,
    change: (text) => {
      send({ type: 'address.set', address: { [name]: text.trim() } satisfies Partial<Address> });
    },
    ...(name === 'country' && { options: countries(entries) }),
    ...(name === 'invoiceEmail' && ({ type: 'email', inputmode: 'email' } as const)),
  };
}

function countries({ translate, format }: Entries): { value: string; label: string }[] {
  return [{ value: '', label: translate('details.chooseCountry') }, ...countryOptions(format)];
}

function vatField(entries: Entries): TemplateResult {
  const { view, translate, send, idPrefix } = entries;
  const { country } = view.address;
  const example = vatExample(country, view.vatCheck);
  const hint = example === undefined ? undefined : translate('tax.hint', { example });
  const news = view.vatChecking ? undefined : vatNews(entries, view);
  return field({
    id: idPrefix + vatFieldId,
    label: translate('tax.label', { name: vatName(entries, country, 'full') }),
    value: view.vatId,
    hint: view.vatChecking ? translate('tax.checking') : hint,
    ...(news && { [news.kind]: news.text }),
    change: (text) => {
      send({ type: 'vat.set', vatId: text });
    },
  });
}

function referenceField({ view, translate, send, idPrefix }: Entries): TemplateResult {
  return field({
    id: idPrefix + referenceFieldId,
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
