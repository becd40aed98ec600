/** Tells the widget around a part. Bubbles but is not composed: the page never hears a part, only the provider. */
export function emit<Detail>(part: HTMLElement, type: string, detail: Detail): void {
  part.dispatchEvent(new CustomEvent<Detail>(type, { bubbles: true, detail }));
}
