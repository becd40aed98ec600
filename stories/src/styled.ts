import { LitElement, type CSSResultGroup, type TemplateResult } from 'lit';

/** Registers an element that only shows a template under the given styles, for what is a class and not a tag. */
export function styled(tag: string, styles: CSSResultGroup): void {
  if (customElements.get(tag)) return;
  customElements.define(
    tag,
    class extends LitElement {
      static override properties = { content: { attribute: false } };
      static override styles = styles;
      declare content: () => TemplateResult;

      override render(): TemplateResult {
        return this.content();
      }
    },
  );
}
