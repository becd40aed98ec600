import { createFormat, type Format } from './format.ts';

/** The format of one checkout, made anew only when the language changes or the catalogue says its own. */
export class KeptFormat {
  private kept: Format | undefined;

  /** For a language; `fallback` is the one that texts without a translation are in. */
  for(locale: string, fallback: string | undefined): Format {
    if (this.kept?.asked !== locale || this.kept.fallback !== fallback)
      this.kept = createFormat({ locale, fallback });
    return this.kept;
  }
}
