import type { ShopFile } from './shop-file.ts';

/** A small shop file that is right, made anew for each test. */
export function sampleShop(): ShopFile {
  const unit = { one: { de: 'Lizenz' }, other: { de: 'Lizenzen' } };
  return {
    seller: {
      name: 'Sprechwerk',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      email: 'service@sprechwerk.example',
      website: 'https://sprechwerk.example',
    },
    currency: 'EUR',
    exponent: 2,
    audience: 'business',
    taxBehaviour: 'exclusive',
    defaultLocale: 'de',
    taxTable: [{ country: 'DE', rate: '0.19', euMember: true }],
    legal: {
      termsUrl: 'https://sprechwerk.example/terms',
      privacyUrl: 'https://sprechwerk.example/privacy',
      termsVersion: '2026-11',
      requiredConsents: ['terms'],
      consentTexts: { terms: { de: 'Für Ihre Bestellung gelten die Nutzungsbedingungen.' } },
    },
    orderNumberPrefix: 'SW',
    allowedOrigins: ['http://localhost:4000'],
    products: [
      {
        id: 'telefonie',
        name: { de: 'Telefonie' },
        buyable: true,
        plans: [
          {
            id: 'standard',
            name: { de: 'Standard' },
            unit,
            seats: { minimum: 1, maximum: 10, step: 1, included: 0 },
            prices: [
              { id: 'telefonie-month', interval: 'month', pricing: { model: 'per_unit', unit: '12' } },
            ],
          },
        ],
      },
    ],
  };
}
