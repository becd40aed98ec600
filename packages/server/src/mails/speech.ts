import { resolveText, type Account, type Text } from '@kasse/domain';
import type { ShopFile } from '@kasse/contract/config';
import { mailFormat, type MailFormat } from './format.ts';
import { mailWords } from './words/index.ts';
import type { MailWords } from './words/mail-words.ts';

/** The words, the forms and the texts of the catalogue for the language of one account. */
export interface Speech {
  readonly words: MailWords;
  readonly format: MailFormat;
  readonly text: (text: Text) => string;
}

/** Where there are no words in the account's language, forms and texts follow the language of the words. */
export function speechFor(account: Account, shop: ShopFile): Speech {
  const words = mailWords(account.locale, shop.defaultLocale);
  const locale = account.locale.startsWith(words.language) ? account.locale : words.language;
  return {
    words,
    format: mailFormat(locale),
    text: (text) => resolveText(text, locale, shop.defaultLocale).text,
  };
}
