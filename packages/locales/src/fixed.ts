/**
 * What a consumer's order button may say (§ 312j(3) BGB; Directive 2011/83/EU, Art. 8(2)), the default first.
 * A host chooses from this list and writes no text of its own.
 */
export const orderButtonLabels = {
  de: [
    'Zahlungspflichtig bestellen',
    'Kostenpflichtig bestellen',
    'Zahlungspflichtigen Vertrag schließen',
    'Jetzt kaufen',
  ],
  en: ['Order with obligation to pay', 'Buy now'],
} as const;
