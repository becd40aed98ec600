import { createPlainWords, type PlainOptions } from '../i18n/plain-words.ts';
import type { Translate } from '../i18n/message-key.ts';
import type { MessageOverrides } from '../i18n/overrides.ts';
import { warnOfMissing, warnOnce } from '../i18n/warn-once.ts';
import { connections } from './connections.ts';

/** The words as far as they have come. */
interface Words {
  readonly translate: Translate;
  /** BCP 47 tag of the language that was found. */
  readonly locale: string;
  /** Not only those of the first stop. */
  readonly isComplete: boolean;
}

/**
 * Brings the words of a language: those of the first stop first, then all of them. What lays a host's own texts over
 * them is fetched only for a host that has some, and i18next where they stand in one another.
 */
export class SpokenWords {
  /** What can be said now; the words before, while those of another language are on their way. */
  current: Words | undefined;
  /** The language that is there or on its way; undefined again after a failure. */
  asked: string | undefined;
  private readonly changed: () => void;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Fetches the words of a language, with the host's own over them; `name` is that of the element that asks. */
  async load(name: string, locale: string, overrides: MessageOverrides | undefined): Promise<void> {
    this.asked = locale;
    const { loadMessages, loadFirstMessages, loadTranslate } = connections();
    if (!loadMessages) {
      warnOnce(`<${name}> has no words. Call defineKasse({ loadMessages }).`);
      return;
    }
    const whole = loadMessages(locale);
    // It may fail before it is waited for, which says so.
    whole.catch(() => undefined);
    // Without this file the words are those of the language.
    const own = overrides && (await import('../i18n/overrides.ts').catch(warnOfMissing('Own texts')));
    const laid = (loaded: PlainOptions): PlainOptions =>
      own ? { ...loaded, messages: own.overriddenTexts({ ...loaded, overrides }) } : loaded;
    // Whatever keeps the first texts away is said when the whole ones do not come either.
    const first = this.current ? undefined : await loadFirstMessages?.(locale).catch(() => undefined);
    if (first && this.isAsked(locale))
      this.speak(first, createPlainWords(laid({ ...first, isPart: true })), false);
    const loaded = await whole;
    if (!this.isAsked(locale)) return;
    this.speak(loaded, createPlainWords(laid(loaded)));
    if (!own?.isNested(overrides)) return;
    const createTranslate = await loadTranslate?.();
    if (createTranslate && this.isAsked(locale)) this.speak(loaded, createTranslate(laid(loaded)));
  }

  /** Whether a language is still the one that is asked for, after a wait. */
  private isAsked(locale: string): boolean {
    return this.asked === locale;
  }

  private speak({ locale }: { readonly locale: string }, translate: Translate, isComplete = true): void {
    this.current = { translate, locale, isComplete };
    this.changed();
  }
}
