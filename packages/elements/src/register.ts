/** Registers elements by tag. Whoever came first keeps its tag, so a second copy of the script does no harm. */
export function register(tags: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries(tags)) {
    if (!customElements.get(tag)) customElements.define(tag, element);
  }
}
