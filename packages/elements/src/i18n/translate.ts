import { createInstance } from 'i18next';
import type { ProblemCode } from '@kasse/domain';
import type { EnglishMessages, Messages } from '@kasse/locales';
import type { Translate } from './message-key.ts';
import { override } from './overrides.ts';

export type { MessageKey, Translate, ValuesOf } from './message-key.ts';
export type { MessageOverrides } from './overrides.ts';

/** What a translation is made from. `messages` and `locale` are what `loadMessages` answers. */
export interface TranslateOptions {
  /** BCP 47; chooses the plural rules. */
  readonly locale: string;
  readonly messages: Messages;
  /** The host's own texts (`MessageOverrides`). They come from a page, so they are parsed; what cannot be used is one warning. */
  readonly overrides?: Readonly<Record<string, unknown>> | undefined;
}

// A problem code without a sentence does not compile.
type SentenceOfEveryProblem =
  EnglishMessages['problem'] extends Record<ProblemCode, string> ? Translate : never;

/** Makes the function through which everything that customers read is put into words. */
export function createTranslate(options: TranslateOptions): SentenceOfEveryProblem {
  const { texts, refused } = override(options.messages, options.overrides);
  if (refused.length > 0)
    console.warn(`[kasse] These texts of "messages" are not used: ${refused.join('; ')}.`);
  const instance = createInstance({
    lng: options.locale,
    load: 'currentOnly',
    fallbackLng: false,
    initAsync: false,
    resources: { [options.locale]: { translation: texts } },
    // Lit escapes; a second time would show `&amp;`.
    interpolation: { escapeValue: false },
  });
  void instance.init();
  return (key, ...values) => instance.t(key, { ...values[0] });
}
