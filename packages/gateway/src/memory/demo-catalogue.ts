import type { Catalogue, Legal, TaxTable } from '@kasse/domain';
import { demoProducts } from './demo-products.ts';

/** The catalogue of Sprechwerk, a fictional vendor of office communication. */
export const demoCatalogue: Catalogue = {
  version: 'demo-1',
  today: '2026-11-23',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  exponent: 2,
  audience: 'business',
  taxBehaviour: 'exclusive',
  defaultLocale: 'de',
  seller: { name: 'Sprechwerk', country: 'DE' },
  products: demoProducts,
};

/** Standard rates of some neighbours; Switzerland is outside the EU. */
export const demoTaxTable: TaxTable = [
  { country: 'DE', rate: '0.19', euMember: true },
  { country: 'AT', rate: '0.20', euMember: true },
  { country: 'FR', rate: '0.20', euMember: true },
  { country: 'CH', rate: '0.081', euMember: false },
];

/** What the demo shows beside its order button. */
export const demoLegal: Legal = {
  termsUrl: 'https://sprechwerk.example/nutzungsbedingungen',
  termsVersion: '2026-11',
  privacyUrl: 'https://sprechwerk.example/datenschutz',
  requiredConsents: [],
};
