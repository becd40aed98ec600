import { en } from '@kasse/locales/en';
import { de } from '@kasse/locales/de';
import { loadMessages as loadReal } from '@kasse/locales';
import type { LoadedMessages, Messages } from '@kasse/locales';

/** By how much the longer language is longer than English. */
const growth = 1.4;

const accented: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', d: 'ð', e: 'é', g: 'ğ', i: 'í', n: 'ñ', o: 'ø', s: 'š', u: 'ü', y: 'ý', z: 'ž' },
  ...{ A: 'Å', C: 'Ç', D: 'Ð', E: 'É', I: 'Î', N: 'Ñ', O: 'Ø', S: 'Š', U: 'Û', Y: 'Ý', Z: 'Ž' },
};

/** The parts of a text that are words, each with whether it is a placeholder, which stays as it is. */
const pieces = (text: string): string[] => text.split(/(\{\{[^}]*\}\})/u);

const isPlaceholder = (piece: string): boolean => piece.startsWith('{{');

/**
 * The text with accents, 40 % longer: letters inside its words are doubled, evenly, so that words become as long as
 * those of other languages and cannot simply wrap.
 */
export function lengthened(text: string): string {
  const letters = Array.from(text).filter((letter) => /\p{L}/u.test(letter)).length;
  const wanted = Math.ceil((growth - 1) * text.replaceAll(/\{\{[^}]*\}\}/gu, '').length);
  let seen = 0;
  const grown = (letter: string): string => {
    if (!/\p{L}/u.test(letter)) return letter;
    const before = Math.floor((seen * wanted) / letters);
    seen += 1;
    const copies = Math.floor((seen * wanted) / letters) - before;
    const shown = accented[letter] ?? letter;
    return shown + shown.toLowerCase().repeat(copies);
  };
  return pieces(text)
    .map((piece) => (isPlaceholder(piece) ? piece : Array.from(piece, grown).join('')))
    .join('');
}

/** The text as a language that is read from right to left sets it: every word runs the other way, figures do not. */
export function mirrored(text: string): string {
  return pieces(text)
    .map((piece) => (isPlaceholder(piece) ? piece : piece.replaceAll(/\p{L}[\p{L}'’-]*/gu, '\u202e$&\u202c')))
    .join('');
}

type Change = (text: string, key: string) => string;

function changed(messages: Messages, change: Change): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([group, texts]) => [
      group,
      Object.fromEntries(
        Object.entries(texts as Record<string, string>).map(([name, text]) => [
          name,
          change(text, `${group}.${name}`),
        ]),
      ),
    ]),
  ) as Messages;
}

/** Keys in the place of texts. */
const keyed: Change = (_text, key) => key;

const pseudo: Readonly<Record<string, () => Messages>> = {
  'en-GB-x-long': () => changed(en, lengthened),
  'en-GB-x-mirrored': () => changed(en, mirrored),
  'en-GB-x-keys': () => changed(en, keyed),
  'de-x-keys': () => changed(de, keyed),
};

/** The texts of a language that is made up for looking at; undefined for a real one. */
export function pseudoMessages(locale: string): Messages | undefined {
  return pseudo[locale]?.();
}

/** The texts of a language of the toolbar; the pseudo-languages are made from English when they are asked for. */
export function loadMessages(locale: string): Promise<LoadedMessages> {
  const made = pseudoMessages(locale);
  return made ? Promise.resolve({ messages: made, locale }) : loadReal(locale);
}
