import { de } from './de.ts';
import { en } from './en.ts';
import type { MailWords } from './mail-words.ts';

const words: Readonly<Record<string, MailWords>> = { de, en };

/** The words of an account's language, else of the shop's, else English. */
export function mailWords(locale: string, fallback: string): MailWords {
  return words[language(locale)] ?? words[language(fallback)] ?? en;
}

function language(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
