import type { CardFault, FieldName } from './card-check.ts';

/** Everything that the fields say in one language. `{example}` is a month to come, `{digits}` the length of a code. */
export interface Words {
  readonly labels: Readonly<Record<FieldName, string>>;
  readonly hints: Readonly<Record<'number' | 'code' | 'codeInFront', string>>;
  readonly faults: Readonly<Record<CardFault, string>>;
  /** Code length in words. */
  readonly digits: Readonly<Record<3 | 4, string>>;
}

// A number in a sentence keeps its order when the line runs from right to left (isolates), and its groups stay together.
const example = '\u2066' + '4242 4242 4242 4242'.replaceAll(' ', '\u00a0') + '\u2069';

/** German, formal. */
export const de: Words = {
  labels: { number: 'Kartennummer', expiry: 'Gültig bis (MM/JJ)', code: 'Prüfnummer' },
  hints: {
    number: `Testumgebung: Verwenden Sie keine echte Karte, sondern zum Beispiel ${example}.`,
    code: 'Drei Ziffern auf der Rückseite',
    codeInFront: 'Vier Ziffern auf der Vorderseite',
  },
  digits: { 3: 'drei', 4: 'vier' },
  faults: {
    number_missing: 'Die Kartennummer fehlt noch. Sie steht auf Ihrer Karte.',
    number_incomplete:
      'Die Kartennummer ist noch nicht vollständig. Vergleichen Sie die Ziffern mit Ihrer Karte.',
    number_mistyped: 'Diese Kartennummer gibt es nicht. Vergleichen Sie die Ziffern mit Ihrer Karte.',
    number_no_test: `Hier werden nur Testkarten angenommen. Verwenden Sie zum Beispiel ${example}.`,
    expiry_missing: 'Das Ablaufdatum fehlt noch. Geben Sie Monat und Jahr ein, zum Beispiel {example}.',
    expiry_incomplete:
      'Das Ablaufdatum ist noch nicht vollständig. Geben Sie Monat und Jahr ein, zum Beispiel {example}.',
    expiry_no_month: 'Diesen Monat gibt es nicht. Geben Sie Monat und Jahr ein, zum Beispiel {example}.',
    expiry_over: 'Diese Karte ist abgelaufen. Prüfen Sie das Datum oder verwenden Sie eine andere Karte.',
    code_missing: 'Die Prüfnummer fehlt noch. Geben Sie die {digits} Ziffern ein, die auf der Karte stehen.',
    code_length: 'Die Prüfnummer hat {digits} Ziffern. Vergleichen Sie sie mit Ihrer Karte.',
  },
};

/** English, British. */
export const en: Words = {
  labels: { number: 'Card number', expiry: 'Expiry date (MM/YY)', code: 'Security code' },
  hints: {
    number: `Test environment: use no real card, but for example ${example}.`,
    code: 'Three digits on the back',
    codeInFront: 'Four digits on the front',
  },
  digits: { 3: 'three', 4: 'four' },
  faults: {
    number_missing: 'The card number is missing. You find it on your card.',
    number_incomplete: 'The card number is not complete yet. Compare the digits with your card.',
    number_mistyped: 'There is no such card number. Compare the digits with your card.',
    number_no_test: `Only test cards are accepted here. Use for example ${example}.`,
    expiry_missing: 'The expiry date is missing. Enter month and year, for example {example}.',
    expiry_incomplete: 'The expiry date is not complete yet. Enter month and year, for example {example}.',
    expiry_no_month: 'There is no such month. Enter month and year, for example {example}.',
    expiry_over: 'This card has expired. Check the date or use another card.',
    code_missing: 'The security code is missing. Enter the {digits} digits printed on the card.',
    code_length: 'The security code has {digits} digits. Compare it with your card.',
  },
};

/** The language that suits a BCP 47 tag: German for German, English for every other. */
export function wordsFor(locale: string): { readonly lang: 'de' | 'en'; readonly words: Words } {
  return /^de(?:-|$)/iu.test(locale) ? { lang: 'de', words: de } : { lang: 'en', words: en };
}
