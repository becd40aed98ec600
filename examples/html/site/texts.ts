/** Languages of the site. German is at `/`, English at `/en/`. */
export type Language = 'de' | 'en';

/** What a product page says beyond the catalogue: two sentences and three facts. */
export interface Pitch {
  readonly lead: string;
  readonly facts: readonly [string, string, string];
}

/** A page that is only text. */
export interface TextPage {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Everything that the site says in one language. Names and prices come from the catalogue. */
export interface Texts {
  readonly skip: string;
  readonly navigation: string;
  readonly products: string;
  readonly buy: string;
  readonly licences: string;
  readonly otherLanguage: string;
  readonly account: string;
  readonly accounts: Readonly<Record<string, string>>;
  readonly signedOut: string;
  readonly claim: string;
  readonly intro: string;
  readonly start: string;
  readonly see: string;
  readonly productsTitle: string;
  readonly from: string;
  readonly perUnit: string;
  readonly perMonth: string;
  readonly trialDays: string;
  readonly trialOnly: string;
  readonly add: string;
  readonly closingTitle: string;
  readonly closing: string;
  readonly buyTitle: string;
  readonly buyIntro: string;
  readonly noScript: string;
  readonly appTitle: string;
  readonly app: string;
  readonly licencesTitle: string;
  readonly licencesText: string;
  readonly back: string;
  readonly signInTitle: string;
  readonly signInText: string;
  readonly cancel: string;
  readonly signInFailed: string;
  readonly events: string;
  readonly eventsText: string;
  readonly eventsNone: string;
  readonly eventsClear: string;
  readonly footer: string;
  readonly notFound: TextPage;
  readonly pages: Readonly<Record<'terms' | 'privacy' | 'contact' | 'help' | 'portal', TextPage>>;
  readonly pitches: Readonly<Record<string, Pitch>>;
}
