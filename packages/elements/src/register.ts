import type { CSSResult, LitElement } from 'lit';
import { warnOnce } from './i18n/warn-once.ts';

/** An element, as Lit and the browser call it. */
interface Drawn extends HTMLElement {
  performUpdate(): void;
  adoptedCallback(): void;
}

/**
 * Registers elements by tag. Whoever came first keeps its tag, so a second copy of the script does no harm. What cannot
 * be drawn, whatever the page has set, is one warning and no exception: the next good value is drawn. A document that
 * takes an element over takes its looks away, which it gets anew.
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
    prototype.adoptedCallback = function () {
      const { shadowRoot, ownerDocument } = this;
      const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
      // A sheet belongs to the document whose window made it; one without a window shows nothing.
      if (shadowRoot && Sheet)
        shadowRoot.adoptedStyleSheets = (element as typeof LitElement).elementStyles.map((styles) => {
          const sheet = new Sheet();
          sheet.replaceSync((styles as CSSResult).cssText);
          return sheet;
        });
    };
    customElements.define(tag, element);
  }
}
