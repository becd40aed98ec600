import { warnOnce } from './i18n/warn-once.ts';

/** Drawing an element, as Lit calls it. */
interface Drawn {
  performUpdate(): void;
}

/**
 * Registers elements by tag. Whoever came first keeps its tag, so a second copy of the script does no harm. What cannot
 * be drawn, whatever the page has set, is one warning and no exception: the next good value is drawn.
 */
export function register(tags: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries(tags)) {
    if (customElements.get(tag)) continue;
    const prototype = element.prototype as Drawn;
    const draw = prototype.performUpdate;
    prototype.performUpdate = function () {
      try {
        draw.call(this);
      } catch (error) {
        warnOnce(`<${tag}> cannot be drawn: ${String(error)}`);
      }
    };
    customElements.define(tag, element);
  }
}
