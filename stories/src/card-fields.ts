import type { KasseProvider } from '@kasse/elements';
import { field, fieldPair } from '@kasse/elements/parts';
import { html, nothing, render } from 'lit';

type Provider = Awaited<ReturnType<NonNullable<KasseProvider['payments']>[string]>>;

const words = {
  de: { number: 'Kartennummer', expiry: 'Gültig bis (MM/JJ)', code: 'Prüfnummer' },
  en: { number: 'Card number', expiry: 'Expires (MM/YY)', code: 'Security code' },
};

let place: HTMLElement | undefined;

/** Fields in the place where a provider puts its frame, with the room that they take; nothing leaves them. */
const fields: Provider = {
  mount: (container, { locale }) => {
    const { number, expiry, code } = words[locale === 'de' ? 'de' : 'en'];
    render(
      html`${field({ id: 'card-number', label: number, value: '', inputmode: 'numeric' })}
      ${fieldPair([
        { id: 'card-expiry', label: expiry, value: '', inputmode: 'numeric' },
        { id: 'card-code', label: code, value: '', inputmode: 'numeric' },
      ])}`,
      container,
    );
    place = container;
    return Promise.resolve();
  },
  collect: () => Promise.resolve({ reference: 'story' }),
  unmount: () => {
    if (place) render(nothing, place);
  },
};

/** The providers of the stories: fields, fields that never come, and fields that are kept away. */
export const storyProviders: NonNullable<KasseProvider['payments']> = {
  demo: () => Promise.resolve(fields),
  never: () => new Promise(() => undefined),
  blocked: () => Promise.reject(new Error('The network of this story lets no provider through.')),
};
