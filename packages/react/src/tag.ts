/** A tag of Kasse, as the manifest of the elements describes it. */
export interface Tag {
  /** Such as `kasse-checkout`. */
  readonly name: string;
  /** Attributes by the prop that sets them; `null` where only a property can hold the value. */
  readonly props: Readonly<Record<string, string | null>>;
  /** Names of its events, such as `kasse-order-placed`. */
  readonly events: readonly string[];
}

/** What somebody gives to a component. */
export type Given = Readonly<Record<string, unknown>>;

/** The prop that hears an event: `onKasseOrderPlaced` hears `kasse-order-placed`. */
export function listenerOf(event: string): string {
  return `on-${event}`.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** Whether a value of a prop can stand in the markup, and so is there before the element and on a server. */
export function isMarkup(attribute: string | null, value: unknown): boolean {
  return attribute !== null && /^(?:string|number|boolean)$/u.test(typeof value);
}

/** What React itself renders: the bare tag with all that can stand in the markup. */
export function markupOf(tag: Tag, given: Given): Record<string, unknown> {
  const listeners = new Set(tag.events.map(listenerOf));
  const markup: Record<string, unknown> = {};
  for (const [prop, value] of Object.entries(given)) {
    const attribute = tag.props[prop];
    if (listeners.has(prop) || (attribute !== undefined && !isMarkup(attribute, value))) continue;
    // On elements that it does not know, React 18 writes out `false` and `className` as they are.
    const isOff = value === false && !/^(?:aria|data)-/u.test(prop);
    markup[attribute ?? (prop === 'className' ? 'class' : prop)] = isOff ? undefined : value;
  }
  return markup;
}
