import type { ReactiveController, ReactiveElement } from 'lit';
import { fieldSheets } from '../../parts/field.styles.ts';

/** How many places this page has had. */
let places = 0;

/**
 * A place in the page's own tree, since password managers and payment frames fail in shadow roots: a light
 * child of the outermost Kasse element, carried inwards by a chain of named slots. It lives as long as that
 * element, is never moved, and is put back if the host wipes it.
 */
export class LightPlace implements ReactiveController {
  private readonly widget: ReactiveElement;
  private readonly slot: string;
  private readonly torn: (() => void) | undefined;
  private found: HTMLElement | undefined;
  private guard: MutationObserver | undefined;

  /** `slot` is the name under which it is carried inwards. `torn` hears that it left the page for a while: frames in it began anew. */
  constructor(widget: ReactiveElement, slot: string, torn?: () => void) {
    this.widget = widget;
    this.slot = slot;
    this.torn = torn;
    widget.addController(this);
  }

  /** The place, made when it is asked for the first time; undefined while the widget is not in the page. */
  get element(): HTMLElement | undefined {
    if (!this.widget.isConnected) return undefined;
    this.found ??= this.open();
    return this.found;
  }

  /** What the ids of its fields begin with, since a page may hold several forms. */
  get idPrefix(): string {
    return `kasse-${this.found?.dataset['kasse'] ?? ''}-`;
  }

  /** The field whose id ends so. */
  find(id: string): HTMLElement | null | undefined {
    return this.found?.querySelector<HTMLElement>(`[id$="${CSS.escape(id)}"]`);
  }

  hostDisconnected(): void {
    this.guard?.disconnect();
    const { found } = this;
    this.found = undefined;
    // Taken out with the place, not only with a step of the checkout.
    if (found && (!found.isConnected || found.parentNode === this.widget)) this.torn?.();
  }

  private open(): HTMLElement {
    const owner = outermost(this.widget);
    const place = this.placeIn(owner) ?? this.createIn(owner);
    adoptSheets(owner.getRootNode());
    this.guard = new MutationObserver(() => {
      if (place.isConnected || !owner.isConnected) return;
      owner.append(place);
      this.torn?.();
    });
    this.guard.observe(owner, { childList: true });
    return place;
  }

  private placeIn(owner: HTMLElement): HTMLElement | undefined {
    return (
      owner.querySelector<HTMLElement>(`:scope > [data-kasse][slot="${CSS.escape(this.slot)}"]`) ?? undefined
    );
  }

  private createIn(owner: HTMLElement): HTMLElement {
    const place = document.createElement('div');
    places += 1;
    place.dataset['kasse'] = String(places);
    place.slot = this.slot;
    owner.append(place);
    return place;
  }
}

function outermost(widget: HTMLElement): HTMLElement {
  const root = widget.getRootNode();
  const isOurs = root instanceof ShadowRoot && root.host.localName.startsWith('kasse-');
  return isOurs && root.host instanceof HTMLElement ? outermost(root.host) : widget;
}

function adoptSheets(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const missing = fieldSheets().filter((sheet) => !root.adoptedStyleSheets.includes(sheet));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...missing];
}
