/** The language of the place where an element stands: the nearest `lang` around it, out of shadow roots too, else English. */
export function localeOf(element: Element): string {
  for (let place: Element | undefined = element; place;) {
    const lang: string | null | undefined = place.closest('[lang]')?.getAttribute('lang');
    if (lang !== null && lang !== undefined) return lang.trim() || 'en';
    const root: Node = place.getRootNode();
    place = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'en';
}
