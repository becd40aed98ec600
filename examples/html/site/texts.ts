import type { Interval } from '@kasse/domain';

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

/** Pages that have an address of their own in each language. */
export type PageName = 'buy' | 'licences' | 'signIn' | TextPageName;

/** Pages that are only text. */
export type TextPageName = 'terms' | 'privacy' | 'contact' | 'help' | 'portal';

/** Everything that the site says in one language. Names and prices come from the catalogue. */
export interface Texts {
  /** Where the start page stands, without a slash at the end. */
  readonly base: string;
  readonly paths: Readonly<Record<PageName, string>>;
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
  /** By billing interval. */
  readonly perUnit: Readonly<Record<Interval, string>>;
  readonly flat: Readonly<Record<Interval, string>>;
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
  readonly pages: Readonly<Record<TextPageName, TextPage>>;
  readonly pitches: Readonly<Record<string, Pitch>>;
}
