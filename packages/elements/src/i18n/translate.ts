import { createInstance } from 'i18next';
import type { ProblemCode } from '@kasse/domain';
import type { EnglishMessages } from '@kasse/locales';
import type { Translate } from './message-key.ts';
import type { PlainOptions } from './plain-words.ts';

// A problem code without a sentence does not compile.
type SentenceOfEveryProblem =
  EnglishMessages['problem'] extends Record<ProblemCode, string> ? Translate : never;

/** Says the texts with i18next, which also knows texts that stand in one another: `$t(actions.back)`. */
export function createTranslate(options: PlainOptions): SentenceOfEveryProblem {
  const instance = createInstance({
    lng: options.locale,
    load: 'currentOnly',
    fallbackLng: false,
    initAsync: false,
    resources: { [options.locale]: { translation: options.messages } },
    // Lit escapes; a second time would show `&amp;`.
    interpolation: { escapeValue: false },
  });
  void instance.init();
  return (key, ...values) => instance.t(key, { ...values[0] });
}
