import type { PaymentMountOptions } from './payment-provider.ts';

/** What a checkout in German and the default look mounts a provider with. */
export function mountOptions(options: Partial<PaymentMountOptions> = {}): PaymentMountOptions {
  return {
    locale: 'de',
    title: 'Kartendaten',
    setup: {},
    signal: new AbortController().signal,
    tokens: {
      fontFamily: 'serif',
      fontSize: '16px',
      smallFontSize: '14px',
      controlHeight: '44px',
      radius: '4px',
      ink: '#15201f',
      inkSoft: '#4a5957',
      surface: '#ffffff',
      edge: '#6e7d7a',
      accent: '#0b5f66',
      bad: '#a8201a',
      colorScheme: 'light',
    },
    ...options,
  };
}
