/** A language of the portal. */
export type Language = keyof typeof words;

/** What the portal itself says; the checkout brings its own words. */
export const words = {
  de: {
    title: 'Produkte und Abonnements',
    other: { language: 'en', name: 'English' },
    stops: {
      product: 'Was möchten Sie hinzufügen?',
      scope: 'Für wie viele?',
      billing: 'Monatlich oder jährlich?',
      checkout: 'Prüfen und bestellen',
    },
    cart: 'Ihr Warenkorb',
    done: 'Vielen Dank',
    apply: 'Änderungen übernehmen',
    log: 'Was dieses Portal erfahren hat',
    nothing: 'Noch nichts.',
    ordered: (number: string, amount: string) => `Bestellung ${number} über ${amount}`,
    tried: (product: string, day: string) => `Test von ${product} bis ${day}`,
    declined: 'Eine Zahlung wurde abgelehnt',
  },
  en: {
    title: 'Products and subscriptions',
    other: { language: 'de', name: 'Deutsch' },
    stops: {
      product: 'What would you like to add?',
      scope: 'For how many?',
      billing: 'Monthly or annually?',
      checkout: 'Check and order',
    },
    cart: 'Your cart',
    done: 'Thank you',
    apply: 'Apply changes',
    log: 'What this portal has heard',
    nothing: 'Nothing yet.',
    ordered: (number: string, amount: string) => `Order ${number} of ${amount}`,
    tried: (product: string, day: string) => `Trial of ${product} until ${day}`,
    declined: 'A payment was declined',
  },
} as const;
