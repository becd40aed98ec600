/** Languages of the portal. German is at `/`, English at `/en/`. */
export type Language = 'de' | 'en';

/** The pages of the portal. */
export type PageName = 'products' | 'cart' | 'checkout';

/** Everything that the portal itself says in one language; Kasse brings its own words. */
export interface Texts {
  readonly name: string;
  readonly paths: Readonly<Record<PageName, string>>;
  readonly titles: Readonly<Record<PageName, string>>;
  readonly leads: Readonly<Record<PageName, string>>;
  readonly skip: string;
  readonly navigation: string;
  readonly otherLanguage: string;
  readonly account: string;
  readonly change: string;
  readonly product: string;
  readonly scope: string;
  readonly billing: string;
  readonly into: string;
  readonly trial: string;
  readonly ordered: string;
  readonly backToCart: string;
  readonly changeTitle: string;
  readonly apply: string;
  readonly help: string;
  readonly helpText: string;
  readonly facts: readonly [string, string, string];
  readonly notFound: string;
}

/** The demo accounts by id, as the portal calls them. */
export const accounts = {
  de: {
    muster: 'Muster & Söhne',
    neu: 'Neues Unternehmen',
    getestet: 'Bereits getestet',
    mitglied: 'Kein Rechnungskontakt',
    mehrfach: 'Zwei Abonnements',
    gesperrt: 'Rechnung offen',
    konzern: 'Firmenkonto',
  },
  en: {
    muster: 'Muster & Söhne',
    neu: 'New business',
    getestet: 'Already tried',
    mitglied: 'Not a billing contact',
    mehrfach: 'Two subscriptions',
    gesperrt: 'Invoice unpaid',
    konzern: 'Corporate account',
  },
} as const;

/** Id of a demo account. */
export type Account = keyof (typeof accounts)['de'];

/** The words of the portal. */
export const texts: Readonly<Record<Language, Texts>> = {
  de: {
    name: 'Kundenportal',
    paths: { products: '/produkte', cart: '/warenkorb', checkout: '/kasse' },
    titles: { products: 'Produkte', cart: 'Warenkorb', checkout: 'Kasse' },
    leads: {
      products: 'Buchen Sie hinzu, was Ihr Team als Nächstes benötigt.',
      cart: 'Ändern Sie Lizenzen und Zeiträume hier, solange Sie möchten.',
      checkout: 'Ein Blick auf die Angaben, dann ist es bestellt.',
    },
    skip: 'Zum Inhalt',
    navigation: 'Bereiche',
    otherLanguage: 'English',
    account: 'Konto',
    change: 'Wechseln',
    product: 'Was darf es sein?',
    scope: 'Für wie viele?',
    billing: 'Wie möchten Sie zahlen?',
    into: 'In den Warenkorb',
    trial: 'Ihre Testversion läuft',
    ordered: 'Vielen Dank für Ihre Bestellung',
    backToCart: 'Zurück zum Warenkorb',
    changeTitle: 'Bestellung ändern',
    apply: 'Änderungen übernehmen',
    help: 'Gut zu wissen',
    helpText: 'Bis zur Bestellung ist nichts verbindlich.',
    facts: [
      'Jedes Produkt ist ein eigenes Abonnement.',
      'Weitere Lizenzen sind jederzeit möglich.',
      'Entferntes lässt sich wiederherstellen.',
    ],
    notFound: 'Diese Seite gibt es nicht',
  },
  en: {
    name: 'Customer portal',
    paths: { products: '/en/products', cart: '/en/cart', checkout: '/en/checkout' },
    titles: { products: 'Products', cart: 'Cart', checkout: 'Checkout' },
    leads: {
      products: 'Add what your team needs next.',
      cart: 'Change licences and billing here for as long as you like.',
      checkout: 'One look at the details, and it is ordered.',
    },
    skip: 'Skip to content',
    navigation: 'Sections',
    otherLanguage: 'Deutsch',
    account: 'Account',
    change: 'Switch',
    product: 'What would you like?',
    scope: 'For how many?',
    billing: 'How would you like to pay?',
    into: 'Add to cart',
    trial: 'Your trial is running',
    ordered: 'Thank you for your order',
    backToCart: 'Back to the cart',
    changeTitle: 'Change the order',
    apply: 'Apply changes',
    help: 'Good to know',
    helpText: 'Nothing is binding until you order.',
    facts: [
      'Each product is a subscription of its own.',
      'More licences can be added at any time.',
      'What is removed can be put back.',
    ],
    notFound: 'There is no such page',
  },
};
