import { isSame } from './is-same.ts';
import { isMarkup, listenerOf, type Given, type Tag } from './tag.ts';

type Callable = (...values: readonly unknown[]) => unknown;

/**
 * Ties one element to the props of its component: hands on what no attribute can hold, and calls the listeners that
 * are given at that moment. Everything here can be done twice with the same outcome, as StrictMode does it.
 */
export class ElementBond {
  private readonly tag: Tag;
  private element: HTMLElement | undefined;
  private given: Given = {};
  /** Functions by their prop: what the element holds for its whole life, and what that calls. */
  private readonly lasting = new Map<string, Callable>();
  private readonly latest = new Map<string, Callable>();

  constructor(tag: Tag) {
    this.tag = tag;
  }

  /** Takes over the props of a render that is in the page now. */
  commit(element: HTMLElement, given: Given): void {
    const before = this.given;
    this.given = given;
    if (this.element !== element) this.listen(element);
    const properties = element as unknown as Record<string, unknown>;
    for (const [name, attribute] of Object.entries(this.tag.props)) {
      const [former, value] = [before[name], given[name]];
      if (typeof value === 'function') this.latest.set(name, value as Callable);
      if (isNamesake(former, value)) continue;
      if (value === undefined) restore(properties, element, name);
      else if (!isMarkup(attribute, value)) properties[name] = this.lastingOf(name, value);
      // A property that was set before the element was there would outweigh the attribute.
      else if (former !== undefined && !isMarkup(attribute, former)) properties[name] = value;
    }
    // Where React 19 takes away a title or an id, it writes "undefined".
    for (const name of Object.keys(before))
      if (given[name] === undefined && !(name in this.tag.props)) element.removeAttribute(name);
  }

  /** Hears nothing more, until the next commit. */
  release(): void {
    for (const event of this.tag.events) this.element?.removeEventListener(event, this);
    this.element = undefined;
  }

  /** Called by the browser. */
  handleEvent(event: Event): void {
    const listener = this.given[listenerOf(event.type)];
    if (typeof listener === 'function') (listener as Callable)(event);
  }

  private listen(element: HTMLElement): void {
    this.release();
    this.element = element;
    for (const event of this.tag.events) element.addEventListener(event, this);
  }

  /** A function is handed on once, as one that calls the latest. */
  private lastingOf(name: string, value: unknown): unknown {
    if (typeof value !== 'function') return value;
    const lasting = this.lasting.get(name) ?? ((...values) => this.latest.get(name)?.(...values));
    this.lasting.set(name, lasting);
    return lasting;
  }
}

/**
 * Whether nothing has to be handed on: a page that writes `links={{ … }}` or `session={() => …}` makes another one with
 * each render and means the same.
 */
function isNamesake(former: unknown, value: unknown): boolean {
  return (typeof former === 'function' && typeof value === 'function') || isSame(former, value);
}

/** Gives a property the value again that it has where nobody ever set it. */
function restore(properties: Record<string, unknown>, element: HTMLElement, name: string): void {
  const fresh = element.ownerDocument.createElement(element.localName);
  if (name in fresh) properties[name] = (fresh as unknown as Record<string, unknown>)[name];
  else Reflect.deleteProperty(properties, name);
}
